/// The tables `releve`, `releve_courant` and `releve_refus`: what came from outside, whatever it is.
public struct Releves {
    let session: any Session

    public init(_ session: any Session) { self.session = session }

    public func insert(_ r: ReleveRecord) throws {
        try session.execute(
            """
            INSERT INTO releve (id, genre, emetteur, portee, nom, fichier, empreinte, octets, fichier_du, recu_le, etat, moment, lus, retenus, refuses,
                doublons, nouveaux, modifies, finis, inchanges, precedent, raison_code, raison, demande_par, approuve_par, approuve_le, fini_le, avance,
                pris_jusqu_au)
            VALUES (\(r.id), \(r.kind), \(r.sender), \(r.scope), \(r.name), \(r.file), \(r.digest), \(r.size), \(r.dated), \(r.receivedAt), \(r.state),
                \(r.moment), \(r.read), \(r.kept), \(r.refused), \(r.duplicates), \(r.added), \(r.changed), \(r.ended), \(r.unchanged), \(r.previous),
                \(r.reasonCode), \(r.reason), \(r.askedBy), \(r.approvedBy), \(r.approvedAt), \(r.endedAt), \(r.progress), \(r.takenUntil))
            """)
    }

    public func save(_ r: ReleveRecord) throws {
        try session.execute(
            """
            UPDATE releve SET emetteur = \(r.sender), portee = \(r.scope), empreinte = \(r.digest), octets = \(r.size), fichier_du = \(r.dated),
                etat = \(r.state), moment = \(r.moment), lus = \(r.read), retenus = \(r.kept), refuses = \(r.refused), doublons = \(r.duplicates),
                nouveaux = \(r.added), modifies = \(r.changed), finis = \(r.ended), inchanges = \(r.unchanged), precedent = \(r.previous),
                raison_code = \(r.reasonCode), raison = \(r.reason), approuve_par = \(r.approvedBy), approuve_le = \(r.approvedAt),
                fini_le = \(r.endedAt), avance = \(r.progress), pris_jusqu_au = \(r.takenUntil)
            WHERE id = \(r.id)
            """)
    }

    public func find(_ id: String) throws -> ReleveRecord? { try session.first(ReleveRecord.self, "SELECT * FROM releve WHERE id = \(id)") }

    /// Found and held until the end of the transaction.
    public func hold(_ id: String) throws -> ReleveRecord? {
        try session.lock(key: "releve.\(id)")
        return try find(id)
    }

    /// The latest first. `kind` nil: all of them.
    public func list(kind: String?, before: Int64?, limit: Int) throws -> [ReleveRecord] {
        var conditions: [SQL] = ["1 = 1"]
        if let kind { conditions.append("genre = \(kind)") }
        if let before { conditions.append("recu_le < \(before)") }
        return try session.all(
            ReleveRecord.self, "SELECT * FROM releve WHERE \(sql: conditions.joined(separator: " AND ")) ORDER BY recu_le DESC, id DESC LIMIT \(limit)")
    }

    /// How far a delivery is, and until when its process answers for it.
    public func note(_ id: String, progress: Int, until: Int64) throws {
        try session.execute("UPDATE releve SET avance = \(progress), pris_jusqu_au = \(until) WHERE id = \(id)")
    }

    /// Takes the next delivery that waits for a worker; one whose process died comes back by itself.
    public func claim(kinds: [String], at: Int64, until: Int64) throws -> ReleveRecord? {
        try session.lock(key: "releve.suivant")
        guard var record = try session.first(
            ReleveRecord.self,
            """
            SELECT * FROM releve WHERE genre IN \(sql: .list(kinds)) AND fichier IS NOT NULL
                AND (etat = 'attend' OR (etat = 'en-cours' AND pris_jusqu_au < \(at)))
            ORDER BY recu_le, id LIMIT 1
            """)
        else { return nil }
        record.state = "en-cours"
        record.takenUntil = until
        try save(record)
        return record
    }

    /// The deliveries under way of a kind and sender.
    public func underWay(kind: String, sender: String) throws -> [ReleveRecord] {
        try session.all(ReleveRecord.self, "SELECT * FROM releve WHERE genre = \(kind) AND emetteur = \(sender) AND etat = 'en-cours'")
    }

    /// A delivery of the same bytes that has served.
    public func applied(kind: String, sender: String, digest: String) throws -> ReleveRecord? {
        try session.first(
            ReleveRecord.self,
            "SELECT * FROM releve WHERE genre = \(kind) AND emetteur = \(sender) AND empreinte = \(digest) AND etat = 'applique' ORDER BY recu_le DESC LIMIT 1")
    }

    // MARK: The one that serves

    /// The delivery that readers see, nil before the first.
    public func serving(kind: String, sender: String = "") throws -> ReleveRecord? {
        try session.first(
            ReleveRecord.self,
            """
            SELECT releve.* FROM releve_courant JOIN releve ON releve.id = releve_courant.releve
            WHERE releve_courant.genre = \(kind) AND releve_courant.emetteur = \(sender)
            """)
    }

    /// Its moment: rows hold when `du <= moment AND (fin IS NULL OR fin > moment)`. -1 before the first delivery.
    public func moment(kind: String, sender: String = "") throws -> Int64 {
        try session.value(Int64.self, "SELECT moment FROM releve_courant WHERE genre = \(kind) AND emetteur = \(sender)") ?? -1
    }

    /// From this commit on, readers see that delivery.
    public func serve(_ r: ReleveRecord, moment: Int64) throws {
        try session.execute(
            """
            INSERT INTO releve_courant (genre, emetteur, releve, moment) VALUES (\(r.kind), \(r.sender), \(r.id), \(moment))
            ON CONFLICT (genre, emetteur) DO UPDATE SET releve = excluded.releve, moment = excluded.moment
            """)
    }

    // MARK: Refused rows

    public func add(refused piece: [UInt8], of id: String, rank: Int) throws {
        try session.execute("INSERT INTO releve_refus (releve, rang, octets) VALUES (\(id), \(rank), \(piece))")
    }

    public func dropRefused(of id: String) throws { try session.execute("DELETE FROM releve_refus WHERE releve = \(id)") }

    public func refused(of id: String) throws -> [[UInt8]] {
        try session.rows("SELECT octets FROM releve_refus WHERE releve = \(id) ORDER BY rang").map { try $0.bytes("octets") }
    }
}
