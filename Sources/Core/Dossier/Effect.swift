/// What must follow a transition. Effects are data: the act writes them to the outbox in its own
/// transaction, and workers carry them out.
public enum Effect: Sendable, Hashable {
    /// Send this version to the competent fund.
    case transmit(version: Int)
    /// Tell the fund that a version it holds is replaced.
    case announceRectification(version: Int)
    /// Tell the fund that the dossier is withdrawn.
    case announceWithdrawal
    /// Make the papers of this version.
    case makeDocuments(version: Int)
    /// Mark the papers of the former version as replaced, or all as withdrawn.
    case invalidateDocuments(upTo: Int)
    /// Carry out what the accepted dossier changes at the desk.
    case feed
    /// Undo what it had changed: it was corrected after it was accepted.
    case unfeed
    /// What it changed is over: stop what is on its way, and tell those who were told.
    case endFeed
    /// Tell the author, and whoever prepared the dossier.
    case notifyAuthor(String)
    /// Offer the author a call with the fund's medical adviser, at once.
    case offerCall
    /// Tell the agent who holds it.
    case notifyAgent(String)
}
