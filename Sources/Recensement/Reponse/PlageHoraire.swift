public import Core

/// A part of a day of the week kept for these patients: from a minute of the day to another.
public struct PlageHoraire: Sendable, Hashable, Codable, Comparable {
    public let jour: Weekday
    /// Minutes since midnight.
    public let debut: Int
    public let fin: Int

    /// Nil unless it begins before it ends, in one day.
    public init?(jour: Weekday, debut: Int, fin: Int) {
        guard (0..<1_440).contains(debut), debut < fin, fin <= 1_440 else { return nil }
        self.jour = jour
        self.debut = debut
        self.fin = fin
    }

    public static func < (a: PlageHoraire, b: PlageHoraire) -> Bool { (a.jour.rawValue, a.debut, a.fin) < (b.jour.rawValue, b.debut, b.fin) }

    public func chevauche(_ autre: PlageHoraire) -> Bool { jour == autre.jour && debut < autre.fin && autre.debut < fin }

    public func contient(_ minute: Int) -> Bool { (debut..<fin).contains(minute) }

    /// « 9 h – 10 h 30 »
    public var heures: String { "\(Self.heure(debut))\u{A0}– \(Self.heure(fin))" }

    public var libelle: String { "\(jour.libelle) \(heures)" }

    /// « 9 h 05 »
    public static func heure(_ minutes: Int) -> String {
        let (hour, minute) = (minutes / 60, minutes % 60)
        return minute == 0 ? "\(hour)\u{A0}h" : "\(hour)\u{A0}h\u{A0}\(minute < 10 ? "0" : "")\(minute)"
    }

    /// A moment of a day as people write it: « 9 », « 9h », « 9h30 », « 09:30 ». Nil when it is none.
    public static func minutes(_ text: some StringProtocol) -> Int? {
        let plain = text.lowercased().filter { !$0.isWhitespace && $0 != "\u{A0}" }
        let parts = plain.replacing("h", with: ":").split(separator: ":", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), (1...2).contains(parts[0].count), let hour = Int(parts[0]), (0...24).contains(hour) else { return nil }
        guard parts.count == 2, !parts[1].isEmpty else { return hour * 60 }
        guard parts[1].count == 2, let minute = Int(parts[1]), (0..<60).contains(minute), hour < 24 || minute == 0 else { return nil }
        return hour * 60 + minute
    }

    /// The parts of one day in one line: « 9h-10h30, 14h-15h ». Nil when a piece is not readable.
    public static func lire(_ text: String, jour: Weekday) -> [PlageHoraire]? {
        var found: [PlageHoraire] = []
        for piece in text.split(whereSeparator: { $0 == "," || $0 == ";" || $0 == "/" }) where !piece.allSatisfy(\.isWhitespace) {
            let ends = piece.lowercased().replacing(" à ", with: "-").split(whereSeparator: { $0 == "-" || $0 == "–" })
            guard ends.count == 2, let start = minutes(ends[0]), let end = minutes(ends[1]), let plage = PlageHoraire(jour: jour, debut: start, fin: end) else { return nil }
            found.append(plage)
        }
        return found.sorted()
    }

    /// As ``lire(_:jour:)`` reads it back.
    public static func ecrire(_ plages: [PlageHoraire]) -> String {
        func hour(_ minutes: Int) -> String { "\(minutes / 60)h\(minutes % 60 == 0 ? "" : (minutes % 60 < 10 ? "0" : "") + String(minutes % 60))" }
        return plages.sorted().map { "\(hour($0.debut))-\(hour($0.fin))" }.joined(separator: ", ")
    }
}

extension Weekday {
    /// « Lundi », as the name of a box.
    public var titre: String { libelle.prefix(1).uppercased() + libelle.dropFirst() }
}
