import Core
import Store

/// Which answers a fund wants two people for, for one téléservice.
public struct DoubleLectureView: Sendable, Codable, Hashable {
    public let teleservice: String
    public let title: String
    public let acceptation: Bool
    public let refus: Bool
}

extension Desk {
    /// For each téléservice, which answers of a fund need two people.
    public func readDoubleLecture(_ code: String, by caller: Caller) async throws -> [DoubleLectureView] {
        try await act("lire-second-regard", on: "caisse", by: caller) { act in
            try Policy.administer.enforce(act.actor, ())
            let caisse = try act.knownFund(code)
            try act.trace("caisse/\(caisse.codeOrganisme.code)")
            let known = try Propositions(act.session).all(caisse: caisse.codeOrganisme.code)
            return act.desk.teleservices.map { service in
                let row = known.first { $0.teleservice == service.code }
                return DoubleLectureView(
                    teleservice: service.code, title: service.texts.shortTitle, acceptation: row?.acceptation ?? false, refus: row?.refus ?? false)
            }
        }
    }

    /// From now on; what already waits for a second person still does.
    public func setDoubleLecture(_ code: String, teleservice: String, acceptation: Bool, refus: Bool, by caller: Caller) async throws {
        try await act("regler-second-regard", on: "caisse", by: caller) { act in
            try Policy.administer.enforce(act.actor, ())
            let caisse = try act.knownFund(code)
            guard act.desk.teleservice(teleservice) != nil else { throw DeskRefusal.notFound }
            try act.session.lock(key: "caisse.\(caisse.codeOrganisme.code)")
            try Propositions(act.session).need(
                caisse: caisse.codeOrganisme.code, teleservice: teleservice, acceptation: acceptation, refus: refus, by: act.actor.account, at: act.at)
            try act.trace("caisse/\(caisse.codeOrganisme.code)")
        }
    }
}
