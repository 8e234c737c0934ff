/// What the tables of a person are called for them, and in which part of their copy they stand.
enum LibellesPersonne {
    struct Partie: Sendable {
        let titre: String
        /// What the part is, for whoever never saw the desk.
        let explication: String
        let tables: [(table: String, titre: String)]
    }

    static let parties: [Partie] = [
        Partie(
            titre: "Qui vous êtes", explication: "Votre identité telle que le guichet la connaît, comment elle a été vérifiée, et les fiches réunies avec la vôtre.",
            tables: [
                ("patient", "Votre fiche"), ("identite", "Vérification de votre identité"), ("identite_evenement", "Ce qui a été noté sur votre identité"),
                ("fusion_patient", "Fiches réunies, ou séparées"), ("doublon_patient", "Fiches qui ressemblaient à la vôtre"), ("code_application", "Codes montrés par votre application"),
                ("limitation", "Limitations de l’usage de vos données"), ("limite", "Ce qui est limité en ce moment"),
            ]),
        Partie(
            titre: "Vos droits à l’assurance maladie", explication: "Ce que vos caisses ont dit de vos droits, les réponses données aux professionnels, les remboursements transmis.",
            tables: [("assure", "Droits transmis par vos caisses"), ("reponse_droits", "Réponses données sur vos droits"), ("remboursement", "Remboursements")]),
        Partie(
            titre: "Vos dossiers", explication: "Chaque formulaire qui vous concerne, toutes ses versions, ce qui lui est arrivé, ses papiers et à qui ils sont allés.",
            tables: [
                ("dossier", "Dossiers"), ("version", "Versions déposées"), ("evenement", "Ce qui est arrivé aux dossiers"), ("accord", "Ce que la caisse a accordé"),
                ("proposition", "Décisions proposées à un second regard"), ("document", "Papiers"), ("transmission", "À qui les dossiers sont partis"),
                ("annonce_famille", "Annonces à la caisse d’allocations familiales"), ("envoi_papier", "Envois par courrier ou remis en main propre"),
                ("depot_espace", "Papiers versés à votre espace de documents"),
            ]),
        Partie(
            titre: "Votre médecin traitant et vos affections de longue durée", explication: "Les déclarations de médecin traitant et les prises en charge à 100\u{A0}%.",
            tables: [
                ("medecin_traitant", "Médecins traitants"), ("affection", "Affections de longue durée"), ("affection_fait", "Ouvertures, renouvellements et fins"),
                ("affection_avis", "Rappels avant l’échéance"),
            ]),
        Partie(
            titre: "Les échanges à votre sujet", explication: "Messages, appels et réclamations entre professionnels et caisse, et les avis envoyés aux professionnels.",
            tables: [
                ("fil", "Conversations"), ("message", "Messages"), ("piece", "Pièces jointes"), ("fil_lu", "Qui a lu les conversations"), ("entretien", "Appels avec la caisse"),
                ("entretien_fait", "Ce qui est arrivé aux appels"), ("reclamation", "Réclamations"), ("reclamation_fait", "Ce qui est arrivé aux réclamations"),
                ("notification", "Avis aux professionnels"), ("webhook_envoi", "Avis envoyés aux logiciels des professionnels"),
            ]),
        Partie(
            titre: "Le suivi des malades et des contacts", explication: "Pendant une épidémie\u{A0}: vos fiches de malade ou de contact, les appels, les messages. Elles sont effacées à leur terme.",
            tables: [
                ("cas", "Fiches de malade"), ("contact", "Fiches de contact"), ("appel", "Appels reçus"), ("isolement", "Appels pendant l’isolement"),
                ("autodeclaration", "Liens pour répondre soi-même"), ("arret", "Arrêts de travail demandés"), ("envoi", "Messages envoyés"), ("fusion", "Fiches réunies"),
                ("doublon", "Fiches qui se ressemblaient"), ("lien", "Liens entre malades"), ("groupe_cas", "Groupes de malades"),
            ]),
        Partie(
            titre: "Vos orientations vers un cabinet", explication: "Quand une caisse vous a cherché un médecin\u{A0}: les cabinets proposés.", tables: [("orientation", "Orientations")]),
        Partie(
            titre: "Qui a consulté vos données", explication: "Chaque consultation ou modification\u{A0}: quand, par qui, ce qui a été fait. Les agents sont nommés par leur fonction.",
            tables: [("trace", "Consultations et modifications"), ("patientele", "Professionnels qui vous ont eu en main"), ("compteur_vu", "Comptes qui vous ont vu ces deux derniers jours")]),
    ]

    /// Columns that say yes or no.
    static let ouiNon: Set<String> = [
        "abregee", "besoin_social", "collectivite", "dans_les_temps", "douteuse", "duree_certaine", "exonerante", "fictive", "homonyme", "ins", "masques_delivres", "mobile", "retire",
        "simplifiee", "urgent", "accord",
    ]

    /// Columns that hold a day or a moment, besides those that end in `_le`.
    static let moments: Set<String> = [
        "le", "du", "au", "jour", "debut", "fin", "jusqua", "date_soins", "droits_jusqu_au", "lien_jusqu_au", "pris_jusqu_au", "modifiable_jusqu", "periode_debut", "periode_fin", "reponse_due",
        "creneau", "echeance", "echeance_appel", "echeance_validation", "prochain_essai", "dernier_jour", "attend_depuis",
    ]

    static func estUnMoment(_ column: String) -> Bool { moments.contains(column) || column.hasSuffix("_le") }
}
