/// A session that leaves out the rows of whoever stands limited. Asked for one of them by its name, it says why.
final class SessionGardee: Session {
    let base: any Session
    let limites: PorteLimites.Limites
    private let refus: any Error

    init(_ base: any Session, _ limites: PorteLimites.Limites, _ refus: any Error) {
        (self.base, self.limites, self.refus) = (base, limites, refus)
    }

    var engine: Engine { base.engine }

    func execute(_ sql: SQL) throws -> Int { try base.execute(sql) }
    func post(_ sql: SQL, reading: @escaping @Sendable (DatabaseError) -> DatabaseError) throws { try base.post(sql, reading: reading) }
    func hold(key: Int64) throws { try base.hold(key: key) }
    func append(_ rows: BulkRows, to table: BulkTable, reading: @escaping @Sendable (DatabaseError) -> DatabaseError) throws {
        try base.append(rows, to: table, reading: reading)
    }

    func foresee(_ questions: (any Session) throws -> Void) {
        base.foresee { try questions(SessionGardee($0, limites, refus)) }
    }

    func rows(_ sql: SQL) throws -> [Row] {
        let found = try base.rows(sql)
        let shown = found.filter { !isLimited($0) }
        guard shown.count < found.count else { return found }
        // One row, asked for by what it is called: not an absence to be taken for one.
        if found.count == 1, let row = found.first, sql.values.contains(where: { isLimited($0) || isName($0, of: row) }) { throw refus }
        return shown
    }

    private func isLimited(_ value: SQLValue) -> Bool {
        guard case .text(let text) = value, text.utf8.count == 32 || text.utf8.count == 64 else { return false }
        return limites.tous.contains(text)
    }

    private func isName(_ value: SQLValue, of row: Row) -> Bool {
        zip(row.columns.names, row.values).contains { name, held in held == value && (name == "id" || name == "code") }
    }

    private func isLimited(_ row: Row) -> Bool {
        // The contacts of a limited case are other persons.
        let isContact = row.columns.names.contains("cle_code")
        return zip(row.columns.names, row.values).contains { name, value in isLimited(value) && !(isContact && name == "cas") }
    }
}

extension Session {
    /// The same transaction without the door: for what storing needs (the trace, the seals, the register as funds deliver it) and for the
    /// rights of persons.
    public var sansPorte: any Session { (self as? SessionGardee)?.base ?? self }

    /// Whether somebody stands limited at this moment.
    public var aDesLimites: Bool { self is SessionGardee }

    /// Whether an identifier stands limited at this moment.
    public func estLimite(_ subject: String) -> Bool { (self as? SessionGardee)?.limites.tous.contains(subject) ?? false }

    /// A condition to be put after others, for statements that end in a LIMIT: whoever stands limited takes no place in the slice.
    /// Nothing at all while nobody does.
    func sauf(_ column: SQLIdentifier, _ kind: EnsemblePersonne) -> SQL {
        guard let names = (self as? SessionGardee)?.limites.parGenre[kind], !names.isEmpty else { return "" }
        return " AND (\(raw: column) IS NULL OR \(raw: column) NOT IN \(sql: .list(names)))"
    }
}
