/// What erasure does to the tables, and the table `effacement` where each one is told.
public struct Effacements {
    let session: any Session

    public init(_ session: any Session) { self.session = session.sansPorte }

    public struct Record: Sendable, Decodable {
        public let id: String
        public let epidemic: String
        public let at: Int64
        /// JSON, exactly as signed.
        public let report: String
        public let signature: String
        public let key: String

        enum CodingKeys: String, CodingKey {
            case id, signature
            case epidemic = "epidemie"
            case at = "le"
            case report = "rapport"
            case key = "cle"
        }

        public init(id: String, epidemic: String, at: Int64, report: String, signature: String, key: String) {
            self.id = id
            self.epidemic = epidemic
            self.at = at
            self.report = report
            self.signature = signature
            self.key = key
        }
    }

    public func insert(_ r: Record) throws {
        try session.execute(
            """
            INSERT INTO effacement (id, epidemie, le, rapport, signature, cle)
            VALUES (\(r.id), \(r.epidemic), \(r.at), \(r.report), \(r.signature), \(r.key))
            """)
    }

    public func list(limit: Int) throws -> [Record] {
        try session.all(Record.self, "SELECT * FROM effacement ORDER BY le DESC, id LIMIT \(limit)")
    }

    public func find(_ id: String) throws -> Record? {
        try session.first(Record.self, "SELECT * FROM effacement WHERE id = \(id)")
    }

    /// Whether anything collected on that day or before is still there, sealed or not.
    public func remains(_ table: SQLIdentifier, epidemic: String, upTo day: Int) throws -> Bool {
        try session.value(Int.self, "SELECT 1 FROM \(raw: table) WHERE epidemie = \(epidemic) AND collecte_le <= \(day) LIMIT 1") != nil
    }

    /// Erases contacts collected on that day or before, and all that hangs on them.
    /// - Returns: rows erased, by table.
    public func eraseContacts(epidemic: String, upTo day: Int) throws -> [String: Int] {
        let old: SQL = "(SELECT id FROM contact WHERE epidemie = \(epidemic) AND collecte_le <= \(day))"
        var counts: [String: Int] = [:]
        counts["appel"] = try session.execute("DELETE FROM appel WHERE contact IN \(sql: old)")
        counts["isolement"] = try session.execute("DELETE FROM isolement WHERE contact IN \(sql: old)")
        counts["autodeclaration"] = try session.execute("DELETE FROM autodeclaration WHERE contact IN \(sql: old)")
        counts["arret"] = try session.execute("DELETE FROM arret WHERE contact IN \(sql: old)")
        counts["envoi"] = try session.execute("DELETE FROM envoi WHERE contact IN \(sql: old)")
        counts["doublon"] = try session.execute("DELETE FROM doublon WHERE genre = 'contact' AND (a IN \(sql: old) OR b IN \(sql: old))")
        counts["fusion"] = try session.execute("DELETE FROM fusion WHERE genre = 'contact' AND epidemie = \(epidemic) AND (collecte_le <= \(day) OR garde IN \(sql: old) OR absorbe IN \(sql: old))")
        try session.execute("UPDATE cas SET source_contact = NULL WHERE source_contact IN \(sql: old)")
        counts["contact"] = try session.execute("DELETE FROM contact WHERE epidemie = \(epidemic) AND collecte_le <= \(day)")
        return counts.filter { $0.value > 0 }
    }

    /// Erases cases collected on that day or before. A case whose contacts are not all due yet, or that epidemiology
    /// keeps, loses everything that names or reaches a person and stays as a number among others.
    /// - Parameter keepsFigures: the texts still allow pseudonymous figures.
    public func eraseCases(epidemic: String, upTo day: Int, keepsFigures: Bool) throws -> [String: Int] {
        let old: SQL = "(SELECT id FROM cas WHERE epidemie = \(epidemic) AND collecte_le <= \(day))"
        var counts: [String: Int] = [:]
        counts["isolement"] = try session.execute("DELETE FROM isolement WHERE cas IN \(sql: old)")
        counts["envoi"] = try session.execute("DELETE FROM envoi WHERE cas IN \(sql: old)")
        counts["doublon"] = try session.execute("DELETE FROM doublon WHERE genre = 'cas' AND (a IN \(sql: old) OR b IN \(sql: old))")
        counts["fusion"] = try session.execute("DELETE FROM fusion WHERE genre = 'cas' AND epidemie = \(epidemic) AND (collecte_le <= \(day) OR garde IN \(sql: old) OR absorbe IN \(sql: old))")
        _ = try session.execute("DELETE FROM lot_piece WHERE lot IN (SELECT id FROM lot WHERE epidemie = \(epidemic) AND collecte_le <= \(day))")
        counts["lot"] = try session.execute("DELETE FROM lot WHERE epidemie = \(epidemic) AND collecte_le <= \(day)")
        counts["fiche"] = try session.execute(
            """
            UPDATE cas SET donnees = \([UInt8]()), cle_nir = NULL, cle_identite = NULL, cle_telephone = NULL, cle_voisine = NULL, cle_lieu = NULL, foyer = NULL,
                reference = NULL, medecin = NULL, patient = NULL, source_contact = NULL, lot = NULL, accord = \(false), etat = 'clos'
            WHERE epidemie = \(epidemic) AND collecte_le <= \(day) AND length(donnees) > 0
            """)
        try session.execute("UPDATE lien SET de_reference = NULL, vers_reference = NULL, lot = NULL WHERE epidemie = \(epidemic) AND collecte_le <= \(day)")
        if !keepsFigures { counts.merge(try dropCases(old, epidemic, day)) { $0 + $1 } }
        return counts.filter { $0.value > 0 }
    }

    private func dropCases(_ old: SQL, _ epidemic: String, _ day: Int) throws -> [String: Int] {
        var counts: [String: Int] = [:]
        let free: SQL = "(SELECT c.id FROM cas c WHERE c.epidemie = \(epidemic) AND c.collecte_le <= \(day) AND NOT EXISTS (SELECT 1 FROM contact k WHERE k.cas = c.id))"
        counts["groupe_cas"] = try session.execute("DELETE FROM groupe_cas WHERE cas IN \(sql: free)")
        counts["groupe"] = try session.execute(
            "DELETE FROM groupe WHERE epidemie = \(epidemic) AND NOT EXISTS (SELECT 1 FROM groupe_cas g WHERE g.groupe = groupe.id)")
        counts["lien"] = try session.execute("DELETE FROM lien WHERE epidemie = \(epidemic) AND collecte_le <= \(day)")
        try session.execute("UPDATE contact SET cas_devenu = NULL WHERE cas_devenu IN \(sql: free)")
        counts["cas"] = try session.execute("DELETE FROM cas WHERE id IN \(sql: free)")
        return counts
    }

    /// Answers kept for repeated requests name sheets: they go with them.
    public func forgetAnswers(before moment: Int64) throws { try Idempotence(session).forget(before: moment) }
}
