extension NIR {
    /// The key of 13 characters: 97 − (N mod 97), Corsica counted as 2A → 19 and 2B → 18
    /// (rule of the Assurance Maladie). `nil` when the text has not the shape of 13 characters.
    public static func key(for13 text: String) -> String? {
        let bytes = Array(text.utf8)
        guard bytes.count == 13 else { return nil }
        var digits = bytes
        if bytes[5] == UInt8(ascii: "2"), bytes[6] == UInt8(ascii: "A") || bytes[6] == UInt8(ascii: "B") {
            digits[5] = UInt8(ascii: "1")
            digits[6] = bytes[6] == UInt8(ascii: "A") ? UInt8(ascii: "9") : UInt8(ascii: "8")
        }
        guard digits.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }) else { return nil }
        let number = digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
        return padded(97 - number % 97, 2)
    }

    /// Checks the 13 characters apart from the key. The waiting numbers follow no other rule than their first character.
    static func check(_ bytes: [UInt8]) throws(NIRError) {
        for (index, byte) in bytes.enumerated() {
            let isDigit = UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
            let isCorsica = index == 6 && bytes[5] == UInt8(ascii: "2") && (byte == UInt8(ascii: "A") || byte == UInt8(ascii: "B"))
            guard isDigit || isCorsica else { throw .caractere }
        }
        switch bytes[0] {
        case UInt8(ascii: "1")...UInt8(ascii: "4"): break
        case UInt8(ascii: "5")...UInt8(ascii: "8"):
            // Corsica is written in a département, which a waiting number has not.
            guard bytes[6] < UInt8(ascii: "A") else { throw .caractere }
            return
        default: throw .premierChiffre
        }
        switch value(bytes[3...4]) {
        case 1...12, 20...30, 31...42, 50...99: break
        default: throw .mois
        }
        if bytes[6] < UInt8(ascii: "A") {
            // 96 stands for Tunisia before 1956, as 91 to 95 stood for Algeria and Morocco (service-public.fr, F33078).
            guard value(bytes[5...6]) != 0 else { throw .departement }
        }
        guard value(bytes[10...12]) != 0 else { throw .ordre }
    }

    private static func value(_ digits: ArraySlice<UInt8>) -> Int {
        digits.reduce(0) { $0 * 10 + Int($1) - 48 }
    }
}
