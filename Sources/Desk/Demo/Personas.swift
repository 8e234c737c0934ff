import Core

/// The cast of the demonstration.
public enum Personas {
    /// Who vouches for them: the desk itself, under `guichet demo` alone.
    public static let issuer = "guichet:demo"

    public static let all: [Persona] = professionnels + caisses

    public static func find(_ slug: String) -> Persona? { all.first { $0.slug == slug } }

    private static let professionnels: [Persona] = [
        Persona(
            "dr-leclerc", "Dr Anne LECLERC", role: "Médecin généraliste",
            shows: "Établir, rectifier, retirer et prolonger un arrêt ; médecin traitant de nombreux patients ; délègue la préparation à son secrétariat.",
            .professionnel(.medecin, .generaliste(0), [tilleuls("Cabinet médical des Tilleuls", "03 53 01 20 01")])),
        Persona(
            "dr-benali", "Dr Karim BENALI", role: "Médecin généraliste, en ville et à l’hôpital",
            shows: "Choisir sa situation d’exercice à la connexion, et la retrouver sur les volets.",
            .professionnel(
                .medecin, .generaliste(1),
                [
                    .init(
                        label: "Cabinet de la place du Marché", mode: "L", specialty: generaliste,
                        place: .street("3 place du Marché", commune: 1), telephone: "03 53 01 20 11"),
                    .init(label: "", mode: "S", specialty: generaliste, place: .hopital, telephone: "03 53 01 20 12"),
                ])),
        Persona(
            "dr-petit", "Dr Louise PETIT", role: "Médecin remplaçante",
            shows: "Travailler sous son propre nom pendant un remplacement, et prolonger l’arrêt d’un patient suivi par un autre.",
            .professionnel(.medecin, .autre(0), [tilleuls("Remplacement au cabinet médical des Tilleuls", "03 53 01 20 21")])),
        Persona(
            "sf-marchand", "Claire MARCHAND", role: "Sage-femme",
            shows: "Établir un arrêt de maternité, et voir ce qu’une sage-femme ne peut pas prescrire.",
            .professionnel(
                .sageFemme, .autre(1),
                [
                    .init(
                        label: "Cabinet de sages-femmes de la Sorne", mode: "L", specialty: nil,
                        place: .street("8 quai de la Sorne", commune: 0), telephone: "03 53 01 20 31")
                ])),
        Persona(
            "cd-roussel", "Dr Hugo ROUSSEL", role: "Chirurgien-dentiste",
            shows: "Établir un arrêt pour un motif dentaire.",
            .professionnel(
                .chirurgienDentiste, .autre(2),
                [
                    .init(
                        label: "Cabinet dentaire des Remparts", mode: "L", specialty: nil,
                        place: .street("21 avenue des Remparts", commune: 0), telephone: "03 53 01 20 41")
                ])),
        Persona(
            "inf-garcia", "Inès GARCIA", role: "Infirmière",
            shows: "Voir ce que le guichet répond à une profession qui ne peut pas établir d’arrêt.",
            .professionnel(
                .infirmier, .autre(3),
                [
                    .init(
                        label: "Cabinet infirmier du Pont", mode: "L", specialty: nil, place: .street("2 rue du Pont", commune: 2),
                        telephone: "03 53 01 20 51")
                ])),
        Persona(
            "ph-lambert", "Sophie LAMBERT", role: "Pharmacienne",
            shows: "Voir si une personne a droit à des masques, et noter une fois leur remise.",
            .professionnel(
                .pharmacien, .autre(4),
                [
                    .init(
                        label: "Pharmacie de la Sorne", mode: "L", specialty: nil, place: .street("5 quai de la Sorne", commune: 0),
                        telephone: "03 53 01 20 61")
                ])),
        Persona(
            "ph-noel", "Marc NOËL", role: "Pharmacien",
            shows: "La même remise, demandée au même moment dans une autre pharmacie.",
            .professionnel(
                .pharmacien, .autre(5),
                [
                    .init(
                        label: "Pharmacie du Marché", mode: "L", specialty: nil, place: .street("1 place du Marché", commune: 1),
                        telephone: "03 53 01 20 62")
                ])),
        Persona(
            "bio-durand", "Dr Hélène DURAND", role: "Biologiste médicale",
            shows: "Vérifier qu’une personne est inscrite comme contact, et noter la date du test.",
            .professionnel(
                .medecin, .autre(6),
                [
                    .init(
                        label: "Laboratoire des Remparts", mode: "L", specialty: "Biologie médicale",
                        place: .street("30 avenue des Remparts", commune: 0), telephone: "03 53 01 20 71")
                ])),
        Persona(
            "sec-morel", "Julie MOREL", role: "Secrétaire du Dr Leclerc",
            shows: "Préparer un brouillon par délégation, sans pouvoir le déposer.", .secretaire),
    ]

    private static let caisses: [Persona] = [
        Persona(
            "agent-cpam", "Nadia PERRIN", role: "Agent de la CPAM du Val-de-Sorne",
            shows: "Prendre un arrêt dans la corbeille, l’accepter, le refuser ou demander une correction.", .agent(.general)),
        Persona(
            "agent-cpam-2", "Thomas MERCIER", role: "Agent de la CPAM du Val-de-Sorne",
            shows: "Partager la corbeille avec une collègue sans traiter deux fois le même dossier.", .agent(.general)),
        Persona(
            "agent-msa", "Odile FABRE", role: "Agent de la MSA Sorne et Plateaux",
            shows: "Recevoir les arrêts du régime agricole, et eux seuls.", .agent(.agricole)),
        Persona(
            "medical-cpam", "Dr Paul GIRARD", role: "Service médical de la CPAM du Val-de-Sorne",
            shows: "Lire la partie médicale que les agents ne voient pas.", .serviceMedical(.general)),
        Persona(
            "ars-colin", "Dr Yves COLIN", role: "Veille sanitaire de l’agence régionale",
            shows: "Suivre les collectivités et les cas groupés, confirmer un groupe, appeler les personnes isolées.", .agence),
        Persona(
            "ars-appel", "Lina SIMON", role: "Sous-traitante de l’agence régionale",
            shows: "Appeler les personnes isolées pendant le temps d’une habilitation.", .agence),
        Persona(
            "admin", "Camille AUBERT", role: "Administration du guichet",
            shows: "Suivre la file des envois et relancer ceux qui ont échoué, sans voir de données de personnes.", .administrateur),
        Persona(
            "admin-2", "Sacha LENOIR", role: "Administration du guichet",
            shows: "Relire le changement d’une règle de certificat qu’une collègue a proposé.", .administrateur),
    ]

    private static let generaliste = "Médecine générale"

    private static func tilleuls(_ label: String, _ telephone: String) -> Persona.Practice {
        .init(label: label, mode: "L", specialty: generaliste, place: .street("12 rue des Tilleuls", commune: 0), telephone: telephone)
    }
}
