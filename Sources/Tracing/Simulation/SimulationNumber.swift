/// Numbers as a French reader expects them: « 3,5 », « 12 400 », « 97,3 % ».
enum SimulationNumber {
    /// Thousands parted by a non-breaking space.
    static func whole(_ value: Int) -> String {
        let digits = String(value.magnitude)
        var out = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { out += "\u{A0}" }
            out.append(digit)
        }
        return value < 0 ? "-" + out : out
    }

    /// One decimal after a comma.
    static func decimal(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return "\(tenths < 0 ? "-" : "")\(whole(Int(tenths.magnitude) / 10)),\(tenths.magnitude % 10)"
    }

    static func percent(_ share: Double?) -> String { share.map { decimal($0 * 100) + "\u{A0}%" } ?? "–" }

    static func hours(_ value: Double?) -> String { value.map { decimal($0) + "\u{A0}h" } ?? "–" }
}
