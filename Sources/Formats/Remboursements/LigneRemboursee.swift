public import Core

/// One line of a fund's history of reimbursements.
public struct LigneRemboursee: Sendable, Hashable {
    public enum Nature: String, Sendable, Hashable, Codable, CaseIterable {
        case medicament, examen, hospitalisation, autre

        public var label: String {
            switch self {
            case .medicament: "Médicament"
            case .examen: "Examen"
            case .hospitalisation: "Hospitalisation"
            case .autre: "Autre soin"
            }
        }
    }

    /// Line of the file, from 1.
    public let line: Int
    public let caisse: CodeOrganisme
    /// The fund's own name for the line: never twice in a file.
    public let reference: String
    public let nir: NIR
    public let jour: LocalDate
    public let nature: Nature
    /// Code of the act or of the drug, as the fund gives it.
    public let code: String?
    public let libelle: String
    public let quantite: Int?
    /// Reimbursed, in euro cents.
    public let centimes: Int?
}
