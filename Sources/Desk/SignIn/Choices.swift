import Core
import Store

/// As what a person can work: a situation of practice of their own, or for someone under a delegation.
public struct WorkChoice: Sendable, Codable, Hashable {
    public enum Kind: String, Sendable, Codable, Hashable { case situation, delegation }
    public let kind: Kind
    public let id: String
    public let label: String
    public let detail: String?
}

extension ActorFinder {
    func choices(of actor: Actor) throws -> [WorkChoice] {
        var choices: [WorkChoice] = []
        if case .professionnel = actor.role {
            choices += try Accounts(session).situations(of: actor.account).map {
                WorkChoice(kind: .situation, id: $0.id, label: $0.label, detail: $0.specialty)
            }
        }
        choices += try Delegations(session).received(by: actor.account).map(Self.delegation).filter { $0.isInForce(at: now) }.map {
            WorkChoice(kind: .delegation, id: $0.id, label: "Pour \($0.delegatorName)", detail: $0.genre.libelle + ($0.signs ? "\u{A0}: vous déposez, sous votre nom" : "\u{A0}: préparation des dossiers, sans dépôt"))
        }
        return choices
    }
}

extension Desk {
    public func listChoices(by caller: Caller) async throws -> [WorkChoice] {
        let now = clock.now()
        return try await database.read { try ActorFinder(session: $0, now: now).choices(of: caller.actor) }
    }

    /// Changes what the person works as, for the rest of the session.
    public func choose(_ id: String, sessionToken token: String, by caller: Caller) async throws {
        let now = clock.now()
        try await act("choisir-situation", on: "session/\(caller.actor.session)", by: caller) { act in
            guard let choice = try ActorFinder(session: act.session, now: now).choices(of: act.actor).first(where: { $0.id == id }) else {
                throw DeskRefusal.notFound
            }
            try Sessions(act.session).choose(
                tokenHash: Digest.of(token), situation: choice.kind == .situation ? id : nil,
                delegation: choice.kind == .delegation ? id : nil)
            try act.trace("session/\(act.actor.session)")
        }
    }
}
