/// The table `sortie`. Rows are written in the transaction of the act they follow from.
public struct Outbox {
    let session: any Session

    public init(_ session: any Session) { self.session = session }

    public func enqueue(id: String, task: String, dossier: String, version: Int, at: Int64) throws {
        try session.post(
            """
            INSERT INTO sortie (id, tache, dossier, version, etat, essais, prochain_le, cree_le)
            VALUES (\(id), \(task), \(dossier), \(version), 'a-faire', 0, \(at), \(at))
            """)
    }

    /// What waits for what: a fund is told in milliseconds, a paper is drawn in tenths of a second and nobody waits for it.
    public enum Lane: Sendable, CaseIterable {
        case prompt, papers

        /// Written out: the indexes are those of these very words.
        var condition: SQL {
            switch self {
            case .prompt: "tache NOT IN ('documents', 'espace-documents')"
            case .papers: "tache IN ('documents', 'espace-documents')"
            }
        }
    }

    /// Takes the next piece of work that is due and hides it from other workers until `until`: if this
    /// worker dies, the work comes back by itself.
    public func claim(_ lane: Lane, at now: Int64, until: Int64) throws -> OutboxRecord? {
        try session.first(
            OutboxRecord.self,
            """
            UPDATE sortie SET essais = essais + 1, prochain_le = \(until)
            WHERE id = (SELECT id FROM sortie WHERE etat = 'a-faire' AND \(sql: lane.condition) AND prochain_le <= \(now)\(sql: session.sauf("dossier", .dossier))
                ORDER BY prochain_le, id LIMIT 1\(sql: session.skipLocked))
            RETURNING *
            """)
    }

    /// The same over the lanes in their order: papers only when nothing prompt is due.
    public func claim(_ lanes: [Lane] = Lane.allCases, at now: Int64, until: Int64) throws -> OutboxRecord? {
        for lane in lanes { if let work = try claim(lane, at: now, until: until) { return work } }
        return nil
    }

    public func done(_ id: String, at: Int64) throws {
        try session.execute("UPDATE sortie SET etat = 'faite', faite_le = \(at), erreur = NULL WHERE id = \(id)")
    }

    public func later(_ id: String, at: Int64, error: String) throws {
        try session.execute("UPDATE sortie SET prochain_le = \(at), erreur = \(error) WHERE id = \(id)")
    }

    public func bury(_ id: String, error: String) throws {
        try session.execute("UPDATE sortie SET etat = 'morte', erreur = \(error) WHERE id = \(id)")
    }

    /// Brings a dead piece of work back.
    /// - Returns: false when it was not dead.
    public func revive(_ id: String, at: Int64) throws -> Bool {
        try session.execute("UPDATE sortie SET etat = 'a-faire', essais = 0, prochain_le = \(at) WHERE id = \(id) AND etat = 'morte'") == 1
    }

    /// Work of a dossier that is no longer wanted, such as sending a version just replaced.
    public func cancel(dossier: String, task: String, at: Int64) throws {
        try session.post(
            "UPDATE sortie SET etat = 'faite', faite_le = \(at) WHERE dossier = \(dossier) AND tache = \(task) AND etat = 'a-faire'")
    }

    /// Work of a dossier that is still waiting, due or not.
    public func waiting(dossier: String) throws -> [OutboxRecord] {
        try session.all(OutboxRecord.self, "SELECT * FROM sortie WHERE dossier = \(dossier) AND etat = 'a-faire' ORDER BY cree_le, id")
    }

    public func dead(limit: Int) throws -> [OutboxRecord] {
        try session.all(OutboxRecord.self, "SELECT * FROM sortie WHERE etat = 'morte' ORDER BY cree_le DESC, id LIMIT \(limit)")
    }

    public func countDead() throws -> Int {
        try session.value(Int.self, "SELECT count(*) FROM sortie WHERE etat = 'morte'") ?? 0
    }

    /// Work that is waiting, and since when the oldest.
    public func backlog() throws -> (count: Int, oldest: Int64?) {
        guard let row = try session.first("SELECT count(*) AS n, min(cree_le) AS plus_ancien FROM sortie WHERE etat = 'a-faire'") else {
            return (0, nil)
        }
        return (try row.int("n"), try row.optionalInt64("plus_ancien"))
    }
}
