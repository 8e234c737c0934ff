/// The table `dossier`.
public struct Dossiers {
    let session: any Session

    public init(_ session: any Session) { self.session = session }

    public func find(_ id: String) throws -> DossierRecord? {
        try session.first(DossierRecord.self, "SELECT * FROM dossier WHERE id = \(id)")
    }

    public func find(ids: Set<String>) throws -> [DossierRecord] {
        guard !ids.isEmpty else { return [] }
        return try session.all(DossierRecord.self, "SELECT * FROM dossier WHERE id IN \(sql: .steady(ids.sorted()))")
    }

    /// The dossier, held until the transaction ends so that two events cannot cross. SQLite has one writer
    /// and needs nothing.
    public func hold(_ id: String) throws -> DossierRecord? {
        try session.lock(key: "dossier.\(id)")
        return try find(id)
    }

    public func insert(_ record: DossierRecord) throws {
        try session.post(
            """
            INSERT INTO dossier (id, teleservice, patient, auteur, situation, prepare_par, caisse, suite_de, etat, revision, version,
                brouillon, resume, periode_debut, periode_fin, modifiable_jusqu, reponse_due, repondu_le, delai_jours, delai_silence,
                delai_texte, delai_certitude, pris_par, cree_le, depose_le, maj_le)
            VALUES (\(record.id), \(record.teleservice), \(record.patient), \(record.author), \(record.situation), \(record.preparedBy),
                \(record.caisse), \(record.continues), \(record.state), \(record.revision), \(record.version), \(record.draft),
                \(record.summary), \(record.periodStart), \(record.periodEnd), \(record.windowEnds), \(record.answerDue), \(record.answeredAt),
                \(record.dueDays), \(record.dueSilence), \(record.dueText), \(record.dueCertainty), \(record.takenBy), \(record.createdAt),
                \(record.depositedAt), \(record.updatedAt))
            """)
    }

    /// Writes what may change and moves the revision on, unless told to leave it.
    /// - Returns: false when someone else changed the dossier since it was read.
    public func update(_ record: DossierRecord, movingRevision: Bool = true) throws -> Bool {
        try session.execute(
            """
            UPDATE dossier SET caisse = \(record.caisse), etat = \(record.state), revision = \(record.revision + (movingRevision ? 1 : 0)), version = \(record.version),
                brouillon = \(record.draft), resume = \(record.summary), periode_debut = \(record.periodStart),
                periode_fin = \(record.periodEnd), modifiable_jusqu = \(record.windowEnds), reponse_due = \(record.answerDue),
                repondu_le = \(record.answeredAt), delai_jours = \(record.dueDays), delai_silence = \(record.dueSilence),
                delai_texte = \(record.dueText), delai_certitude = \(record.dueCertainty), pris_par = \(record.takenBy), depose_le = \(record.depositedAt),
                maj_le = \(record.updatedAt)
            WHERE id = \(record.id) AND revision = \(record.revision)
            """) == 1
    }

    /// Removes a draft that was never deposited.
    public func discardDraft(_ id: String, revision: Int) throws -> Bool {
        try session.execute("DELETE FROM dossier WHERE id = \(id) AND etat = 'brouillon' AND revision = \(revision)") == 1
    }

    /// Dossiers of a patient in a téléservice that count for overlaps, the most recent periods first.
    public func siblings(patient: String, teleservice: String, states: [String], limit: Int) throws -> [DossierRecord] {
        try session.all(
            DossierRecord.self,
            """
            SELECT * FROM dossier WHERE patient IN \(sql: Patients.cluster(patient)) AND teleservice = \(teleservice)
                AND etat IN \(sql: .list(states)) AND periode_debut IS NOT NULL
            ORDER BY periode_debut DESC, id DESC LIMIT \(limit)
            """)
    }

    /// What a list of dossiers is narrowed by.
    public struct Filter: Sendable, Hashable {
        public var author: String?
        /// Codes of the fund and of those whose work it took over; empty for every fund.
        public var caisses: [String]
        public var patient: String?
        public var teleservice: String?
        public var states: [String]
        /// Those that somebody holds now.
        public var takenBy: String?
        /// Only those whose answer is due by then.
        public var dueBefore: Int64?
        /// Deposited from then, and before then.
        public var depositedFrom: Int64?
        public var depositedBefore: Int64?

        public init(
            author: String? = nil, caisses: [String] = [], patient: String? = nil, teleservice: String? = nil, states: [String] = [],
            takenBy: String? = nil, dueBefore: Int64? = nil
        ) {
            self.dueBefore = dueBefore
            self.author = author
            self.caisses = caisses
            self.patient = patient
            self.teleservice = teleservice
            self.states = states
            self.takenBy = takenBy
        }

        /// The same, one fund and one state each.
        var parts: [Filter] {
            // Those in one pair of hands are few, and in order.
            if takenBy != nil { return [self] }
            // Named twice, a fund would be read twice.
            let funds = caisses.isEmpty ? [[]] : Set(caisses).sorted().map { [$0] }
            let each = states.isEmpty ? [[]] : Set(states).sorted().map { [$0] }
            return funds.flatMap { fund in
                each.map { state in
                    var part = self
                    (part.caisses, part.states) = (fund, state)
                    return part
                }
            }
        }

