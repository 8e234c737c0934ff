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
    case enCours = "en-cours"
    case enAttenteDeCorrection = "en-attente-de-correction"
    case repondus

    public var label: String {
        switch self {
        case .aTraiter: "À traiter"
        case .mesDossiers: "Pris par moi"
        case .enCours: "En traitement"
        case .enAttenteDeCorrection: "En attente de correction"
        case .repondus: "Répondus"
        }
    }

    var states: [DossierState] {
        switch self {
        case .aTraiter: [.recu]
        case .mesDossiers, .enCours: [.enTraitement]
        case .enAttenteDeCorrection: [.correctionDemandee]
        case .repondus: [.accepte, .refuse, .silence]
        }
    }

    func filter(_ actor: Actor, _ caisses: [String], _ teleservice: String? = nil) -> Dossiers.Filter {
        Dossiers.Filter(
            caisses: caisses, teleservice: teleservice, states: states.map(\.rawValue),
            takenBy: self == .mesDossiers ? actor.account : nil)
    }
}

extension Desk {
    static let countCeiling = 1000

    /// The queues of the actor's fund.
    public func listQueues(by caller: Caller) async throws -> [QueueView] {
        try await act("lister-corbeilles", on: "corbeilles", by: caller) { act in
            guard let caisse = act.actor.caisse else { throw DeskRefusal.forbidden("Les corbeilles sont celles des caisses.") }
            try act.trace("corbeilles/\(caisse.code)")
            let codes = try act.funds.codes(de: caisse, le: act.now.date(in: .paris).date)
            return try QueueName.allCases.map { name in
                let count = try Dossiers(act.session).count(name.filter(act.actor, codes), upTo: Self.countCeiling)
                return QueueView(name: name, label: name.label, count: count, isCeiling: count == Self.countCeiling)
            }
        }
    }

    /// A slice of one queue, the longest waiting first.
    public func readQueue(
        _ name: QueueName, teleservice: String? = nil, cursor: String? = nil, limit: Int = 50, by caller: Caller
    ) async throws -> Page<DossierLine> {
        try await act("lire-corbeille", on: "corbeille/\(name.rawValue)", by: caller) { act in
            guard let caisse = act.actor.caisse else { throw DeskRefusal.forbidden("Les corbeilles sont celles des caisses.") }
            let limit = min(max(limit, 1), 100)
            let from = try cursor.map(Cursor.init)
            let codes = try act.funds.codes(de: caisse, le: act.now.date(in: .paris).date)
            let found = try Dossiers(act.session).waiting(
                name.filter(act.actor, codes, teleservice), after: from.map { ($0.at, $0.id) }, limit: limit + 1)
            try act.trace("corbeille/\(caisse.code)/\(name.rawValue)")
            return try act.page(found, limit: limit) { Cursor(at: $0.depositedAt ?? 0, id: $0.id) }
        }
    }
}
