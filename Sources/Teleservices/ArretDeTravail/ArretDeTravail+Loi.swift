import Core

extension ArretDeTravail {
    /// The texts this téléservice rests on. What was read only in a summary, or whose article is not
    /// established, is marked « à confirmer » and never shown as certain.
    enum Loi {
        static let formulaireUnique = LegalSource(
            "Avis d’arrêt de travail, cerfa 10170*07",
            says: "Un seul formulaire sert à la maladie, à la maternité, à la paternité, au deuil d’un enfant, à l’accident du travail et à la maladie professionnelle.",
            from: LocalDate(year: 2022, month: 5, day: 7))

        static let volets = LegalSource(
            "Avis d’arrêt de travail, cerfa 10170*07 (notice)",
            says: "Le volet 1, seul à porter des données médicales, va au service médical\u{A0}; le volet 2 à la caisse\u{A0}; le volet 3 à l’employeur ou à France Travail. Le fonctionnaire garde le volet 1 et adresse les volets 2 et 3 à son employeur\u{A0}; l’indépendant garde le volet 3.")

        static let envoi48h = LegalSource(
            "Avis d’arrêt de travail, cerfa 10170*07 (notice)",
            says: "L’avis est adressé à la caisse dans les 48\u{A0}heures.")

        static let retard = LegalSource(
            "CSS, art. D. 323-2",
            says: "Après un premier avertissement, un nouvel envoi tardif dans les 24\u{A0}mois réduit de moitié les indemnités de la période de retard.",
            certainty: .aConfirmer)

        /// Read in a help page, not in a text of law.
        static let prescripteurs = LegalSource(
            "Aide en ligne de l’Assurance Maladie sur l’avis d’arrêt de travail",
            says: "Le médecin peut prescrire tout arrêt\u{A0}; la sage-femme, pour une grossesse non pathologique, avant le congé de maternité\u{A0}; le chirurgien-dentiste, dans son domaine.",
            certainty: .aConfirmer)

        static let carence = LegalSource(
            "Délai de carence des indemnités journalières (publications professionnelles)",
            says: "Les trois premiers jours d’arrêt complets ne sont pas indemnisés.")

        static let prolongationSansCarence = LegalSource(
            "Délai de carence des indemnités journalières (publications professionnelles)",
            says: "Le délai de carence ne s’applique pas à une prolongation lorsque la reprise n’a pas dépassé 48\u{A0}heures, ni à un accident du travail ou une maladie professionnelle.")

        static let carenceALD = LegalSource(
            "Délai de carence et affection de longue durée",
            says: "Pour une même affection de longue durée, le délai de carence ne s’applique qu’une fois par période de trois ans.",
            certainty: .aConfirmer)

        static let prescripteurDeProlongation = LegalSource(
            "Prolongation d’un arrêt de travail (publications professionnelles)",
            says: "La prolongation est indemnisée si elle vient du premier prescripteur, du médecin traitant, du spécialiste consulté à sa demande, de leur remplaçant ou d’un hôpital\u{A0}; sinon le motif est à indiquer.")

        static let visiteHorsDepartement = LegalSource(
            "Avis d’arrêt de travail, cerfa 10170*07 (notice)",
            says: "Pour séjourner hors de son département pendant l’arrêt, le patient demande l’accord préalable de sa caisse.")

        /// The sources say « since 2024 » without the day, nor the exceptions in full.
        static let teleconsultation = LegalSource(
            "Arrêt de travail prescrit en téléconsultation (Assurance Maladie, «\u{A0}Prescrire un arrêt\u{A0}», octobre 2024)",
            says: "Un arrêt prescrit ou prolongé en téléconsultation ne dépasse pas trois jours, sauf par le médecin traitant.",
            from: LocalDate(year: 2024, month: 1, day: 1), certainty: .aConfirmer)

        static let presence = LegalSource(
            "CSS, art. R. 323-11-1",
            says: "Sauf sorties sans restriction d’horaires, le patient est présent de 9\u{A0}h à 11\u{A0}h et de 14\u{A0}h à 16\u{A0}h.",
            certainty: .aConfirmer)
    }
}
