import ContactTracing
import Core
import Store

/// What reading everything again found.
public struct VerificationDonnees: Sendable {
    /// Sealed values read.
    public var valeurs = 0
    /// Those whose content was compared with a digest kept beside them.
    public var comparees = 0
    /// In words, without anything of anyone.
    public var fautes: [String] = []
    public var traces: AuditReport

    /// Nothing is wrong.
    public var estIntacte: Bool { fautes.isEmpty && traces.faults.isEmpty }
}

extension Desk {
    /// Reads everything again: pages, indexes and references (embedded database), every sealed value and its digest, the
    /// sheets of the contact tracing, what each dossier is against what happened to it, the whole trace. For whoever restored, moved, or distrusts a disk.
    public func verifierDonnees(progress: @escaping @Sendable (Int) -> Void = { _ in }) async throws -> VerificationDonnees {
        var faults: [String] = []
        if database.engine == .sqlite { faults += try await database.inspect() }
        var (values, compared) = (0, 0)
        for column in ColonneScellee.toutes {
            var after: [SQLValue]?
            while true {
                let from = after
                let rows = try await database.read { try Scelles($0).next(column.colonne, after: from, sauf: nil, limit: column.lot) }
                guard let last = rows.last else { break }
                after = last.cles
                let bad = rows.filter { lu($0, column) == nil }
                values += rows.count
                if column.colonne.empreinte != nil { compared += rows.count }
                if let first = bad.first {
                    faults.append("\(bad.count) values of \(column.colonne.table.name).\(column.colonne.nom.name) do not open, or are not what their digest says, first \(Self.named(first))")
                }
                progress(values)
            }
        }
        let sheets = try await verifierFiches()
        values += sheets.lues
        faults += sheets.fautes
        faults += try await database.read { try Concordances($0).fautes() }.map { "\($0.nombre) times \($0.quoi)" }
        return VerificationDonnees(valeurs: values, comparees: compared, fautes: faults, traces: try await verifyTraces())
    }

    /// The sheets of the contact tracing, each opened with the key of its day.
    private func verifierFiches() async throws -> (lues: Int, fautes: [String]) {
        var (read, faults) = (0, [String]())
        for (table, category) in [("cas", .cas), ("contact", .contact)] as [(SQLIdentifier, CategorieSuivi)] {
            var (after, bad) = ("", [String]())
            while true {
                let from = after
                let rows = try await database.read { try Scelles($0).fiches(table, after: from, limit: 200) }
                guard let last = rows.last else { break }
                after = last.id
                read += rows.count
                bad += rows.filter { row in
                    // Erased: a number among others until its last contact is due.
                    !row.donnees.isEmpty && (try? CoffreSuivi(cles: clesSuivi, epidemie: row.epidemie).open(row.donnees, category, id: row.id, collecte: row.collecte)) == nil
                }.map(\.id)
            }
            if let first = bad.first { faults.append("\(bad.count) sheets of \(table.name) do not open, first \(first): they were altered, or the key of their day is not there") }
        }
        return (read, faults)
    }

    /// The key of a row, where it is an identifier; nothing that a person typed.
    private static func named(_ row: Scelles.Rangee) -> String {
        row.cles.compactMap { if case .text(let text) = $0, Identifier.isWellFormed(text) { text } else { nil } }.first ?? "without a name"
    }
}
