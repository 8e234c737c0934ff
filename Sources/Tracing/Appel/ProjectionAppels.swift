public import Core

/// How a queue of calls will fare, from who waits, when each is due, and how fast calls succeed.
public struct ProjectionAppels: Sendable, Hashable {
    /// Contacts that wait for a first call.
    public let enAttente: Int
    /// Contacts reached in an hour of opening, all agents together.
    public let cadence: Double
    /// Whether the pace was measured, or supposed from the agents at work.
    public let cadenceMesuree: Bool
    /// When the last of those who wait now would be reached; nil when nobody calls.
    public let finPrevue: Instant?
    /// Of those who wait now, how many will pass their deadline.
    public let retards: Int

    /// Share of those who wait that will pass their deadline, in percent, rounded.
    public var retardPourCent: Int { enAttente == 0 ? 0 : (retards * 100 + enAttente / 2) / enAttente }

    /// What an agent is supposed to reach in an hour while nothing was measured yet: a working hypothesis.
    public static let cadenceSupposee = 5.0

    /// - Parameters:
    ///   - echeances: how many are due in each hour, numbered since 1970-01-01T00:00Z, in order.
    ///   - joints: contacts reached during the hours observed.
    ///   - heures: hours of opening observed.
    public init(echeances: [(heure: Int64, nombre: Int)], joints: Int, heures: Double, agents: Int, at now: Instant, _ horaires: HorairesAppel) {
        enAttente = echeances.reduce(0) { $0 + $1.nombre }
        cadenceMesuree = joints > 0 && heures > 0
        let cadence = cadenceMesuree ? Double(joints) / heures : Double(agents) * Self.cadenceSupposee
        self.cadence = cadence
        var before = 0
        var late = 0
        for (hour, count) in echeances {
            // The start of the hour: nobody is said in time who may not be.
            let deadline = Instant(millisecondsSince1970: hour * 3_600_000)
            let reached = Int(cadence * horaires.heuresOuvertes(de: now, a: deadline))
            late += min(count, max(0, before + count - max(reached, before)))
            before += count
        }
        retards = late
        finPrevue = cadence > 0 ? horaires.apres(heures: Double(enAttente) / cadence, depuis: now) : nil
    }
}

extension HorairesAppel {
    /// Hours of opening between two moments; 0 when the second is not after the first.
    public func heuresOuvertes(de debut: Instant, a fin: Instant) -> Double {
        guard debut < fin else { return 0 }
        var total = 0.0
        var day = debut.date(in: .paris).date
        let last = fin.date(in: .paris).date
        while day <= last {
            let opens = max(Instant(day, hour: ouvre, in: .paris), debut)
            let closes = min(Instant(day, hour: ferme, in: .paris), fin)
            if opens < closes { total += Double(opens.milliseconds(to: closes)) / 3_600_000 }
            day = day.adding(days: 1)
        }
        return total
    }

    /// The moment when that many hours of opening have passed; not further than a year.
    public func apres(heures: Double, depuis debut: Instant) -> Instant {
        var rest = heures
        var day = debut.date(in: .paris).date
        for _ in 0..<366 {
            let opens = max(Instant(day, hour: ouvre, in: .paris), debut)
            let closes = Instant(day, hour: ferme, in: .paris)
            let open = max(0, Double(opens.milliseconds(to: closes)) / 3_600_000)
            if rest <= open { return opens.adding(milliseconds: Int64(rest * 3_600_000)) }
            rest -= open
            day = day.adding(days: 1)
        }
        return Instant(day, hour: ouvre, in: .paris)
    }
}
