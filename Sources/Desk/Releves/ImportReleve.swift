import Core
import Formats
import Store

/// One delivery being brought in: writes slices under a moment nobody sees, one being written while the next is read.
final class ImportReleve {
    let desk: Desk
    let caller: Caller
    let releve: ReleveRecord
    /// The rows of this delivery hold from then on.
    let moment: Int64
    /// Rows of a transaction.
    let slice: Int
    let refus: RefusReleve
    var comptes = ComptesReleve()
    var tranche = TrancheAnnuaire()

    /// Persons one of whose situations a delivery of changes ended.
    var departed: Set<String> = []

    private let progress: @Sendable (Int) async throws -> Void
    private var writing: Task<Void, any Error>?
    private var told = 0

    /// Rows between two words of progress.
    private static let pace = 50_000

    init(
        desk: Desk, caller: Caller, releve: ReleveRecord, moment: Int64, slice: Int, refus: RefusReleve, progress: @escaping @Sendable (Int) async throws -> Void
    ) {
        (self.desk, self.caller, self.releve, self.moment, self.slice, self.refus, self.progress) = (desk, caller, releve, moment, slice, refus, progress)
    }

    func refuse(_ row: RefusedRow, isDouble: Bool = false) throws {
        comptes.refuses += 1
        if isDouble { comptes.doublons += 1 }
        try refus.add(row)
    }

    /// After each row: writes when there is enough, and says how far it is now and then.
    func step() async throws {
        if tranche.count >= slice { try await flush() }
        if comptes.lus - told >= Self.pace {
            told = comptes.lus
            try await progress(told)
            try Task.checkCancellation()
        }
    }

    /// Hands the slice to the database, once the one before it is written.
    func flush() async throws {
        guard tranche.count > 0 else { return }
        let (tranche, moment, desk, caller, id) = (tranche, moment, desk, caller, releve.id)
        self.tranche = TrancheAnnuaire()
        try await settled()
        writing = Task {
            try await desk.act("importer", on: "releve/\(id)", by: caller) { act in
                try tranche.write(act.session, moment: moment)
                try act.trace("releve/\(id)/\(tranche.count)")
            }
        }
    }

    /// All that was handed over is written.
    func finish() async throws {
        try await flush()
        try await settled()
    }

    /// Waits for the slice under way, so that what is taken back afterwards is all there is.
    func settled() async throws {
        defer { writing = nil }
        try await writing?.value
    }

    /// Those left without any situation end with it.
    func endDeparted() async throws {
        let (all, moment, id) = (Array(departed), moment, releve.id)
        for start in stride(from: 0, to: all.count, by: 200) {
            let some = Array(all[start..<min(start + 200, all.count)])
            try await desk.act("importer", on: "releve/\(id)", by: caller) { act in
                try AnnuaireLoad(act.session).end(personsWithoutExercise: some, at: moment)
                try act.trace("releve/\(id)/departs/\(some.count)")
            }
        }
    }

    /// Reads what the database has, a part at a time.
    func load(_ table: AnnuaireLoad.Table, _ body: (AnnuaireLoad.Known) -> Void) async throws {
        var after: Int64 = 0
        while true {
            let from = after
            let part = try await desk.database.read { try AnnuaireLoad($0).known(table, after: from, limit: 20_000) }
            part.forEach(body)
            guard let last = part.last else { return }
            after = last.number
        }
    }
}
