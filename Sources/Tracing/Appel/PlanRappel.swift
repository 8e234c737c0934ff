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
        // Two hours later at least, at the start of another part of the day; else tomorrow in a part not tried last.
        if let start = starts.first(where: { $0 >= civil.hour + 2 }) { return Instant(civil.date, hour: start, in: .paris) }
        let evening = essais % 2 == 0
        let tomorrow = evening ? (starts.last ?? horaires.ouvre) : (starts.first ?? horaires.ouvre)
        return horaires.prochaineOuverture(depuis: Instant(civil.date.adding(days: 1), hour: tomorrow, in: .paris))
    }
}
