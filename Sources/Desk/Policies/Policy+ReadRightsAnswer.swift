public import Core

/// What a policy needs to know of an answer on rights.
public struct RightsAnswerSubject: Sendable, Hashable {
    /// The professional it was given to.
    public let account: String
    /// The fund that answers for the rights; nil when none does.
    public let caisse: CodeOrganisme?

    public init(account: String, caisse: CodeOrganisme?) { (self.account, self.caisse) = (account, caisse) }
}

extension Policy where Subject == RightsAnswerSubject {
    /// Whoever asked reads it again, and those who work for them; the agents of the fund it names verify it.
    public static let readRightsAnswer = Policy(
        "lire-reponse-droits", says: "Le professionnel qui a demandé, son délégataire, et la caisse que la réponse engage."
    ) { actor, answer in
        switch actor.role {
        case .professionnel: actor.principal == answer.account ? .allow : .hide
        case .secretaire: actor.delegation != nil && actor.principal == answer.account ? .allow : .hide
        case .agent(let mine), .serviceMedical(let mine): answer.caisse.map { mine.memeCaisse(que: $0) } ?? false ? .allow : .hide
        case .agence: .hide
        case .administrateur: .forbid("L’administration n’a pas accès aux données des personnes.")
        }
    }
}
