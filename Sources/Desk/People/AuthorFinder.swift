import Core
import Store

extension ActorFinder {
    /// The signing professional of a dossier, as rules and papers know them.
    /// - Parameter replacing: the professional in whose stead they sign, named after their own name.
    func author(account id: String, situation: String?, replacing other: String? = nil) throws -> AuthorFacts? {
        guard let account = try Accounts(session).find(id), let code = account.profession, let profession = Profession(rawValue: code)
        else { return nil }
        let place = try situation.flatMap { try Accounts(session).situation($0) }.map(Self.situation)
        let replaced = try other.flatMap { try Accounts(session).find($0)?.name }
        return AuthorFacts(
            account: id, displayName: replaced.map { "\(account.name), en remplacement de \($0)" } ?? account.name, identifiant: account.identifier ?? "", profession: profession,
            specialite: try other == nil ? place?.specialite : Accounts(session).situations(of: id).first?.specialty,
            lieu: place.map { [$0.label] + ($0.adresse.map { $0.lignes + [$0.derniereLigne] } ?? []) } ?? [],
            telephone: place?.telephone)
    }

    /// Where the principal of an actor practises: the actor's own situation, or the delegator's first one.
    func situation(for actor: Actor) throws -> String? {
        guard let delegation = actor.delegation else { return actor.situation?.id }
        return try Accounts(session).situations(of: delegation.delegator).first?.id
    }
}
