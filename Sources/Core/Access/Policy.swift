/// What a policy decides. A refusal says why, in French, and whether the thing's existence may be known.
public enum Decision: Sendable, Hashable {
    case allow
    /// 403: the actor may know that this exists.
    case forbid(String)
    /// 404: for the actor, this does not exist.
    case hide
}

/// A pure question: may this actor do this to that? Deny is the answer when no case says otherwise.
public struct Policy<Subject: Sendable>: Sendable {
    /// Stable name, written on each route and act that relies on it.
    public let name: String
    /// What it says, in one sentence.
    public let says: String
    public let decide: @Sendable (Actor, Subject) -> Decision

    public init(_ name: String, says: String, decide: @escaping @Sendable (Actor, Subject) -> Decision) {
        self.name = name
        self.says = says
        self.decide = decide
    }
}
