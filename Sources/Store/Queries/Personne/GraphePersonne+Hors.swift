extension GraphePersonne {
    /// Tables that hold nothing of an insured person, or nothing that can be told to them: each with the reason, as the person reads it.
    public static let horsPersonne: [(table: SQLIdentifier, pourquoi: String)] = [
        // The desk and those who work there
        ("compte", professionnels), ("situation", professionnels), ("delegation", professionnels), ("favori", professionnels), ("habilitation", professionnels),
        ("preference_avis", professionnels), ("preference_rappel", professionnels), ("webhook", professionnels), ("compte_annuaire", professionnels),
        ("session", acces), ("jeton", acces), ("connexion", acces), ("manque", acces), ("compteur", acces), ("vigilance", acces), ("ecart", acces), ("lecture_trace", acces),
        // Directories and public references
        ("professionnel", annuaire), ("exercice", annuaire), ("site", annuaire), ("messagerie", annuaire), ("etablissement", annuaire), ("annuaire_libelle", annuaire),
        ("alias_lieu", annuaire), ("lieu_libre", annuaire), ("lieu_libre_saisie", annuaire), ("commune_connue", annuaire), ("commune_position", annuaire),
        ("caisse", caisses), ("caisse_reprise", caisses), ("caisse_reception", caisses), ("contact_caisse", caisses), ("motif_type", caisses), ("second_regard", caisses),
        ("echeance", caisses), ("acces_document", regles), ("affection_reglage", regles), ("remboursement_masque", regles), ("genre_demande", regles),
        ("certificat_proposition", regles), ("certificat_relecture", regles), ("certificat_structure", certificats), ("certificat_signalement", certificats),
        ("certificat_lien", certificats), ("certificat_lecteur", certificats),
        // Census of practices
        ("campagne", recensement), ("recense", recensement), ("recense_appel", recensement), ("recense_lien", recensement),
        // Files and their counts
        ("livraison_assures", fichiers), ("remboursement_lot", fichiers), ("releve", fichiers), ("releve_courant", fichiers), ("suite_releve", fichiers),
        ("releve_refus", "Lignes d’un fichier que le guichet a refusées, gardées pour être rendues à qui l’a envoyé\u{A0}: rien ne dit de qui elles parlent."),
        ("lot", fichiers), ("modele_import", fichiers),
        ("lot_piece", "Fichiers de suivi en attente d’être lus, avec les données de beaucoup de personnes\u{A0}: ce qui en est retenu devient une fiche, et la fiche est donnée."),
        // Contact tracing as a whole
        ("epidemie", suiviEntier), ("surcharge", suiviEntier), ("groupe", "Un lieu ou un moment où plusieurs personnes ont été malades\u{A0}: il ne dit rien d’une seule."),
        ("effacement", suiviEntier),
        // The machine
        ("sortie", "Tâches de la machine pour un dossier\u{A0}: ce qu’elles ont fait (papiers, transmissions, avis) est dans le dossier."),
        ("idempotence", "Copie d’une réponse déjà donnée à un professionnel, oubliée après quelques jours\u{A0}: ce qu’elle dit est dans les autres parties."),
        ("trace_attente", scelles), ("trace_feuille", scelles), ("trace_tete", scelles),
        ("battement", machine), ("mesure_service", machine), ("maintenance", machine), ("tour", machine), ("schema_migration", machine),
        ("leurre", "Fiches de personnes qui n’existent pas, posées pour repérer les curieux."),
    ]

    private static let professionnels = "Comptes des professionnels et des agents\u{A0}: chacun voit le sien sur sa page «\u{A0}Mon compte\u{A0}»."
    private static let acces = "Connexions et contrôles des comptes des professionnels et des agents."
    private static let annuaire = "Annuaires publics des professionnels et des lieux de soins."
    private static let caisses = "Les caisses, leurs coordonnées, leurs habitudes et leurs délais, sans nom d’assuré."
    private static let regles = "Règles et réglages, les mêmes pour tout le monde."
    private static let certificats = "Certificats demandés sans raison par des structures, comptés sans nom de patient."
    private static let recensement = "Cabinets recensés par une caisse et ce qu’ils ont répondu."
    private static let fichiers = "Nombre de lignes, dates et empreintes des fichiers reçus, sans nom."
    private static let suiviEntier = "Réglages et bilans du suivi d’une épidémie, sans personne."
    private static let scelles = "Sceaux qui montrent que la liste des consultations n’a pas été modifiée."
    private static let machine = "Fonctionnement de la machine."
}
