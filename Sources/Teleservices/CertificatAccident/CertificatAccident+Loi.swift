import Core

extension CertificatAccident {
    /// The texts this téléservice rests on, as the sources give them.
    enum Loi {
        /// First day on which care goes on without a certificate.
        static let jourSansProlongation = LocalDate(year: 2022, month: 5, day: 7)

        static let certificat = LegalSource(
            "CSS, art. L. 441-6\u{A0}; décret n° 2019-854",
            says: "Un certificat médical constate l’accident du travail ou la maladie professionnelle\u{A0}: initial, nouvelle lésion, rechute, final.")

        /// The forms changed that day; the article of the decree that says so is not established.
        static let finProlongation = LegalSource(
            "Certificat médical AT/MP, formulaire en vigueur depuis le 7\u{A0}mai 2022",
            says: "Depuis mai 2022, les soins d’un accident du travail ou d’une maladie professionnelle se prolongent sans certificat.",
            from: jourSansProlongation)

        static let arretSepare = LegalSource(
            "Avis d’arrêt de travail, cerfa 10170*07",
            says: "L’arrêt de travail ne figure plus sur le certificat\u{A0}: il se prescrit sur l’avis d’arrêt de travail, le même que pour la maladie.",
            from: jourSansProlongation)

        static let sansEmployeur = LegalSource(
            "Certificat médical AT/MP (aide en ligne de l’Assurance Maladie)",
            says: "Le certificat n’est pas adressé à l’employeur.", from: jourSansProlongation)

        static let sansRapport = LegalSource(
            "Certificat médical AT/MP (note d’information)",
            says: "Le certificat ne sert pas à des pathologies sans rapport avec l’accident ou la maladie.")
    }
}
