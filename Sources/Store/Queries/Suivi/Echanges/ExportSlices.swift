/// Sheets of a territory in slices, for sending them out: the keyset goes on from the last identifier.
public struct ExportSlices {
    let session: any Session

    public init(_ session: any Session) { self.session = session }

    /// The whole epidemic, or a territory of it.
    public struct Scope: Sendable {
        private let epidemic: String
        private let perimetre: Perimetre?

        public init(_ perimetre: Perimetre) { (epidemic, self.perimetre) = (perimetre.epidemic, perimetre) }
        public init(epidemic: String) { (self.epidemic, perimetre) = (epidemic, nil) }

        /// Slices follow the identifiers: one pass over the table for them all, and no sort.
        func condition(_ engine: Engine) -> SQL { perimetre?.besides(engine) ?? "\(sql: engine.notSought("epidemie")) = \(epidemic)" }
    }

    public func cases(_ scope: Scope, after id: String, limit: Int) throws -> [CasRecord] {
        try session.all(
            CasRecord.self,
            """
            SELECT * FROM cas WHERE \(sql: scope.condition(session.engine)) AND id > \(id) AND fusionne_dans IS NULL AND etat NOT IN ('suspect', 'positif', 'negatif')
            ORDER BY id LIMIT \(limit)
            """)
    }

    public func contacts(_ scope: Scope, after id: String, limit: Int) throws -> [(contact: ContactRecord, caseName: String)] {
        let records = try session.all(
            ContactRecord.self,
            """
            SELECT * FROM contact WHERE \(sql: scope.condition(session.engine)) AND id > \(id) AND fusionne_dans IS NULL AND etat <> 'brouillon' ORDER BY id LIMIT \(limit)
            """)
        let names = try self.names(records.map(\.caseID))
        return records.map { ($0, names[$0.caseID] ?? "") }
    }

    /// Links that lead to a case of the territory, or leave one for somebody unknown.
    public func links(_ scope: Scope, epidemic: String, after id: String, limit: Int) throws -> [(link: Liens.Record, from: String, to: String)] {
        let records = try session.all(
            Liens.Record.self,
            """
            SELECT * FROM lien WHERE \(sql: session.engine.notSought("epidemie")) = \(epidemic) AND id > \(id)
                AND EXISTS (SELECT 1 FROM cas c WHERE c.id = coalesce(lien.vers, lien.de) AND \(sql: scope.condition(session.engine))) ORDER BY id LIMIT \(limit)
            """)
        let names = try self.names(records.flatMap { [$0.from, $0.to].compactMap(\.self) })
        return records.map { record in
            (record, record.from.flatMap { names[$0] } ?? record.fromReference ?? "", record.to.flatMap { names[$0] } ?? record.toReference ?? "")
        }
    }

    /// What files call cases.
    private func names(_ ids: [String]) throws -> [String: String] {
        let wanted = Array(Set(ids))
        guard !wanted.isEmpty else { return [:] }
        return Dictionary(
            try session.rows("SELECT id, coalesce(reference, numero) AS nom FROM cas WHERE id IN \(sql: .steady(wanted))")
                .map { (try $0.text("id"), try $0.text("nom")) },
            uniquingKeysWith: { first, _ in first })
    }
}
