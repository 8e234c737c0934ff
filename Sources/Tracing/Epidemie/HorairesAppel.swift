public import Core

/// When the platform calls, seven days a week, in Paris time.
public struct HorairesAppel: Sendable, Hashable, Codable {
    /// First hour of calls, 0 to 24.
    public var ouvre: Int
    /// Calls end when this hour begins.
    public var ferme: Int

    public init(ouvre: Int = 8, ferme: Int = 19) {
        self.ouvre = ouvre
        self.ferme = ferme
    }

    public func estOuvert(a moment: Instant) -> Bool { (ouvre..<ferme).contains(moment.date(in: .paris).hour) }

    /// The moment itself when the platform is open, or its next opening.
    public func prochaineOuverture(depuis moment: Instant) -> Instant {
        let civil = moment.date(in: .paris)
        if civil.hour < ouvre { return Instant(civil.date, hour: ouvre, in: .paris) }
        if civil.hour >= ferme { return Instant(civil.date.adding(days: 1), hour: ouvre, in: .paris) }
        return moment
    }
}
