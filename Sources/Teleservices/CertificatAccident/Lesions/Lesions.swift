import Core

extension CertificatAccident {
    /// What a lesion may be, as a tired doctor types it. A code is never used again for something else.
    enum Lesions {
        static let id = "natures-lesion"

        static let nomenclature = Nomenclature(
            id: id, title: "Natures des lésions",
            origin: "Liste propre à Guichet, version 1, novembre 2026. Ce n’est pas la nomenclature nationale, que nos sources ne donnent pas.",
            terms: osEtArticulations + musclesEtTendons + dos + plaiesEtBrulures + teteEtNerfs + maladies + psychisme + autres)

        static func shown(_ nature: CodedText) -> String {
            [nature.code.map { nomenclature[$0]?.label ?? $0 }, nature.text].compactMap(\.self).joined(separator: " – ")
        }

        static func term(_ number: Int, _ label: String, _ family: String, _ synonyms: String...) -> Nomenclature.Term {
            Nomenclature.Term("LES-" + String(String(1_000 + number).dropFirst()), label, family: family, synonyms: synonyms)
        }
    }
}
