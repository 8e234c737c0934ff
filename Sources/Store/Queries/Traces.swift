/// A row of `trace`: who did what, on whose behalf, from where, on whom, when, with what result.
public struct TraceRecord: Sendable, Decodable, Hashable {
    public let id: String
    public let at: Int64
    public let account: String
    public let onBehalfOf: String?
    public let situation: String?
    public let session: String
    public let request: String
    public let act: String
    public let object: String
    public let patient: String?
    public let reason: String?
    public let result: String

    enum CodingKeys: String, CodingKey {
        case id, situation, session, patient
        case at = "le"
        case account = "compte"
        case onBehalfOf = "pour"
        case request = "demande"
        case act = "acte"
        case object = "objet"
        case reason = "motif"
        case result = "resultat"
    }

    public init(
        id: String, at: Int64, account: String, onBehalfOf: String?, situation: String?, session: String, request: String, act: String,
        object: String, patient: String?, reason: String?, result: String
    ) {
        self.id = id
        self.at = at
        self.account = account
        self.onBehalfOf = onBehalfOf
        self.situation = situation
        self.session = session
        self.request = request
        self.act = act
        self.object = object
        self.patient = patient
        self.reason = reason
        self.result = result
    }
}

/// The tables of the trace: rows, their waiting room, the leaves and signed heads of the Merkle tree.
public struct Traces {
    let session: any Session

    public init(_ session: any Session) { self.session = session.sansPorte }

    private static let table = BulkTable(
        "trace", ["id", "le", "compte", "pour", "situation", "session", "demande", "acte", "objet", "patient", "motif", "resultat"])
    private static let room = BulkTable("trace_attente", ["trace"])

    /// Adds traces, in their order, and puts them into the waiting room of the tree. A page may leave dozens.
    /// - Throws: `.readOnly` when the trace takes nothing, at once or with the next statement.
    public func append(_ traces: [TraceRecord]) throws {
        guard traces.count > 1 else { return try traces.first.map(append) ?? () }
        var (rows, waiting) = (BulkRows(), BulkRows())
        for trace in traces {
            rows.append([
                .text(trace.id), .int(trace.at), .text(trace.account), trace.onBehalfOf.sqlValue, trace.situation.sqlValue, .text(trace.session),
                .text(trace.request), .text(trace.act), .text(trace.object), trace.patient.sqlValue, trace.reason.sqlValue, .text(trace.result),
            ])
            waiting.append([.text(trace.id)])
        }
        try session.append(rows, to: Self.table, reading: Self.closed)
        try session.append(waiting, to: Self.room, reading: Self.closed)
    }

    public func append(_ trace: TraceRecord) throws {
        try session.post(
            """
            INSERT INTO trace (id, le, compte, pour, situation, session, demande, acte, objet, patient, motif, resultat)
            VALUES (\(trace.id), \(trace.at), \(trace.account), \(trace.onBehalfOf), \(trace.situation), \(trace.session),
                \(trace.request), \(trace.act), \(trace.object), \(trace.patient), \(trace.reason), \(trace.result))
            """, reading: Self.closed)
        try session.post("INSERT INTO trace_attente (trace) VALUES (\(trace.id))", reading: Self.closed)
    }

    /// Whatever keeps a trace from being written, the desk is closed until it can be: not a fault of the request.
    private static let closed: @Sendable (DatabaseError) -> DatabaseError = { error in
        guard error.kind == .other else { return error }
        return DatabaseError(.readOnly, "the trace takes nothing: \(error.message)", remedy: error.remedy, code: error.code)
    }

    /// Takes traces out of the waiting room, to be given their place in the tree, the oldest of them first. Which ones are
    /// taken when more than that wait does not matter, and sorting a long queue each time would keep everybody waiting.
    /// One sealer at a time: the lock is held until the transaction ends.
    public func takeUnsealed(limit: Int) throws -> [TraceRecord] {
        try session.lock(key: "trace.scelleur")
        let waiting = try session.all(
            TraceRecord.self,
            "SELECT t.* FROM (SELECT trace FROM trace_attente LIMIT \(limit)) a JOIN trace t ON t.id = a.trace ORDER BY t.le, t.id")
        if !waiting.isEmpty {
            try session.execute("DELETE FROM trace_attente WHERE trace IN \(sql: .list(waiting.map(\.id)))")
        }
        return waiting
    }

    private static let leaves = BulkTable("trace_feuille", ["position", "trace", "empreinte"])

