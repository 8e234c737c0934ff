/// The tables `battement` and `mesure_service`: that the desk stood, minute after minute, and how it answered, hour after hour.
/// Each node writes its own rows; readers add them up.
public struct MesuresService {
    let session: any Session

    public init(_ session: any Session) { self.session = session }

    /// How many requests took up to 50, 100, 250, 500, 1000, 2500 ms, and more.
    public static let bornes: [Int64] = [50, 100, 250, 500, 1000, 2500]

    /// What one node counted of one service in one hour, or what several did together.
    public struct Mesure: Sendable, Hashable {
        public var demandes = 0
        public var echecs = 0
        public var tranches = [Int](repeating: 0, count: MesuresService.bornes.count + 1)

        public init() {}

        public mutating func note(milliseconds: Int64, failed: Bool) {
            demandes += 1
            if failed { echecs += 1 }
            tranches[MesuresService.bornes.firstIndex { milliseconds <= $0 } ?? MesuresService.bornes.count] += 1
        }

        public static func += (left: inout Mesure, right: Mesure) {
            left.demandes += right.demandes
            left.echecs += right.echecs
            for index in left.tranches.indices { left.tranches[index] += right.tranches[index] }
        }

        /// The bound under which that share of the requests fell, in milliseconds; nil without requests, or beyond the last bound.
        public func centile(_ share: Double) -> Int64? {
            guard demandes > 0 else { return nil }
            let wanted = Int((Double(demandes) * share).rounded(.up))
            var seen = 0
            for (index, count) in tranches.enumerated() {
                seen += count
                if seen >= wanted { return index < MesuresService.bornes.count ? MesuresService.bornes[index] : nil }
            }
            return nil
        }
    }

    public func beat(minute: Int64) throws {
        try session.execute("INSERT INTO battement (minute) VALUES (\(minute)) ON CONFLICT DO NOTHING")
    }

    /// Adds what a node counted since it last wrote.
    public func add(_ m: Mesure, service: String, hour: Int64, node: String) throws {
        let t = m.tranches
        let known = try session.execute(
            """
            UPDATE mesure_service SET demandes = demandes + \(m.demandes), echecs = echecs + \(m.echecs), t50 = t50 + \(t[0]), t100 = t100 + \(t[1]),
                t250 = t250 + \(t[2]), t500 = t500 + \(t[3]), t1000 = t1000 + \(t[4]), t2500 = t2500 + \(t[5]), tplus = tplus + \(t[6])
            WHERE heure = \(hour) AND noeud = \(node) AND service = \(service)
            """)
        guard known == 0 else { return }
        try session.execute(
            """
            INSERT INTO mesure_service (heure, noeud, service, demandes, echecs, t50, t100, t250, t500, t1000, t2500, tplus)
            VALUES (\(hour), \(node), \(service), \(m.demandes), \(m.echecs), \(t[0]), \(t[1]), \(t[2]), \(t[3]), \(t[4]), \(t[5]), \(t[6]))
            """)
    }

    public func totals(from: Int64) throws -> [String: Mesure] {
        let rows = try session.rows(
            """
            SELECT service, CAST(sum(demandes) AS BIGINT) AS demandes, CAST(sum(echecs) AS BIGINT) AS echecs, CAST(sum(t50) AS BIGINT) AS t0, CAST(sum(t100) AS BIGINT) AS t1, CAST(sum(t250) AS BIGINT) AS t2, CAST(sum(t500) AS BIGINT) AS t3,
                CAST(sum(t1000) AS BIGINT) AS t4, CAST(sum(t2500) AS BIGINT) AS t5, CAST(sum(tplus) AS BIGINT) AS t6
            FROM mesure_service WHERE heure >= \(from) GROUP BY service
            """)
        var found: [String: Mesure] = [:]
        for row in rows {
            var mesure = Mesure()
            (mesure.demandes, mesure.echecs) = (try row.int("demandes"), try row.int("echecs"))
            mesure.tranches = [try row.int("t0"), try row.int("t1"), try row.int("t2"), try row.int("t3"), try row.int("t4"), try row.int("t5"), try row.int("t6")]
            found[try row.text("service")] = mesure
        }
        return found
    }

    /// Minutes the desk stood since one of them, that one included, up to another, left out.
    public func minutes(from: Int64, until: Int64) throws -> Int {
        try session.value(Int.self, "SELECT count(*) FROM battement WHERE minute >= \(from) AND minute < \(until)") ?? 0
    }

    public func first() throws -> Int64? { try session.value(Int64.self, "SELECT min(minute) FROM battement") }

    public func forget(beforeMinute minute: Int64, beforeHour hour: Int64) throws {
        try session.execute("DELETE FROM battement WHERE minute < \(minute)")
        try session.execute("DELETE FROM mesure_service WHERE heure < \(hour)")
    }
}
