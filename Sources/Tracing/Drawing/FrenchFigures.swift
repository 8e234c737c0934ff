/// Numbers as a French reader writes them.
enum FrenchFigures {
    /// `12 345`, thousands apart by narrow non-breaking spaces.
    static func grouped(_ value: Int) -> String {
        let digits = Array(String(value.magnitude))
        var text = ""
        for (position, digit) in digits.enumerated() {
            if position > 0, (digits.count - position) % 3 == 0 { text += "\u{202F}" }
            text.append(digit)
        }
        return value < 0 ? "−" + text : text
    }

    /// `0,58` with so many decimals, zeros at the end kept.
    static func decimal(_ value: Double, _ decimals: Int) -> String {
        guard value.isFinite, abs(value) < 1e12 else { return "—" }
        var scale = 1
        for _ in 0..<decimals { scale *= 10 }
        let scaled = Int((abs(value) * Double(scale)).rounded())
        let fraction = String(scaled % scale)
        let text = grouped(scaled / scale) + (decimals == 0 ? "" : "," + String(repeating: "0", count: decimals - fraction.count) + fraction)
        return value < 0 && scaled > 0 ? "−" + text : text
    }

    static func percent(_ share: Double) -> String { decimal(share * 100, 0) + "\u{A0}%" }
}
