public import Core
import Store

/// What happened to a dossier, and who holds which version.
public struct HistoryView: Sendable, Codable {
    public struct Step: Sendable, Codable, Hashable {
        public let rank: Int
        public let word: String
        public let state: DossierState
        public let version: Int
        public let at: Instant
        public let by: String
        public let reason: String?
    }

    public struct Holder: Sendable, Codable, Hashable {
        public let version: Int
        public let recipient: String
        /// Name of the fund that received it then.
        public let name: String?
        public let at: Instant
    }

    public let dossier: String
    public let steps: [Step]
    public let holders: [Holder]
    /// Numbers of the deposited versions.
    public let versions: [Int]
}

extension Desk {
    public func readHistory(_ id: String, by caller: Caller) async throws -> HistoryView {
        try await look("lire-historique", on: "dossier/\(id)", by: caller) { act in
            let dossier = try act.load(id, under: .readDossier)
            try act.trace("dossier/\(id)", patient: dossier.record.patient)
            let events = Events(act.session)
            return HistoryView(
                dossier: id,
                steps: try events.all(id).filter { act.actor.caisse != nil || !InsideSteps.words.contains($0.word) }.map { event in
                    .init(
                        rank: event.rank, word: event.word, state: DossierState(rawValue: event.state) ?? .clos, version: event.version,
                        at: .init(millisecondsSince1970: event.at), by: event.by, reason: event.reason)
                },
                holders: try events.transmissions(id).map {
                    .init(
                        version: $0.version, recipient: $0.recipient, name: try $0.recipient.split(separator: ":").last.flatMap { try Caisses(act.session).find(String($0))?.name },
                        at: .init(millisecondsSince1970: $0.at))
                },
                versions: try Versions(act.session).all(id).map(\.number))
        }
    }
}