    /// Gives traces their place in the tree.
    public func addLeaves(_ leaves: [(position: Int, trace: String, digest: String)]) throws {
        try session.append(leaves.map { [.int(Int64($0.position)), .text($0.trace), .text($0.digest)] }, to: Self.leaves)
    }

    public struct Head: Sendable, Decodable, Hashable {
        public let size: Int
        public let root: String
        /// Hashes of the perfect subtrees at the right edge, largest first, joined by commas: where to go on from.
        public let edge: String
        public let at: Int64
        public let key: String
        public let signature: String

        enum CodingKeys: String, CodingKey {
            case size = "taille"
            case root = "racine"
            case edge = "bord"
            case at = "le"
            case key = "cle"
            case signature
        }

        public init(size: Int, root: String, edge: String, at: Int64, key: String, signature: String) {
            self.size = size
            self.root = root
            self.edge = edge
            self.at = at
            self.key = key
            self.signature = signature
        }
    }

    public func addHead(_ head: Head) throws {
        try session.execute(
            """
            INSERT INTO trace_tete (taille, racine, bord, le, cle, signature)
            VALUES (\(head.size), \(head.root), \(head.edge), \(head.at), \(head.key), \(head.signature))
            """)
    }

    public func lastHead() throws -> Head? {
        try session.first(Head.self, "SELECT * FROM trace_tete ORDER BY taille DESC LIMIT 1")
    }

    public func heads(after size: Int, limit: Int) throws -> [Head] {
        try session.all(Head.self, "SELECT * FROM trace_tete WHERE taille > \(size) ORDER BY taille LIMIT \(limit)")
    }

    public struct Leaf: Sendable {
        public let position: Int
        public let digest: String
        /// Nil when the row the leaf speaks of is gone.
        public let trace: TraceRecord?
    }

    /// Leaves in order, each with its row.
    public func leaves(from position: Int, limit: Int) throws -> [Leaf] {
        let rows = try session.rows(
            """
            SELECT f.position, f.empreinte, t.* FROM trace_feuille f LEFT JOIN trace t ON t.id = f.trace
            WHERE f.position >= \(position) ORDER BY f.position LIMIT \(limit)
            """)
        return try rows.map { row in
            Leaf(
                position: try row.int("position"), digest: try row.text("empreinte"),
                trace: try row.optionalText("id") == nil ? nil : row.decode(TraceRecord.self))
        }
    }

    /// Digests only, to rebuild the edge of the tree.
    public func digests(from position: Int, limit: Int) throws -> [String] {
        try session.rows("SELECT empreinte FROM trace_feuille WHERE position >= \(position) ORDER BY position LIMIT \(limit)")
            .map { try $0.text("empreinte") }
    }

    /// Rows that no leaf speaks of and that are not waiting for one.
    public func strays(limit: Int) throws -> [String] {
        try session.rows(
            """
            SELECT t.id FROM trace t LEFT JOIN trace_feuille f ON f.trace = t.id LEFT JOIN trace_attente a ON a.trace = t.id
            WHERE f.trace IS NULL AND a.trace IS NULL LIMIT \(limit)
            """).map { try $0.text("id") }
    }

    public func countWaiting() throws -> Int {
        try session.value(Int.self, "SELECT count(*) FROM trace_attente") ?? 0
    }

    public func counts() throws -> (traces: Int, leaves: Int, waiting: Int) {
        (
            try session.value(Int.self, "SELECT count(*) FROM trace") ?? 0,
            try session.value(Int.self, "SELECT count(*) FROM trace_feuille") ?? 0,
            try session.value(Int.self, "SELECT count(*) FROM trace_attente") ?? 0
        )
    }

    /// Whether an account ever did an act.
    public func has(_ act: String, by account: String) throws -> Bool {
        try session.value(Int.self, "SELECT 1 FROM trace WHERE compte = \(account) AND acte = \(act) LIMIT 1") != nil
    }

    /// The last times one act looked at one patient.
    public func looks(patient: String, act: String, limit: Int) throws -> [TraceRecord] {
        try session.all(
            TraceRecord.self,
            "SELECT * FROM trace WHERE patient = \(patient) AND acte = \(act) AND resultat = 'fait' ORDER BY le DESC, id DESC LIMIT \(limit)")
    }

    /// The last looks at one patient, for whoever must answer « who saw my file? ».
    public func of(patient: String, limit: Int) throws -> [TraceRecord] {
        try session.all(TraceRecord.self, "SELECT * FROM trace WHERE patient = \(patient) ORDER BY le DESC, id DESC LIMIT \(limit)")
    }
}
