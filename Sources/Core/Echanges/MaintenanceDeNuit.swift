/// Whether a planned interruption is at night, as it has to be: between 22:00 and 06:00 in Paris.
public enum MaintenanceDeNuit {
    public static let debut = 22
    public static let fin = 6
    /// Hours ahead that one should be told.
    public static let heuresDePreavis = 48

    public static func estDeNuit(_ from: Instant, _ to: Instant) -> Bool {
        guard from < to else { return false }
        let start = from.date(in: .paris)
        // The night that the first moment belongs to: it ends at six, the same day or the next.
        guard start.hour >= debut || start.hour < fin else { return false }
        let morning = start.hour >= debut ? start.date.adding(days: 1) : start.date
        return to <= Instant(morning, hour: fin, in: .paris)
    }
}
