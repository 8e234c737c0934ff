import Core

@testable import Formats

/// A directory file made of literals: the header of the national extract, and rows that say only what matters.
struct AnnuaireFile {
    var columns = AnnuaireColumn.allCases
    var rows: [[AnnuaireColumn: String]] = []
    var trailing = true

    static func row(_ number: Int, _ changes: [AnnuaireColumn: String] = [:]) -> [AnnuaireColumn: String] {
        [
            .typeIdentifiant: "8", .identifiantNational: "89980000\(1000 + number)", .nom: "MARTIN", .prenom: "Élodie", .civilite: "MME", .profession: "10",
            .professionLibelle: "Médecin", .mode: "L", .siret: "0000000000\(1000 + number)", .commune: "96001", .enseigne: "Cabinet \(number)",
        ].merging(changes) { $1 }
    }

    var text: String {
        let end = trailing ? "|" : ""
        let lines = rows.map { row in columns.map { row[$0] ?? "" }.joined(separator: "|") + end }
        return ([columns.map(\.title).joined(separator: "|") + end] + lines).joined(separator: "\n") + "\n"
    }
}
