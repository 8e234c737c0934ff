public import Core

/// When to try a practice again: on working days, at other hours than the attempt that failed.
public enum PlanEssai {
    /// Starts of the parts of a working day: opening, late morning, early afternoon, end of consultations.
    static let parts = [8, 11, 14, 17]

    public static func prochain(apres now: Instant, issue: IssueRecensement, essais: Int, _ regles: ReglesAppel) -> Instant {
        // A busy line is somebody at work: a quarter of an hour is enough, twice.
        if issue == .occupe, essais <= 2 { return regles.prochaineOuverture(depuis: now.adding(minutes: 15)) }
        let civil = now.date(in: .paris)
        let starts = parts.filter { (regles.ouvre..<regles.ferme).contains($0) }
        if regles.jours.isWorking(civil.date), let start = starts.first(where: { $0 >= civil.hour + 2 }) { return Instant(civil.date, hour: start, in: .paris) }
        let failed = starts.last { $0 <= civil.hour }
        let others = starts.filter { $0 != failed }
        let hour = others.isEmpty ? regles.ouvre : others[max(essais, 0) % others.count]
        return Instant(regles.jours.next(after: civil.date), hour: hour, in: .paris)
    }
}

/// When practices are called, and how often before one is said out of reach.
public struct ReglesAppel: Sendable, Hashable {
    /// First hour, and the hour at which calls stop.
    public let ouvre: Int
    public let ferme: Int
    public let essaisAuPlus: Int
    let jours = WorkingDays(.ouvres)

    public init(ouvre: Int = 8, ferme: Int = 19, essaisAuPlus: Int = 4) {
        self.ouvre = ouvre
        self.ferme = ferme
        self.essaisAuPlus = essaisAuPlus
    }

    public func estOuvert(a now: Instant) -> Bool {
        let civil = now.date(in: .paris)
        return jours.isWorking(civil.date) && (ouvre..<ferme).contains(civil.hour)
    }

    /// That moment when calls are made then, else the next opening.
    public func prochaineOuverture(depuis now: Instant) -> Instant {
        if estOuvert(a: now) { return now }
        let civil = now.date(in: .paris)
        if jours.isWorking(civil.date), civil.hour < ouvre { return Instant(civil.date, hour: ouvre, in: .paris) }
        return Instant(jours.next(after: civil.date), hour: ouvre, in: .paris)
    }
}
