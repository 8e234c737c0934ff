import Core

/// Ways to reach people who do not exist.
enum Coordonnees {
    /// In the range that the telecommunications authority (ARCEP) keeps for works of fiction: 03 53 01 xx xx.
    static func fixe(_ number: Int) -> String { "03 53 01 " + quatre(number) }

    /// The same for mobile telephones: 06 39 98 xx xx.
    static func mobile(_ number: Int) -> String { "06 39 98 " + quatre(number) }

    /// Under `.example`, which no registry will ever sell (RFC 2606).
    static func courriel(_ parts: [String], domaine: String) -> String {
        parts.map { NomPropre.folded($0).lowercased().replacing(" ", with: "-") }.joined(separator: ".") + "@" + domaine + ".example"
    }

    private static func quatre(_ number: Int) -> String {
        let digits = String(10_000 + abs(number % 10_000)).dropFirst()
        return "\(digits.prefix(2)) \(digits.suffix(2))"
    }

    static func rue(_ random: inout SplitMix64) -> String {
        let number = random.between(1, random.percent(85) ? 60 : 240)
        let bis = random.percent(6) ? (random.percent(70) ? " bis" : " ter") : ""
        return "\(number)\(bis) \(random.pick(weighted: StreetNames.kinds)) \(random.pick(StreetNames.names))"
    }
}
