import ContactTracing
import Core
import Desk
import Formats
import Store
import TestSupport

/// What tests of line lists say in few words.
extension TestDesk {
    static let console = Caller.operatorAtConsole("essai")
    static let study = "etude"

    @discardableResult
    func bring(_ lists: [GenreListe: String], departement: String? = nil, refused: @escaping LignesRefusees.Sink = { _, _ in }) async throws -> BilanImport {
        _ = try await desk.openStudy(Self.study, by: Self.console)
        let files = GenreListe.allCases.compactMap { genre in lists[genre].map { FichierListe(genre: genre, nom: "\(genre.rawValue).csv", source: ByteSource($0)) } }
        return try await desk.importLineLists(
            files, epidemie: Self.study, departement: departement.flatMap { Departement($0) }, by: Self.console, refus: refused
        ).bilan
    }

    /// A whole export, lines sorted: identifiers of rows differ from one database to the next.
    func export(_ genre: GenreListe, epidemie: String = Self.study, slice: Int = 7, by caller: Caller = Self.console) async throws -> [String] {
        var bytes = desk.exportHeader(genre)
        var next: String? = ""
        while let from = next {
            let piece = try await desk.exportSlice(genre, epidemie, after: from, limit: slice, by: caller)
            bytes += piece.bytes
            next = piece.next
        }
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\r\n").map(String.init)
        return [lines.first ?? ""] + lines.dropFirst().sorted()
    }

    func figures() async throws -> ChainFigures { try await desk.reportChains(epidemie: Self.study, by: Self.console) }

    func number(_ sql: SQL) async throws -> Int { try await database.read { try $0.value(Int.self, sql) ?? 0 } }
}
