/// Euro cents in words of figures.
public enum Centimes {
    /// `1 234,50 €`, with non-breaking spaces.
    public static func text(_ cents: Int) -> String {
        let euros = SimulationNumber.whole(Int(cents.magnitude) / 100)
        let rest = cents.magnitude % 100
        return "\(cents < 0 ? "-" : "")\(euros),\(rest < 10 ? "0" : "")\(rest)\u{A0}€"
    }
}
