import Core

extension CertificatAccident {
    /// Where a lesion may be, as a tired doctor types it. A code is never used again for something else.
    enum Sieges {
        static let id = "sieges-lesion"

        static let nomenclature = Nomenclature(
            id: id, title: "Sièges des lésions",
            origin: "Liste propre à Guichet, version 1, novembre 2026. Ce n’est pas la nomenclature nationale, que nos sources ne donnent pas.",
            terms: teteEtVisage + couEtDos + tronc + membreSuperieur + membreInferieur + ensemble)

        /// Those that exist to the right and to the left.
        static let pairs: Set<String> = Set([3, 4, 16, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49].map { "SIE-" + String(String(1_000 + $0).dropFirst()) })

        static func shown(_ seat: CodedText) -> String {
            [seat.code.map { nomenclature[$0]?.label ?? $0 }, seat.text].compactMap(\.self).joined(separator: " – ")
        }

        static func term(_ number: Int, _ label: String, _ family: String, _ synonyms: String...) -> Nomenclature.Term {
            Nomenclature.Term("SIE-" + String(String(1_000 + number).dropFirst()), label, family: family, synonyms: synonyms)
        }
    }
}
