import Core

extension GrilleRemuneration {
    /// What is known of 2020. The surcharge of 30 € has no known end: past the repeal of the decree that founded the
    /// file it is to be confirmed. The amounts per contact were announced, then reported dropped: off after 13 May.
    public static let covid2020 = GrilleRemuneration(
        annonce: DatedValue(
            .init(from: opening, Tarif(centimes: 3_000), source: mis),
            .init(from: repeal, Tarif(centimes: 3_000), source: misAfterRepeal)),
        secondeAnnonce: DatedValue(.init(from: opening, Tarif(centimes: 3_000), source: secondMis)),
        codeAnnonce: "MIS",
        contactSimple: perContact(200),
        contactComplet: perContact(400),
        delai: LegalSource(
            "Doctrine du suivi des contacts, mai 2020",
            says: "La fiche est validée dans les 24\u{A0}heures du résultat positif. Aucun texte connu ne retire la majoration à une fiche validée plus tard.",
            from: opening, certainty: .aConfirmer))

    private static func day(_ year: Int, _ month: Int, _ day: Int) -> LocalDate {
        LocalDate(year: year, month: month, day: day) ?? .max
    }

    private static let announced = day(2020, 5, 6)
    private static let opening = day(2020, 5, 13)
    private static let dropped = day(2020, 5, 14)
    private static let repeal = day(2023, 2, 17)

    private static let mis = LegalSource(
        "Majoration MIS, consultation d’annonce, mai 2020",
        says: "La consultation d’annonce du résultat positif, au cabinet, à domicile ou à distance, ouvre droit à une majoration de 30\u{A0}€ en plus de la consultation ordinaire, prise en charge à 100\u{A0}% (exonération\u{A0}3).",
        from: opening)

    private static let misAfterRepeal = LegalSource(
        "Majoration MIS, consultation d’annonce, mai 2020",
        says: "La majoration était de 30\u{A0}€\u{A0}; sa date de fin n’est pas connue, et le décret qui fondait le fichier des contacts a été abrogé.",
        from: repeal, certainty: .aConfirmer)

    private static let secondMis = LegalSource(
        "Cotation MIS, notes syndicales de 2020",
        says: "Une seconde majoration pour le même patient n’est facturable qu’avec une visite à domicile.",
        from: opening, certainty: .aConfirmer)

    private static func perContact(_ cents: Int) -> DatedValue<Tarif> {
        DatedValue(
            .init(
                from: announced, Tarif(centimes: cents),
                source: LegalSource(
                    "Annonce de l’Assurance Maladie, 6 mai 2020",
                    says: "Chaque contact enregistré donne lieu à 2\u{A0}€, ou 4\u{A0}€ quand ses données sont complètes.",
                    from: announced, until: day(2020, 5, 13), certainty: .aConfirmer)),
            .init(
                from: dropped, Tarif(centimes: cents, actif: false),
                source: LegalSource(
                    "Presse professionnelle, mai 2020",
                    says: "Les montants par contact annoncés le 6 mai 2020 auraient été abandonnés.",
                    from: dropped, certainty: .aConfirmer)))
    }
}
