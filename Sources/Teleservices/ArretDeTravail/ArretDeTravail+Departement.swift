import Core

extension ArretDeTravail {
    /// The département a postal code belongs to, as closely as a postal code tells it: a few communes on a border
    /// are served from the next département.
    struct Departement: Hashable {
        /// `39`, `2A`, `974`.
        let code: String

        /// Nil when the text is not five digits.
        init?(codePostal: String) {
            guard codePostal.utf8.count == 5, let number = Int(codePostal) else { return nil }
            switch number {
            case 20_000..<20_200: code = "2A"
            case 20_200..<21_000: code = "2B"
            case 97_000..<99_000: code = String(codePostal.prefix(3))
            default: code = String(codePostal.prefix(2))
            }
        }

        /// Where the patient can be visited and where they live, when these are two départements.
        static func sejour(_ content: Content, _ patient: PatientFacts) -> (visite: Departement, domicile: Departement)? {
            guard let visite = content.adresseVisite?.codePostal.flatMap(Departement.init(codePostal:)),
                let domicile = patient.adresse.flatMap({ Departement(codePostal: $0.codePostal.digits) }), visite != domicile
            else { return nil }
            return (visite, domicile)
        }
    }
}
