/// The second pair of eyes on one dossier: what an agent proposes, another confirms or sets aside. The two are never the
/// same person. A value: an event goes in, a new standing comes out; no I/O.
public struct SecondRegard: Sendable, Hashable {
    /// What is proposed. The words are those of the API and of the database.
    public enum Issue: String, Sendable, Hashable, CaseIterable, Codable {
        case acceptation, refus

        public var label: String {
            switch self {
            case .acceptation: "Acceptation"
            case .refus: "Refus"
            }
        }
    }

    public struct Proposal: Sendable, Hashable {
        public let issue: Issue
        public let by: String
        /// Version of the dossier it was made on: a later one makes it void.
        public let version: Int

        public init(issue: Issue, by: String, version: Int) {
            self.issue = issue
            self.by = by
            self.version = version
        }
    }

    /// What waits for another person; nil when nothing does.
    public private(set) var pending: Proposal?
    /// Issues that need two people, as the fund decided for this téléservice.
    public let needed: Set<Issue>

    public init(needed: Set<Issue>, pending: Proposal? = nil) {
        self.needed = needed
        self.pending = pending
    }

    /// What becomes of an answer.
    public enum Outcome: Sendable, Hashable {
        /// One person is enough: it is decided.
        case decided
        /// Another person has to look.
        case proposed
    }

    public mutating func answer(_ issue: Issue, by agent: String, version: Int) throws(LifecycleRefusal) -> Outcome {
        if let pending, pending.version == version {
            throw LifecycleRefusal("cycle.deja-propose", "Une décision est déjà proposée sur ce dossier. Attendez qu’un collègue la confirme, ou retirez-la.")
        }
        guard needed.contains(issue) else {
            pending = nil
            return .decided
        }
        pending = Proposal(issue: issue, by: agent, version: version)
        return .proposed
    }

    /// Another person agrees: the issue to carry out.
    public mutating func confirm(by agent: String, version: Int) throws(LifecycleRefusal) -> Issue {
        let proposal = try waiting(version)
        guard proposal.by != agent else {
            throw LifecycleRefusal("cycle.meme-personne", "Vous avez proposé cette décision\u{A0}: un autre agent doit la confirmer.")
        }
        pending = nil
        return proposal.issue
    }

    /// Set aside by another person, or taken back by whoever proposed it.
    public mutating func setAside(version: Int) throws(LifecycleRefusal) {
        _ = try waiting(version)
        pending = nil
    }

    private func waiting(_ version: Int) throws(LifecycleRefusal) -> Proposal {
        guard let pending, pending.version == version else {
            throw LifecycleRefusal("cycle.rien-de-propose", "Aucune décision n’attend de confirmation sur ce dossier.")
        }
        return pending
    }
}
