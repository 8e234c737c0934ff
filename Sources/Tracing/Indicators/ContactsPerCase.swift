/// How many contacts were registered for each case.
public struct ContactsPerCase: Sendable, Hashable {
    public let cas: Int
    public let contacts: Int
    /// Nil without a case.
    public let moyenne: Double?
    public let mediane: Double?
    public let maximum: Int

    /// One number per case, zero for those without a contact.
    public init(_ counts: [Int]) {
        cas = counts.count
        contacts = counts.reduce(0, +)
        moyenne = Statistic.mean(counts.map(Double.init))
        mediane = Statistic.median(counts.map(Double.init))
        maximum = counts.max() ?? 0
    }
}
