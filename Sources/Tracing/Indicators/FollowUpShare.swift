public import Core

/// What became of the follow-up calls due so far.
public struct FollowUpShare: Sendable, Hashable {
    /// Due on or before today.
    public let prevus: Int
    /// Done among those, even late.
    public let faits: Int
    /// Done after the day they were due.
    public let enRetard: Int
    /// Between 0 and 1; nil when none was due.
    public var part: Double? { prevus == 0 ? nil : Double(faits) / Double(prevus) }

    public init(_ followUps: [FollowUp], today: LocalDate) {
        let due = followUps.filter { $0.due <= today }
        prevus = due.count
        faits = due.count { $0.done.map { $0 <= today } ?? false }
        enRetard = due.count { followUp in followUp.done.map { $0 > followUp.due && $0 <= today } ?? false }
    }
}
