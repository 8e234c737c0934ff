/// Numbers as a French reader writes them; a dash where there is nothing to measure.
enum Nombre {
    static func entier(_ value: Int) -> String {
        let digits = String(value.magnitude)
        var text = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { text += "\u{202F}" }
            text.append(digit)
        }
        return value < 0 ? "−" + text : text
    }

    static func decimal(_ value: Double?, _ decimals: Int = 1) -> String {
        guard let value, value.isFinite, abs(value) < 1e12 else { return "–" }
        var scale = 1
        for _ in 0..<decimals { scale *= 10 }
        let scaled = Int((abs(value) * Double(scale)).rounded())
        let rest = String(scaled % scale)
        let text = entier(scaled / scale) + (decimals == 0 ? "" : "," + String(repeating: "0", count: decimals - rest.count) + rest)
        return value < 0 && scaled > 0 ? "−" + text : text
    }

    static func part(_ share: Double?) -> String { share.map { decimal($0 * 100, 0) + "\u{A0}%" } ?? "–" }
    static func heures(_ value: Double?) -> String { value.map { decimal($0) + "\u{A0}h" } ?? "–" }
}
