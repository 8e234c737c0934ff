import Formats

/// What came of one slice of a list.
struct TrancheImport: Sendable {
    var nouveaux = 0
    var reconnus = 0
    var modifies = 0
    var absurdes = 0
    /// Line and why, of rows refused for what the desk knows.
    var refus: [(line: Int, code: String, phrase: String)] = []
    var doublons = 0
    var phrases: [String] = []

    mutating func refuse(_ line: Int, _ code: String, _ phrase: String) { refus.append((line, code, phrase)) }
}
