/// Text inside XML, with the escape of workbooks for what XML cannot hold (`_x000D_`).
enum XMLEscape {
    static func escaped(_ text: String) -> String {
        var out = ""
        for (index, scalar) in zip(text.unicodeScalars.indices, text.unicodeScalars) {
            switch scalar {
            case "&": out += "&amp;"
            case "<": out += "&lt;"
            case ">": out += "&gt;"
            case "\"": out += "&quot;"
            // A parser would turn it into a line feed.
            case "\r": out += "_x000D_"
            // A text that holds such an escape by itself is protected by escaping its first character.
            case "_" where isEscape(text.unicodeScalars[index...]): out += "_x005F_"
            case "\u{0}"..."\u{8}", "\u{B}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": break
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out
    }

    private static func isEscape(_ text: Substring.UnicodeScalarView) -> Bool {
        let start = Array(text.prefix(7))
        return start.count == 7 && start[1] == "x" && start[6] == "_" && start[2..<6].allSatisfy { $0.properties.isASCIIHexDigit }
    }

    /// `_x000D_` becomes the character it stands for.
    static func decoded(_ text: String) -> String {
        guard text.utf8.contains(0x5F), text.contains("_x") else { return text }
        let units = Array(text.unicodeScalars)
        var (out, i) = (String.UnicodeScalarView(), 0)
        while i < units.count {
            if units[i] == "_", i + 6 < units.count, units[i + 1] == "x", units[i + 6] == "_",
                let code = UInt32(String(String.UnicodeScalarView(units[(i + 2)..<(i + 6)])), radix: 16), let scalar = Unicode.Scalar(code)
            {
                out.append(scalar)
                i += 7
            } else {
                out.append(units[i])
                i += 1
            }
        }
        return String(out)
    }
}
