/// Reads `UNIQUE constraint failed: assure.nom, assure.ne_le`: the only place where SQLite says what was violated.
struct SQLiteMessage {
    /// What follows the colon.
    let subject: String?

    init(_ message: String) {
        subject = message.firstRange(of: " constraint failed: ").map { String(message[$0.upperBound...]) }
    }

    private var pairs: [[Substring]] {
        (subject ?? "").split(separator: ", ").map { $0.split(separator: ".", maxSplits: 1) }.filter { $0.count == 2 }
    }

    var table: String? { pairs.first.map { String($0[0]) } }
    var columns: [String] { pairs.map { String($0[1]) } }

    /// The name PostgreSQL would give by default; an index on an expression is named by SQLite itself.
    var uniqueName: String? {
        if let subject, subject.hasPrefix("index '") { return String(subject.dropFirst(7).dropLast()) }
        return table.map { ([$0] + columns + ["key"]).joined(separator: "_") }
    }
}
