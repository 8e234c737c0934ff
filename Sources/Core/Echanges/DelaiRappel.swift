/// The 24 hours within which a call asked of the medical service is owed.
///
/// `ouvre`: hours of Saturdays, Sundays and public holidays do not count: asked on Friday at 15:00, owed on Monday
/// at 15:00; asked on Sunday, owed before the end of Monday. `continu`: the clock never stops. No text at hand says which
/// is meant; the desk's operator chooses.
public enum DelaiRappel: String, Sendable, Hashable, CaseIterable {
    case ouvre, continu

    public static let heures = 24

    /// The first moment at which the call is late.
    public func echeance(depuis demande: Instant, feries: JoursFeries = JoursFeries()) -> Instant {
        guard self == .ouvre else { return demande.adding(hours: Self.heures) }
        let days = WorkingDays(.ouvres, feries: feries)
        var left = Int64(Self.heures) * 3_600_000
        var day = demande.date(in: .paris).date
        var from = demande
        while true {
            let next = day.adding(days: 1)
            let midnight = Instant(next, in: .paris)
            if days.isWorking(day) {
                let available = from.milliseconds(to: midnight)
                // The last millisecond of a working day belongs to it: what falls at midnight is owed then, not after the week-end.
                if left <= available { return from.adding(milliseconds: left) }
                left -= available
            }
            guard next > day else { return midnight }
            (day, from) = (next, midnight)
        }
    }
}
