/// Registrations found by exact values, and the one mark that a pharmacy makes. Nobody is listed here, and nothing is
/// found by a part of a name.
public struct Inscriptions {
    let session: any Session

    public init(_ session: any Session) { self.session = session }

    /// Registered sheets kept under one of those hashes, the oldest first, absorbed ones with them. One statement.
    public func find(
        epidemic: String, nirKeys: [String] = [], identityKeys: [String] = [], codeKeys: [String] = [], limit: Int = 20
    ) throws -> [ContactRecord] {
        func way(_ condition: SQL) -> SQL {
            "SELECT * FROM contact WHERE \(sql: condition) AND \(sql: session.engine.notSought("epidemie")) = \(epidemic) AND etat <> 'brouillon'"
        }
        var ways: [SQL] = []
        if !nirKeys.isEmpty { ways.append(way("cle_nir IN \(sql: .list(nirKeys))")) }
        if !identityKeys.isEmpty { ways.append(way("cle_identite IN \(sql: .list(identityKeys))")) }
        if !codeKeys.isEmpty { ways.append(way("cle_code IN \(sql: .list(codeKeys))")) }
        guard !ways.isEmpty else { return [] }
        let rows = try session.all(ContactRecord.self, "\(sql: ways.joined(separator: " UNION ALL ")) LIMIT \(limit)")
        var seen: Set<String> = []
        return rows.filter { seen.insert($0.id).inserted }.sorted { ($0.createdAt, $0.id) < ($1.createdAt, $1.id) }
    }

    /// Marks the masks of a person as delivered on all their sheets, if none is marked yet. Nothing else of the row
    /// moves: no date, no revision.
    /// - Returns: false when they were already delivered.
    public func deliverMasks(_ ids: [String]) throws -> Bool {
        try session.execute(
            """
            UPDATE contact SET masques_delivres = TRUE WHERE id IN \(sql: .list(ids)) AND masques_delivres = FALSE
                AND NOT EXISTS (SELECT 1 FROM contact d WHERE d.id IN \(sql: .list(ids)) AND d.masques_delivres = TRUE)
            """) > 0
    }

    /// Holds what must not happen twice at once for a person, in a settled order so that two callers never wait for
    /// each other.
    public func hold(_ keys: Set<String>) throws {
        for key in keys.sorted() { try session.lock(key: "masques.\(key)") }
    }
}
