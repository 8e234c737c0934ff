public import Core

/// When to try again: at other hours of the day than the attempt that failed, never at night.
public enum PlanRappel {
    /// Starts of the parts of a day: morning, noon, afternoon, evening.
    static let parts = [8, 11, 14, 17]

    public static func prochain(apres now: Instant, issue: IssueAppel, essais: Int, _ horaires: HorairesAppel) -> Instant {
        // A busy line is somebody at home: a quarter of an hour is enough, twice.
        if issue == .occupe, essais <= 2 { return horaires.prochaineOuverture(depuis: now.adding(minutes: 15)) }
        let civil = now.date(in: .paris)
        let starts = parts.filter { (horaires.ouvre..<horaires.ferme).contains($0) }
        // Two hours later at least, at the start of another part of the day.
        if let start = starts.first(where: { $0 >= civil.hour + 2 }) { return Instant(civil.date, hour: start, in: .paris) }
        // Else tomorrow, in another part than the one that just failed, each in turn.
        let failed = starts.last { $0 <= civil.hour }
        let others = starts.filter { $0 != failed }
        let hour = others.isEmpty ? horaires.ouvre : others[max(essais, 0) % others.count]
        return horaires.prochaineOuverture(depuis: Instant(civil.date.adding(days: 1), hour: hour, in: .paris))
    }
}
