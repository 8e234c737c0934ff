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
