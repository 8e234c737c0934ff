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

/// Share of the cases who were already someone's contact before being confirmed.
public struct KnownContactShare: Sendable, Hashable {
    public let cas: Int
    public let connus: Int
    /// Between 0 and 1; nil without a case.
    public var part: Double? { cas == 0 ? nil : Double(connus) / Double(cas) }

    public init(_ cases: [TransmissionCase]) {
        cas = cases.count
        connus = cases.count { $0.wasKnownContact }
    }
}
