import Core
import Store

extension ActorFinder {
    /// The signing professional of a dossier, as rules and papers know them.
    func author(account id: String, situation: String?) throws -> AuthorFacts? {
        guard let account = try Accounts(session).find(id), let code = account.profession, let profession = Profession(rawValue: code)
        else { return nil }
        let place = try situation.flatMap { try Accounts(session).situation($0) }.map(Self.situation)
        return AuthorFacts(
            account: id, displayName: account.name, identifiant: account.identifier ?? "", profession: profession,
            specialite: place?.specialite,
            lieu: place.map { [$0.label] + ($0.adresse.map { $0.lignes + [$0.derniereLigne] } ?? []) } ?? [],
            telephone: place?.telephone)
    }

    /// Where the principal of an actor practises: the actor's own situation, or the delegator's first one.
    func situation(for actor: Actor) throws -> String? {
        guard let delegation = actor.delegation else { return actor.situation?.id }
        return try Accounts(session).situations(of: delegation.delegator).first?.id
    }
}
