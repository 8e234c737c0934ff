import Core

extension Regle {
    /// What answers when nothing else does.
    public static let principe = Regle(
        "C01", .principe, "Une demande qu’aucun texte ne prévoit", demande: "Quiconque",
        notions: [.aucunTexte: 5, .colonie: 5, .travail: 0, .enfant: 0, .maladie: 0],
        VersionRegle(
            du: .le(27, 9, 2011), .non,
            "Si aucun texte n’exige ce certificat, il n’est pas nécessaire : personne n’est tenu de le fournir ni de l’établir.",
            condition: "« En l’absence de texte normatif l’exigeant, l’attestation ou le certificat médical n’est pas nécessaire. » Cette réponse vaut pour toute demande absente de ce guichet.",
            texte: "Circulaire DSS/MCGR/DGS n° 2011-331 du 27 septembre 2011",
            aFaire: "Demandez à la structure sur quel texte elle s’appuie. À défaut, remettez-lui la lettre de réponse, qui cite la circulaire.",
            source: "Rapport de simplification administrative (février 2023), 1-6.3"))

    static let principes: [Regle] = [
        principe,
        Regle(
            "C02", .principe, "Un certificat qu’un texte prévoit", demande: "Quiconque",
            notions: [.deontologie: 5, .rembourse: 4, .texteExistant: 5],
            VersionRegle(
                .oui, "Quand un texte exige le certificat, le médecin l’établit après avoir examiné la personne.",
                condition: "Toujours après un examen, sur ce que le médecin a constaté lui-même, dans le respect du secret. Il peut encore refuser s’il n’est pas compétent, ou si l’état de la personne ne le justifie pas.",
                document: "Le certificat que le texte décrit", texte: "Code de la santé publique, art. R. 4127-76", par: .toutMedecin, frais: .nonRembourse,
                aFaire: "Demandez quel texte l’exige et ce qu’il veut voir écrit ; n’écrivez rien de plus.",
                source: "Rapport de simplification administrative (février 2023), axe 1 ; Ordre des médecins")),
    ]

    static let handicaps: [Regle] = [
        Regle(
            "C03", .handicap, "Première demande à la MDPH", demande: "La maison départementale des personnes handicapées (MDPH)",
            notions: [.mdph: 4, .handicap: 3, .premiere: 2, .inscription: 0.5, .enfant: 0, .adulte: 0, .questionnaire: 0.5, .travail: 0],
            VersionRegle(
                du: .le(23, 3, 2009), au: .le(31, 12, 2020), .oui, "Un certificat médical accompagne toute première demande de droits à la MDPH.",
                condition: "Demande de droits auprès de la MDPH.", document: "Formulaire de certificat médical de la MDPH", validite: "6 mois", texte: "Arrêté du 23 mars 2009", par: .toutMedecin,
                frais: .nonPrecise, aFaire: "Remplissez le formulaire après un examen.", reserves: ["Le jour exact où la validité est passée de 6 à 12 mois (début 2021) est à confirmer."],
                source: "Rapport de simplification administrative (février 2023), 1-1 ; source publique pour la validité"),
            VersionRegle(
                du: .le(1, 1, 2021), .oui, "Un certificat médical accompagne toute première demande de droits à la MDPH.",
                condition: "Demande de droits auprès de la MDPH.", document: "Formulaire unique de 8 pages (cerfa n° 15695*01)", validite: "12 mois", texte: "Arrêté du 23 mars 2009", par: .toutMedecin,
                frais: .autre("Consultation complexe de 60 € (cotations MPH ou CCE, avenant 9 à la convention)."), aFaire: "Remplissez le formulaire après un examen.",
                reserves: ["La version du formulaire en vigueur est à confirmer.", "Le jour exact où la validité est passée de 6 à 12 mois (début 2021) est à confirmer."],
                source: "Rapport de simplification administrative (février 2023), 1-1 ; source publique pour la validité")),
        Regle(
            "C04", .handicap, "Renouvellement à la MDPH quand l’état n’a pas changé", demande: "La MDPH",
            notions: [.mdph: 3, .handicap: 3, .renouvellement: 4, .inchange: 4, .premiere: -4, .enfant: 0, .adulte: 0, .questionnaire: 0],
            VersionRegle(
                .non, "Un nouveau certificat n’est pas nécessaire quand l’état de la personne n’a pas changé de façon significative.",
                condition: "Un certificat existe déjà à la MDPH (ou à l’ancienne COTOREP ou CDES), et l’état de santé, l’état fonctionnel et le handicap n’ont pas changé de façon significative. Sinon, un certificat allégé suffit.",
                document: "Aucun, ou le certificat simplifié", texte: "Ministère de la santé, « Le point sur les certificats médicaux »",
                aFaire: "Renvoyez la MDPH au certificat qu’elle a déjà, ou remplissez le certificat simplifié.", source: "Rapport de simplification administrative (février 2023), 1-1")),
        Regle(
            "C05", .handicap, "MDPH : état irréversible et incurable", demande: "La MDPH",
            notions: [.mdph: 3, .handicap: 3, .irreversible: 6, .inchange: 0, .renouvellement: 0, .premiere: -2, .enfant: 0, .adulte: 0],
            VersionRegle(
                .nonSouhaite, "Il est recommandé d’établir un seul certificat, définitif, plutôt que de le refaire à chaque renouvellement ; ce n’est pas encore une règle.",
                condition: "Troubles moteurs ou cognitifs irréversibles et incurables.", document: "Certificat à caractère définitif", validite: "Définitif", texte: nil,
                par: .toutMedecin, frais: .nonPrecise, aFaire: "Écrivez dans le dossier de la MDPH que l’état est définitif.", certitude: .aConfirmer,
                reserves: ["C’est une recommandation : aucun texte ne l’impose à la MDPH."], source: "Rapport de simplification administrative (février 2023), 1-1, recommandations")),
        Regle(
            "C06", .dependance, "Demande d’allocation personnalisée d’autonomie (APA)", demande: "Le conseil départemental",
            notions: [.apa: 5, .dependance: 3, .questionnaire: 0.5, .premiere: 0, .renouvellement: 0, .logement: 0, .adulte: 0, .inscription: 0],
            VersionRegle(
                .non, "Aucun texte n’exige de certificat médical pour demander l’APA.",
                condition: "Les pratiques changent d’un département à l’autre : beaucoup joignent un questionnaire médical à la grille AGGIR.", document: "Questionnaire médical local, sans valeur obligatoire",
                texte: nil, aFaire: "Le médecin peut refuser ; il peut aussi signaler la demande au département.", source: "Rapport de simplification administrative (février 2023), 1-1")),
    ]
}
