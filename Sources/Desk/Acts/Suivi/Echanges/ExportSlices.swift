import Core
import ContactTracing
import Formats
import Store

/// A piece of an export: bytes to send, and where to go on from.
public struct PieceExport: Sendable {
    public let bytes: [UInt8]
    /// Nil when there is no more.
    public let next: String?
}

extension Desk {
    /// A case whose identity was erased goes out as what remains of it: its number and its dates.
    private static let erased = DonneesCas(personne: PersonneSuivie(nom: "", prenom: ""))

    /// The header of an export, before any sheet is read.
    public func exportHeader(_ genre: GenreListe) -> [UInt8] {
        switch genre {
        case .cas: CSVWriter().header(LineListExport.caseHeader)
        case .liens: CSVWriter().header(LineListExport.linkHeader)
        case .contacts: CSVWriter().header(RangeeContact.header)
        }
    }

    /// One slice of the sheets of the actor's territory, traced before a byte of it leaves. A reader goes on from `next`;
    /// nothing is held between two slices.
    public func exportSlice(_ genre: GenreListe, _ epidemie: String, after id: String = "", limit: Int = 1000, by caller: Caller) async throws -> PieceExport {
        try await act("exporter", on: "suivi/export/\(genre.rawValue)", by: caller) { act in
            let scope: ExportSlices.Scope
            if act.actor.isAtConsole {
                scope = .init(epidemic: epidemie)
            } else {
                try Policy.leadTracing.enforce(act.actor, ())
                scope = .init(try act.perimetre(epidemie, [.agence, .plateforme]))
            }
            _ = try act.parametres(epidemie)
            let slices = ExportSlices(act.session)
            let coffre = act.coffre(epidemie)
            let csv = CSVWriter()
            var bytes: [UInt8] = []
            var last: String?
            var count = 0
            switch genre {
            case .cas:
                for record in try slices.cases(scope, after: id, limit: limit) {
                    csv.append(LineListExport.cells(RangeeCas.row(record, (try? coffre.open(record)) ?? Self.erased)), to: &bytes)
                    (last, count) = (record.id, count + 1)
                }
            case .liens:
                for (link, from, to) in try slices.links(scope, epidemic: epidemie, after: id, limit: limit) {
                    var read = ReadLink(line: 0, de: from, vers: to)
                    read.date = link.day.map(LocalDate.init(epochDay:))
                    read.exposition = link.nature
                    csv.append(LineListExport.cells(read), to: &bytes)
                    (last, count) = (link.id, count + 1)
                }
            case .contacts:
                for (record, name) in try slices.contacts(scope, after: id, limit: limit) {
                    csv.append(RangeeContact.cells(record, try coffre.open(record), caseName: name), to: &bytes)
                    (last, count) = (record.id, count + 1)
                }
            }
            try act.trace("suivi/export/\(genre.rawValue)/\(count)")
            return PieceExport(bytes: bytes, next: count == limit ? last : nil)
        }
    }
}
