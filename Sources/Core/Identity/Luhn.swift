/// Luhn’s check digit (ISO/IEC 7812-1), used by RPPS, FINESS and SIRET.
public enum Luhn {
    /// Whether digits that end with their check digit are consistent. Anything but digits is not.
    public static func isValid(_ digits: String) -> Bool {
        guard let sum = sum(digits.utf8.reversed(), doubleFirst: false), !digits.isEmpty else { return false }
        return sum % 10 == 0
    }

    /// The digit to put after these, 0 to 9; `nil` for anything but digits.
    public static func checkDigit(for digits: String) -> Int? {
        sum(digits.utf8.reversed(), doubleFirst: true).map { (10 - $0 % 10) % 10 }
    }

    /// From the right; every other digit is doubled.
    private static func sum(_ bytes: ReversedCollection<String.UTF8View>, doubleFirst: Bool) -> Int? {
        var total = 0
        var double = doubleFirst
        for byte in bytes {
            guard UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte else { return nil }
            let value = Int(byte - UInt8(ascii: "0")) * (double ? 2 : 1)
            total += value > 9 ? value - 9 : value
            double.toggle()
        }
        return total
    }
}
