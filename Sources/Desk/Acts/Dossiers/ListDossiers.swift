public import Core
import Store

/// A dossier in a list.
public struct DossierLine: Sendable, Codable, Hashable {
    public let id: String
    public let teleservice: String
    public let title: String
    public let summary: String
    public let state: DossierState
    public let patient: String
    public let patientName: String
    public let birthDate: LocalDate
    public let author: String
    public let depositedAt: Instant?
    public let updatedAt: Instant
    public let answerDue: Instant?
    public let takenBy: String?
    public let version: Int
    /// How it goes, when not by wire.
    public let delivery: DeliveryMark?
    /// What the fund’s silence gave; nil before the delay has run out.
    public let silence: SilenceView?
    /// Why this reader of the fund does not take it: it is for another service to decide. Nil otherwise.
    public let reserved: String?
}

/// What a list of one's own dossiers is narrowed by.
public struct DossierQuery: Sendable, Hashable {
    public var teleservice: String?
    public var state: DossierState?
    public var patient: String?
    /// Deposited on these days, both included; drafts are left out.
    public var from: LocalDate?
    public var until: LocalDate?
    /// Only what was deposited, whenever: drafts are left out.
    public var deposited = false
    /// Only what is still to be posted, the longest waiting first, without a second slice.
    public var toPost: Bool
    public var cursor: String?
    /// 1 to 100.
    public var limit: Int

    public init(teleservice: String? = nil, state: DossierState? = nil, patient: String? = nil, toPost: Bool = false, cursor: String? = nil, limit: Int = 25) {
        self.teleservice = teleservice
        self.state = state
        self.patient = patient
        self.toPost = toPost
        self.cursor = cursor
        self.limit = min(max(limit, 1), 100)
    }

    /// What was deposited, the latest change first.
    static func deposited(limit: Int) -> DossierQuery {
        var query = DossierQuery(limit: limit)
        query.deposited = true
        return query
    }
}

extension Desk {
    /// The actor's own dossiers, or those of the professional they work for, the latest change first.
    public func listDossiers(_ query: DossierQuery, by caller: Caller) async throws -> Page<DossierLine> {
        try await look("lister-dossiers", on: "liste", by: caller) { try $0.ownDossiers(query) }
    }
}

extension Act {
    func ownDossiers(_ query: DossierQuery) throws -> Page<DossierLine> {
        if case .professionnel = actor.role { return try listOwn(query) }
        guard actor.delegation != nil else { throw DeskRefusal.forbidden("Cette liste est celle des professionnels. Choisissez d’abord pour qui vous travaillez.") }
        return try listOwn(query)
    }

    func listOwn(_ query: DossierQuery) throws -> Page<DossierLine> {
        // What a caller writes in the place of an identifier never reaches the trace.
        if let patient = query.patient, !Identifier.isWellFormed(patient) {
            throw DeskRefusal.malformed(code: "parametre", message: "« patient » doit être l’identifiant d’un patient, tel que rendu par la recherche.")
        }
        var filter = Dossiers.Filter(
            author: actor.principal, patient: try query.patient.map { try Patients(session).root(of: $0) }, teleservice: query.teleservice, states: query.state.map { [$0.rawValue] } ?? [])
        filter.depositedFrom = query.from.map { Instant($0, in: .paris).millisecondsSince1970 } ?? (query.deposited ? 0 : nil)
        filter.depositedBefore = query.until.map { Instant($0.adding(days: 1), in: .paris).millisecondsSince1970 }
        if query.toPost {
            try trace("liste/a-poster")
            let waiting = try Dossiers(session).toPost(author: actor.principal, limit: query.limit)
                .filter { actor.delegation?.covers($0.teleservice) ?? true }
            return try page(waiting, limit: query.limit) { Cursor(at: $0.updatedAt, id: $0.id) }
        }
        let cursor = try query.cursor.map(Cursor.init)
        let found = try Dossiers(session).recent(filter, after: cursor.map { ($0.at, $0.id) }, limit: query.limit + 1)
            .filter { record in actor.delegation?.covers(record.teleservice) ?? true }
        try trace("liste/dossiers", patient: query.patient)
        return try page(found, limit: query.limit) { Cursor(at: $0.updatedAt, id: $0.id) }
    }

    /// Lines for the records, and the cursor of the next slice.
    func page(_ records: [DossierRecord], limit: Int, cursor: (DossierRecord) -> Cursor) throws -> Page<DossierLine> {
        let shown = Array(records.prefix(limit))
        let patients = try identities(of: Set(shown.map(\.patient)))
        try foresee(names: Set(shown.flatMap { [$0.author, $0.takenBy] }.compactMap(\.self)))
        let marks = try marks(shown)
        let lines = try shown.map { record in
            try line(record, patients[record.patient], author: name(of: record.author) ?? "", holder: name(of: record.takenBy), marks[record.id])
        }
        return Page(items: lines, next: records.count > limit ? shown.last.map { cursor($0).text } : nil)
    }

    private func line(_ record: DossierRecord, _ patient: PatientIdentity?, author: String, holder: String?, _ mark: DeliveryMark?) throws -> DossierLine {
        DossierLine(
            id: record.id, teleservice: record.teleservice, title: desk.teleservice(record.teleservice)?.texts.shortTitle ?? record.teleservice,
            summary: try summary(of: record), state: DossierState(rawValue: record.state) ?? .clos, patient: record.patient,
            patientName: patient?.displayName ?? "", birthDate: patient?.dateNaissance ?? .min, author: author,
            depositedAt: record.depositedAt.map(Instant.init(millisecondsSince1970:)),
            updatedAt: .init(millisecondsSince1970: record.updatedAt),
            answerDue: record.answerDue.map(Instant.init(millisecondsSince1970:)), takenBy: holder, version: record.version, delivery: mark, silence: SilenceView(record),
            reserved: try reserved(record))
    }

    private func reserved(_ record: DossierRecord) throws -> String? {
        guard let mine = actor.role.service, let teleservice = desk.teleservice(record.teleservice), let decideur = try decideur(of: record, teleservice) else { return nil }
        return decideur.service == mine ? nil : decideur.raison
    }
}
