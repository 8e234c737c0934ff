import Core
import Store
import Synthetic

/// The long part of a filling, slice after slice.
struct DemoFilling: Sendable {
    let desk: Desk
    let world: DemoWorld
    let progress: @Sendable (String) -> Void

    /// Rows that share a commit. More would be slower: SQLite walks through all that a savepoint changed at the end of
    /// each statement.
    private static let people = 400
    /// A multiple of five: a prolongation is in the slice of what it prolongs.
    private static let dossiers = 100

    /// Funds, professionals, personas, insured persons.
    func people() async throws {
        let at = world.now.adding(hours: -24 * 200).millisecondsSince1970
        let world = world
        try await desk.database.write { session in
            for caisse in world.caisses { try world.keep(caisse, session, at: at) }
            try world.keepMerged(session, at: at)
            try Bulk(session).accounts(world.agents + world.otherPersonas, at: at)
        }
        try await slices(world.sizes.professionnels, "professionals") { index in
            try world.professionnel(index)
        } write: { session, rows in
            try Bulk(session).accounts(rows.map(\.0), at: at)
            try Bulk(session).situations(rows.flatMap(\.1))
        }
        let keys = desk.keys
        try await slices(world.sizes.assures, "insured persons") { index in
            try world.patient(index).map { try keys.record($0, id: world.patientID(index), at: at) }
        } write: { session, rows in
            try Bulk(session).patients(rows)
        }
        try await personasOwn(at)
        try await epidemic()
    }

    private func slices<Row: Sendable>(
        _ count: Int, _ what: String, _ make: @escaping @Sendable (Int) throws -> Row?,
        write: @escaping @Sendable (any Session, [Row]) throws -> Void
    ) async throws {
        var done = 0
        try await streamed { number -> [Row]? in
            let start = number * Self.people
            guard start < count else { return nil }
            return try (start..<min(start + Self.people, count)).compactMap(make)
        } write: { rows in
            try await desk.database.write { try write($0, rows) }
            done += rows.count
            progress("\(done) \(what)")
            return true
        }
    }

    /// Dossiers of everybody else, written straight into the tables.
    func dossiers(_ wanted: Int) async throws {
        guard wanted > 0, let teleservice = desk.teleservice("arret-de-travail") else { return }
        let past = PastDossiers(world: world, teleservice: teleservice, keys: desk.keys)
        let possible = world.synthetic.dossiers.count
        var (done, traces) = (0, 0)
        try await streamed { number -> [PastDossier]? in
            let start = number * Self.dossiers
            guard start < possible else { return nil }
            return try (start..<min(start + Self.dossiers, possible)).compactMap(past.make)
        } write: { slice in
            let kept = Array(slice.prefix(wanted - done))
            try await save(kept, firstTrace: traces)
            done += kept.count
            traces += kept.reduce(0) { $0 + $1.traces.count }
            progress("\(done) dossiers")
            return done < wanted
        }
    }

    /// Inserts a slice and seals its traces, in one transaction.
    private func save(_ slice: [PastDossier], firstTrace: Int) async throws {
        let traces = slice.flatMap(\.traces).enumerated().map { offset, trace in
            trace.named(world.ids.ordered("trace", firstTrace + offset))
        }
        let (desk, at) = (desk, world.now.millisecondsSince1970)
        let head = try await desk.database.write { session in
            try session.lock(key: "trace.scelleur")
            let bulk = Bulk(session)
            try bulk.dossiers(slice.map(\.record))
            try bulk.versions(slice.map(\.version))
            try bulk.events(slice.flatMap(\.events))
            try bulk.transmissions(slice.compactMap(\.transmission))
            try bulk.documents(slice.flatMap(\.documents))
            try bulk.seen(slice.map { ($0.record.author, $0.record.patient, $0.record.createdAt) })
            let grown = try desk.grow(Traces(session), by: traces, at: at)
            try bulk.traces(traces, leaves: grown.leaves)
            return grown.head
        }
        desk.witness.note(head)
    }
}
