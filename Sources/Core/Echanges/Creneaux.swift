/// Half an hour in which the medical service may call.
public struct Creneau: Sendable, Hashable {
    public let debut: Instant
    public var fin: Instant { debut.adding(minutes: Creneaux.minutes) }

    public init(debut: Instant) { self.debut = debut }
}

/// Hours when the doctor is not to be called, on the clock of Paris: from one minute of the day to another. It may pass midnight.
public struct HeuresCalmes: Sendable, Hashable, Codable {
    public let debut: Int
    public let fin: Int

    /// - Returns: nil when a minute is not of a day, or when the hours are empty.
    public init?(debut: Int, fin: Int) {
        guard (0..<1440).contains(debut), (0..<1440).contains(fin), debut != fin else { return nil }
        (self.debut, self.fin) = (debut, fin)
    }

    public func contient(_ minute: Int) -> Bool {
        debut < fin ? (debut..<fin).contains(minute) : minute >= debut || minute < fin
    }

    /// Whether any minute of a slot falls in them.
    func touche(_ creneau: Creneau) -> Bool {
        let start = creneau.debut.date(in: .paris)
        return (0..<Creneaux.minutes).contains { contient((start.hour * 60 + start.minute + $0) % 1440) }
    }

    /// « de 12 h 00 à 14 h 00 »
    public var libelle: String { "de \(Self.heure(debut)) à \(Self.heure(fin))" }

    /// « 12 h 00 »
    public static func heure(_ minute: Int) -> String {
        let rest = minute % 60
        return "\(minute / 60)\u{A0}h\u{A0}\(rest < 10 ? "0" : "")\(rest)"
    }
}

/// The slots a fund's medical service opens: Monday to Friday outside holidays. A decision of this desk.
public struct Creneaux: Sendable, Hashable {
    public static let minutes = 30
    /// First minutes of the slots of a day.
    public static let horaires: [Int] = Array(stride(from: 9 * 60, to: 12 * 60 + 30, by: minutes)) + Array(stride(from: 13 * 60 + 30, to: 17 * 60 + 30, by: minutes))
    /// Time to get ready before a slot, in minutes.
    public static let preavis = 30
    /// Days ahead that can be booked.
    public static let joursOuverts = 5
    /// Calls that may be booked on one slot of a fund.
    public let capacite: Int

    public init(capacite: Int = 3) { self.capacite = capacite }

    /// Those that can be booked now, the soonest first.
    /// - Parameter pris: how many are booked already, by first moment.
    public func libres(depuis now: Instant, calmes: HeuresCalmes?, pris: [Instant: Int]) -> [Creneau] {
        let days = WorkingDays(.ouvres)
        var day = days.next(onOrAfter: now.date(in: .paris).date)
        var found: [Creneau] = []
        for _ in 0..<Self.joursOuverts {
            for minute in Self.horaires {
                let slot = Creneau(debut: Instant(day, hour: minute / 60, minute: minute % 60, in: .paris))
                guard slot.debut >= now.adding(minutes: Self.preavis), pris[slot.debut, default: 0] < capacite, calmes?.touche(slot) != true else { continue }
                found.append(slot)
            }
            day = days.next(after: day)
        }
        return found
    }
}
