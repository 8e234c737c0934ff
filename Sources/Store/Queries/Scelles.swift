/// Columns that hold sealed values, walked through in the order of their tables' keys.
public struct Scelles {
    let session: any Session

    public init(_ session: any Session) { self.session = session.sansPorte }

    public struct Colonne: Sendable, Hashable {
        public let table: SQLIdentifier
        public let nom: SQLIdentifier
        /// What names a row: a unique key, in order.
        public let cles: [SQLIdentifier]
        /// The SHA-256 of what is sealed, when a column beside it holds it.
        public let empreinte: SQLIdentifier?

        public init(_ table: SQLIdentifier, _ nom: SQLIdentifier, cles: [SQLIdentifier], empreinte: SQLIdentifier? = nil) {
            (self.table, self.nom, self.cles, self.empreinte) = (table, nom, cles, empreinte)
        }
    }

    public struct Rangee: Sendable {
        /// Of the key, in order.
        public let cles: [SQLValue]
        public let scelle: SQLValue
        public let empreinte: String?

        public init(cles: [SQLValue], scelle: SQLValue, empreinte: String?) {
            (self.cles, self.scelle, self.empreinte) = (cles, scelle, empreinte)
        }
    }

    /// The rows that follow a key and hold something.
    /// - Parameter sauf: those that begin with it are passed over.
    public func next(_ colonne: Colonne, after: [SQLValue]?, sauf: SQLValue?, limit: Int) throws -> [Rangee] {
        let keys = colonne.cles.map { "\(raw: $0)" as SQL }.joined(separator: ", ")
        let digest: SQL = colonne.empreinte.map { ", \(raw: $0) AS empreinte" } ?? ""
        // An answer that only says "done" is kept as no bytes at all.
        var conditions: [SQL] = ["length(\(raw: colonne.nom)) > 0"]
        if let sauf { conditions.append(differs(colonne, sauf)) }
        if let after { conditions.append("(\(sql: keys)) > \(sql: .list(after))") }
        let rows = try session.rows(
            """
            SELECT \(sql: keys), \(raw: colonne.nom) AS scelle\(sql: digest) FROM \(raw: colonne.table)
            WHERE \(sql: conditions.joined(separator: " AND ")) ORDER BY \(sql: keys) LIMIT \(limit)
            """)
        return try rows.map { row in
            Rangee(
                cles: Array(row.values.prefix(colonne.cles.count)), scelle: try row.value("scelle"),
                empreinte: try colonne.empreinte == nil ? nil : row.optionalText("empreinte"))
        }
    }

    /// Rows that hold something that does not begin so.
    public func count(_ colonne: Colonne, sauf: SQLValue) throws -> Int {
        try session.first("SELECT count(*) AS n FROM \(raw: colonne.table) WHERE length(\(raw: colonne.nom)) > 0 AND \(sql: differs(colonne, sauf))")?.int("n") ?? 0
    }

    /// Puts a value in the place of the one that was read; does nothing when it changed meanwhile.
    /// - Returns: whether it was replaced.
    public func replace(_ colonne: Colonne, _ rangee: Rangee, by new: SQLValue) throws -> Bool {
        let keys = zip(colonne.cles, rangee.cles).map { "\(raw: $0) = \($1)" as SQL }
        return try session.execute(
            """
            UPDATE \(raw: colonne.table) SET \(raw: colonne.nom) = \(new)
            WHERE \(sql: keys.joined(separator: " AND ")) AND \(raw: colonne.nom) = \(rangee.scelle)
            """) > 0
    }

    /// A sheet of the contact tracing, sealed with a key of its own epidemic and day.
    public struct Fiche: Sendable {
        public let id: String
        public let epidemie: String
        public let collecte: Int
        public let donnees: [UInt8]
    }

    /// Sheets of cases or of contacts that hold something, in the order of their identifiers.
    public func fiches(_ table: SQLIdentifier, after id: String, limit: Int) throws -> [Fiche] {
        try session.rows("SELECT id, epidemie, collecte_le, donnees FROM \(raw: table) WHERE id > \(id) ORDER BY id LIMIT \(limit)").map {
            Fiche(id: try $0.text("id"), epidemie: try $0.text("epidemie"), collecte: try $0.int("collecte_le"), donnees: try $0.bytes("donnees"))
        }
    }

    private func differs(_ colonne: Colonne, _ prefix: SQLValue) -> SQL {
        let length = switch prefix {
        case .blob(let bytes): bytes.count
        case .text(let text): text.utf8.count
        default: 0
        }
        return "substr(\(raw: colonne.nom), 1, CAST(\(length) AS INTEGER)) <> \(prefix)"
    }
}
