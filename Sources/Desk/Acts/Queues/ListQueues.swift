import Core
import Store

/// One of a fund's queues, with how many wait in it.
public struct QueueView: Sendable, Codable, Hashable {
    public let name: QueueName
    public let label: String
    /// Counted up to a ceiling that keeps the page quick.
    public let count: Int
    public let isCeiling: Bool
}

/// The queues of a fund.
public enum QueueName: String, Sendable, Codable, Hashable, CaseIterable {
    case aTraiter = "a-traiter"
    case mesDossiers = "mes-dossiers"
    /// Proposed by a colleague: a second person has to look.
    case aConfirmer = "a-confirmer"
    case enCours = "en-cours"
    case enAttenteDeCorrection = "en-attente-de-correction"
    case repondus

    public var label: String {
        switch self {
        case .aTraiter: "À traiter"
        case .mesDossiers: "Pris par moi"
        case .aConfirmer: "À confirmer"
        case .enCours: "En traitement"
        case .enAttenteDeCorrection: "En attente de correction"
        case .repondus: "Répondus"
        }
    }

    var states: [DossierState] {
        switch self {
        case .aTraiter: [.recu]
        case .mesDossiers, .enCours, .aConfirmer: [.enTraitement]
        case .enAttenteDeCorrection: [.correctionDemandee]
        case .repondus: [.accepte, .refuse, .silence]
        }
    }

    func filter(_ actor: Actor, _ caisses: [String], _ teleservice: String? = nil, dueBefore: Int64? = nil) -> Dossiers.Filter {
        Dossiers.Filter(
            caisses: caisses, teleservice: teleservice, states: states.map(\.rawValue),
            takenBy: self == .mesDossiers ? actor.account : nil, dueBefore: dueBefore)
    }
}

/// By when the fund owes an answer.
public enum QueueDeadline: String, Sendable, Codable, Hashable, CaseIterable {
    case depassee, aujourdhui, semaine

    public var label: String {
        switch self {
        case .depassee: "Dépassée"
        case .aujourdhui: "Aujourd’hui ou dépassée"
        case .semaine: "Sous sept jours"
        }
    }

    /// Dossiers whose answer is due before this moment. The delay ends with its last day: the clock shows the midnight after.
    func limit(_ now: Instant) -> Int64 {
        let today = now.date(in: .paris).date
        return switch self {
        case .depassee: now.millisecondsSince1970
        case .aujourdhui: Instant(today.adding(days: 1), in: .paris).millisecondsSince1970
        case .semaine: Instant(today.adding(days: 8), in: .paris).millisecondsSince1970
        }
    }
}

/// What a queue is narrowed and ordered by.
public struct QueueQuery: Sendable, Hashable {
    public var teleservice: String?
    public var deadline: QueueDeadline?
    /// The nearest deadline first; the oldest deposit first otherwise.
    public var byDeadline: Bool
    public var cursor: String?
    /// 1 to 100.
    public var limit: Int

    public init(teleservice: String? = nil, deadline: QueueDeadline? = nil, byDeadline: Bool = false, cursor: String? = nil, limit: Int = 50) {
        self.teleservice = teleservice
        self.deadline = deadline
        self.byDeadline = byDeadline
        self.cursor = cursor
        self.limit = min(max(limit, 1), 100)
    }
}

extension Desk {
    static let countCeiling = 1000

    /// The queues of the actor's fund.
    public func listQueues(by caller: Caller) async throws -> [QueueView] {
        try await look("lister-corbeilles", on: "corbeilles", by: caller) { try $0.queues() }
    }

    /// A slice of one queue: the longest waiting first, or the nearest deadline.
    public func readQueue(_ name: QueueName, _ query: QueueQuery = QueueQuery(), by caller: Caller) async throws -> Page<DossierLine> {
        try await look("lire-corbeille", on: "corbeille/\(name.rawValue)", by: caller) { try $0.queue(name, query) }
    }

    /// Both, of one moment: the page of a queue.
    public func readQueues(
        showing name: QueueName, _ query: QueueQuery, by caller: Caller
    ) async throws -> (queues: [QueueView], shown: Page<DossierLine>) {
        try await looks(by: caller, rehearsed: true) { snapshot in
            (
                try snapshot.look("lister-corbeilles", on: "corbeilles") { try $0.queues() },
                try snapshot.look("lire-corbeille", on: "corbeille/\(name.rawValue)") { try $0.queue(name, query) }
            )
        }
    }
}

extension Act {
    func queues() throws -> [QueueView] {
        let caisse = try workedFor()
        try trace("corbeilles/\(caisse.code)")
        let codes = try funds.codes(de: caisse, le: now.date(in: .paris).date)
        return try QueueName.allCases.map { name in
            let count = name == .aConfirmer
                ? try Propositions(session).waiting(caisses: codes, except: actor.account, limit: Desk.countCeiling).count
                : try Dossiers(session).count(name.filter(actor, codes), upTo: Desk.countCeiling)
            return QueueView(name: name, label: name.label, count: count, isCeiling: count == Desk.countCeiling)
        }
    }

    func queue(_ name: QueueName, _ query: QueueQuery) throws -> Page<DossierLine> {
        let caisse = try workedFor()
        let from = try query.cursor.map(Cursor.init).map { ($0.at, $0.id) }
        let codes = try funds.codes(de: caisse, le: now.date(in: .paris).date)
        try trace("corbeille/\(caisse.code)/\(name.rawValue)")
        if name == .aConfirmer {
            let waiting = try Propositions(session).waiting(caisses: codes, except: actor.account, limit: query.limit)
            return try page(waiting.filter { query.teleservice == nil || $0.teleservice == query.teleservice }, limit: query.limit) { Cursor(at: $0.depositedAt ?? 0, id: $0.id) }
        }
        let filter = name.filter(actor, codes, query.teleservice, dueBefore: query.deadline?.limit(now))
        let found = query.byDeadline
            ? try Dossiers(session).nearest(filter, after: from, limit: query.limit + 1)
            : try Dossiers(session).waiting(filter, after: from, limit: query.limit + 1)
        return try page(found, limit: query.limit) {
            Cursor(at: query.byDeadline ? $0.answerDue ?? Dossiers.noDeadline : $0.depositedAt ?? 0, id: $0.id)
        }
    }

    private func workedFor() throws -> CodeOrganisme {
        guard let caisse = actor.caisse else { throw DeskRefusal.forbidden("Les corbeilles sont celles des caisses.") }
        return caisse
    }
}