        func condition(_ engine: Engine) -> SQL {
            var conditions: [SQL] = []
            if let author { conditions.append("auteur = \(author)") }
            let fund: SQL = takenBy == nil ? "caisse" : engine.notSought("caisse")
            if caisses.count == 1 {
                conditions.append("\(sql: fund) = \(caisses[0])")
            } else if !caisses.isEmpty {
                conditions.append("\(sql: fund) IN \(sql: .list(caisses))")
            }
            if let patient { conditions.append("patient IN \(sql: Patients.cluster(patient))") }
            if let teleservice { conditions.append("teleservice = \(teleservice)") }
            if states.count == 1 {
                conditions.append("etat = \(states[0])")
            } else if !states.isEmpty {
                conditions.append("etat IN \(sql: .list(states))")
            }
            if let depositedFrom { conditions.append("depose_le >= \(depositedFrom)") }
            if let depositedBefore { conditions.append("depose_le < \(depositedBefore)") }
            if let dueBefore { conditions.append("reponse_due <= \(dueBefore)") }
            // In the very words of the index, which holds no others: whoever took a dossier holds it while it is handled.
            if let takenBy { conditions.append("pris_par = \(takenBy) AND etat = 'en-traitement'") }
            return conditions.isEmpty ? "TRUE" : conditions.joined(separator: " AND ")
        }
    }

    /// The most recently changed first, from after a cursor.
    public func recent(_ filter: Filter, after cursor: (at: Int64, id: String)?, limit: Int) throws -> [DossierRecord] {
        let from: SQL = cursor.map { "(maj_le, id) < (\($0.at), \($0.id))" } ?? "TRUE"
        return try slice(filter, from, order: "maj_le DESC, id DESC", limit: limit)
    }

    /// The longest waiting first, from after a cursor: the order of a queue.
    public func waiting(_ filter: Filter, after cursor: (at: Int64, id: String)?, limit: Int) throws -> [DossierRecord] {
        let from: SQL = cursor.map { "(depose_le, id) > (\($0.at), \($0.id))" } ?? "TRUE"
        return try slice(filter, from, order: "depose_le, id", limit: limit)
    }

    /// Where those without a deadline stand in the order of deadlines: last.
    public static let noDeadline = Int64.max

    /// The nearest deadline first, from after a cursor.
    public func nearest(_ filter: Filter, after cursor: (at: Int64, id: String)?, limit: Int) throws -> [DossierRecord] {
        // Written out, as in the index of these very words.
        let due: SQL = "coalesce(reponse_due, 9223372036854775807)"
        let from: SQL = cursor.map { "(\(sql: due), id) > (\($0.at), \($0.id))" } ?? "TRUE"
        return try slice(filter, from, order: "\(sql: due), id", limit: limit)
    }

    /// The first rows in an order that an index gives for one fund and one state. For several of them, each is read in that
    /// order and no further than the slice goes, then they are merged: one condition on all would sort everything there is.
    private func slice(_ filter: Filter, _ from: SQL, order: SQL, limit: Int) throws -> [DossierRecord] {
        func part(_ filter: Filter) -> SQL { "SELECT * FROM dossier WHERE \(sql: filter.condition(session.engine))\(sql: session.sauf("patient", .patient)) AND \(sql: from) ORDER BY \(sql: order) LIMIT \(limit)" }
        let parts = filter.parts
        guard (2...Self.mostParts).contains(parts.count) else { return try session.all(DossierRecord.self, part(filter)) }
        let all = parts.map { "SELECT * FROM (\(sql: part($0))) AS tranche" as SQL }.joined(separator: " UNION ALL ")
        return try session.all(DossierRecord.self, "SELECT * FROM (\(sql: all)) AS tranches ORDER BY \(sql: order) LIMIT \(limit)")
    }

    /// Beyond this many a statement grows longer than what it spares.
    private static let mostParts = 60

    /// How many dossiers of a fund stand in each state, up to a ceiling that keeps the count quick.
    public func count(_ filter: Filter, upTo ceiling: Int) throws -> Int {
        try session.value(
            Int.self, "SELECT count(*) FROM (SELECT 1 FROM dossier WHERE \(sql: filter.condition(session.engine))\(sql: session.sauf("patient", .patient)) LIMIT \(ceiling)) AS premiers") ?? 0
    }

    /// Dossiers whose answer is overdue, and for which silence is an answer.
    public func overdue(at now: Int64, limit: Int) throws -> [String] {
        try session.rows("SELECT id FROM dossier WHERE reponse_due <= \(now) AND delai_silence <> 'sans-effet'\(sql: session.sauf("patient", .patient)) ORDER BY reponse_due LIMIT \(limit)").map { try $0.text("id") }
    }

    /// Answered dossiers that may be closed.
    public func answered(before moment: Int64, limit: Int) throws -> [String] {
        try session.rows(
            """
            SELECT id FROM dossier WHERE repondu_le <= \(moment) AND etat IN ('accepte', 'refuse', 'silence', 'correction-demandee')\(sql: session.sauf("patient", .patient))
            ORDER BY repondu_le LIMIT \(limit)
            """).map { try $0.text("id") }
    }
}
