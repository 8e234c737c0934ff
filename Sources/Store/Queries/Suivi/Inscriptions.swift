/// Registrations found by exact values, and the one mark that a pharmacy makes. Nobody is listed here, and nothing is
/// found by a part of a name.
public struct Inscriptions {
    let session: any Session

    public init(_ session: any Session) { self.session = session }

    /// Registered sheets kept under one of those hashes, the oldest first, absorbed ones with them. One statement.
    public func find(
        epidemic: String, nirKeys: [String] = [], identityKeys: [String] = [], codeKeys: [String] = [], limit: Int = 20
    ) throws -> [ContactRecord] {
        var ways: [SQL] = []
        if !nirKeys.isEmpty { ways.append("SELECT id FROM contact WHERE cle_nir IN \(sql: .list(nirKeys))") }
        if !identityKeys.isEmpty { ways.append("SELECT id FROM contact WHERE cle_identite IN \(sql: .list(identityKeys))") }
        if !codeKeys.isEmpty { ways.append("SELECT id FROM contact WHERE cle_code IN \(sql: .list(codeKeys))") }
        guard !ways.isEmpty else { return [] }
        return try session.all(
            ContactRecord.self,
            """
            SELECT * FROM contact WHERE id IN (\(sql: ways.joined(separator: " UNION ALL "))) AND epidemie = \(epidemic) AND etat <> 'brouillon'
            ORDER BY cree_le, id LIMIT \(limit)
            """)
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
