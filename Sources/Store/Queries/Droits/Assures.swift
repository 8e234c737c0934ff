/// A row of `assure`: what one fund says of one insured person since one delivery.
public struct AssureRecord: Sendable, Decodable {
    public let patient: String
    public let caisse: String
    /// Number of the delivery that says so.
    public let delivery: Int64
    /// The first 64 bits of the patient's keyed NIR: files are compared by it.
    public let key: Int64
    /// What the line held, hashed with the key: two equal ones say the same.
    public let digest: String
    /// The fund no longer knows the person since this delivery.
    public let isRemoved: Bool
    /// First day of the latest period of rights, and its last day; days counted from 1970-01-01, nil when it has none.
    public let from: Int64?
    public let until: Int64?
    /// RPPS of the treating doctor declared to the fund.
    public let treatingDoctor: String?
    /// Periods, exonerations, cover: encrypted.
    public let rights: [UInt8]
    /// The identity to be taken over when the delivery becomes active, encrypted at the patient's own place; nil when
    /// nothing of it changes.
    public let identity: [UInt8]?
    public let birthKey: String?

    enum CodingKeys: String, CodingKey {
        case patient, caisse
        case delivery = "livraison"
        case key = "cle"
        case digest = "empreinte"
        case isRemoved = "retire"
        case from = "debut"
        case until = "fin"
        case treatingDoctor = "medecin_traitant"
        case rights = "droits"
        case identity = "identite"
        case birthKey = "cle_naissance"
    }

    public init(
        patient: String, caisse: String, delivery: Int64, key: Int64, digest: String, isRemoved: Bool, from: Int64?, until: Int64?,
        treatingDoctor: String?, rights: [UInt8], identity: [UInt8]?, birthKey: String?
    ) {
        (self.patient, self.caisse, self.delivery, self.key, self.digest) = (patient, caisse, delivery, key, digest)
        (self.isRemoved, self.from, self.until, self.treatingDoctor) = (isRemoved, from, until, treatingDoctor)
        (self.rights, self.identity, self.birthKey) = (rights, identity, birthKey)
    }
}

/// The table `assure`, of which only the versions of active deliveries count.
public struct Assures {
    let session: any Session

    public init(_ session: any Session) { self.session = session.sansPorte }

    /// What each fund says of a patient, as it was known at a moment: the latest version of each, those removed left out.
    /// `(version, when it became known)`.
    public func known(_ patient: String, at moment: Int64 = .max) throws -> [(record: AssureRecord, since: Int64)] {
        let all = try history(of: patient, until: moment)
        var latest: [String: (record: AssureRecord, since: Int64)] = [:]
        for version in all { latest[version.record.caisse] = version }
        return latest.values.filter { !$0.record.isRemoved }.sorted { $0.record.caisse < $1.record.caisse }
    }

    /// Every version that counted up to a moment, the oldest first, with the moment it became known.
    public func history(of patient: String, until moment: Int64 = .max) throws -> [(record: AssureRecord, since: Int64)] {
        try session.rows(
            """
            SELECT a.*, l.active_le FROM assure a JOIN livraison_assures l ON l.numero = a.livraison
            WHERE a.patient = \(patient) AND l.etat = 'active' AND l.active_le <= \(moment) ORDER BY a.livraison
            """).map { (try $0.decode(AssureRecord.self), try $0.int64("active_le")) }
    }

    /// The last version that counts of each of these patients at one fund, removed ones included: what a file is compared with.
    public func current(of caisse: String, among patients: [String]) throws -> [String: Stand] {
        var latest: [String: Stand] = [:]
        for row in try session.rows(
            """
            SELECT a.patient, a.empreinte, a.retire FROM assure a JOIN livraison_assures l ON l.numero = a.livraison
            WHERE a.caisse = \(caisse) AND a.patient IN \(sql: .list(patients)) AND l.etat = 'active' ORDER BY a.livraison
            """)
        { latest[try row.text("patient")] = Stand(digest: try row.text("empreinte"), isRemoved: try row.bool("retire")) }
        return latest
    }

    public struct Stand: Sendable, Hashable {
        public let digest: String
        public let isRemoved: Bool
    }

    /// For patients known to other funds too: the first day of the latest period each of those funds gives.
    public func latestElsewhere(than caisse: String, among patients: [String]) throws -> [String: Int64] {
        var last: [String: (fund: [String: Int64], Void)] = [:]
        for row in try session.rows(
            """
            SELECT a.patient, a.caisse, a.debut, a.retire FROM assure a JOIN livraison_assures l ON l.numero = a.livraison
            WHERE a.patient IN \(sql: .list(patients)) AND a.caisse <> \(caisse) AND l.etat = 'active' ORDER BY a.livraison
            """)
        {
            let (patient, fund) = (try row.text("patient"), try row.text("caisse"))
            last[patient, default: ([:], ())].fund[fund] = try row.bool("retire") ? nil : try row.optionalInt64("debut")
        }
        return last.compactMapValues { $0.fund.values.max() }
    }

    /// One page of the persons a fund knows now, in the order of their identifiers: `(patient, key)`.
    public func walk(_ caisse: String, after: String, limit: Int) throws -> (page: [(patient: String, key: Int64)], last: String?) {
        let rows = try session.rows(
            """
            SELECT a.patient, a.retire, a.cle FROM assure a JOIN livraison_assures l ON l.numero = a.livraison
            WHERE a.caisse = \(caisse) AND a.patient > \(after) AND l.etat = 'active' ORDER BY a.patient, a.livraison LIMIT \(limit)
            """)
        var latest: [(patient: String, key: Int64, isRemoved: Bool)] = []
        for row in rows {
            let version = (patient: try row.text("patient"), key: try row.int64("cle"), isRemoved: try row.bool("retire"))
            if latest.last?.patient == version.patient { latest.removeLast() }
            latest.append(version)
        }
        guard rows.count == limit, let last = latest.last?.patient else { return (latest.filter { !$0.isRemoved }.map { ($0.patient, $0.key) }, nil) }
        // The versions of the last one may go on in the next page: it is read again there.
        let before = latest.dropLast()
        guard let previous = before.last?.patient else { return (latest.filter { !$0.isRemoved }.map { ($0.patient, $0.key) }, last) }
        return (before.filter { !$0.isRemoved }.map { ($0.patient, $0.key) }, previous)
    }

    /// How many persons a fund knows now.
    public func count(of caisse: String) throws -> Int {
        try session.value(
            Int.self,
            """
            SELECT coalesce(sum(CASE WHEN l.genre = 'complet' THEN l.gardes ELSE l.nouveaux - l.retires END), 0) FROM livraison_assures l
            WHERE l.caisse = \(caisse) AND l.etat = 'active' AND l.numero >= coalesce(
                (SELECT max(numero) FROM livraison_assures WHERE caisse = \(caisse) AND etat = 'active' AND genre = 'complet'), 0)
            """) ?? 0
    }
}
