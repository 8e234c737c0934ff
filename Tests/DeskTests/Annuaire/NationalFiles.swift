import Core
import Desk
import Formats
import Store
import TestSupport

/// Small national files made of literals, and the act that brings them in.
extension TestDesk {
    /// One row of the extract: what is not named is empty.
    static func row(_ number: Int, _ changes: [AnnuaireColumn: String] = [:]) -> String {
        let values: [AnnuaireColumn: String] = [
            .typeIdentifiant: "8", .identifiantNational: "8998000\(10_000 + number)", .nom: "NOM \(number)", .prenom: "Élodie", .profession: "10",
            .professionLibelle: "Médecin", .savoirFaire: "SM54", .savoirFaireLibelle: "Médecine générale", .mode: "L", .siret: "000000000\(10_000 + number)",
            .enseigne: "Cabinet \(number)", .codePostal: "96100", .commune: number % 2 == 0 ? "96001" : "96002", .communeLibelle: "Aubremont",
        ].merging(changes) { $1 }
        return AnnuaireColumn.allCases.map { values[$0] ?? "" }.joined(separator: "|") + "|\n"
    }

    static func directory(_ rows: [String]) -> String { AnnuaireColumn.allCases.map(\.title).joined(separator: "|") + "|\n" + rows.joined() }

    static func directory(_ range: Range<Int>) -> String { directory(range.map { row($0) }) }

    /// - Parameter day: of the file's own date, March 2026.
    @discardableResult
    func bring(_ text: String, genre: GenreReleve = .annuaire, day: Int = 1, approuve: Bool = false, refused: @escaping ([UInt8]) throws -> Void = { _ in }) async throws
        -> ReleveVue
    {
        clock.advance(minutes: 1)
        let dated = LocalDate(year: 2026, month: 3, day: day).map { Instant($0, in: .paris) }
        return try await desk.importReleve(
            genre, FichierReleve(nom: "essai.txt", source: ByteSource(text), date: dated), approuve: approuve, by: .operatorAtConsole("essai"), refus: refused)
    }

    func persons(_ prefix: String = "NOM", communes: [String] = []) async throws -> [String] {
        try await database.read { session in
            var query = AnnuaireQuery()
            query.namePrefix = prefix
            query.communes = communes
            query.limit = 1_000
            return try Annuaire(session).search(query).map(\.name)
        }
    }

    func rows(_ sql: SQL) async throws -> Int { try await database.read { try $0.value(Int.self, sql) ?? 0 } }
}
