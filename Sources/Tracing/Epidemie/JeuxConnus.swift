public import Core

extension Parametres {
    /// The tracing of 2020 as the texts of that time made it. Closed: it serves to judge what was done then, and as a
    /// model for the next one.
    public static let covid19 = Parametres(
        code: "covid-19", nom: "Covid-19", version: 1, du: jour(2020, 5, 13),
        basesLegales: [
            BaseLegale("Loi n° 2020-546 du 11 mai 2020, art. 11", dit: "Crée les systèmes d’information de suivi des contacts, pour une durée limitée.", confirme: true),
            BaseLegale("Décret n° 2020-551 du 12 mai 2020", dit: "Fixe les données, les destinataires et la conservation de trois mois.", confirme: true),
        ], debut: jour(2020, 5, 13), fin: jour(2023, 1, 31))

    /// An exercise, for demonstrations, studies and training: invented people only.
    public static func exercice(_ code: String, nom: String, debut: LocalDate, fin: LocalDate) -> Parametres {
        Parametres(
            code: code, nom: nom, version: 1, du: debut,
            basesLegales: [BaseLegale("Exercice", dit: "Données inventées ou d’étude : aucun texte n’autorise ce jeu à tracer de vraies personnes.", confirme: false)],
            debut: debut, fin: fin)
    }

    private static func jour(_ year: Int, _ month: Int, _ day: Int) -> LocalDate { LocalDate(year: year, month: month, day: day) ?? .min }
}
