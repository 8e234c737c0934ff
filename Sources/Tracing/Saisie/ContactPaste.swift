/// Contacts pasted from a list, one a line, in whatever order a doctor writes them.
///
/// ```swift
/// let paste = ContactPaste("DUPONT Marie 06 12 34 56 78 35000\nPaul Martin;0712345678;35")
/// paste.contacts[0].nom        // "DUPONT"
/// paste.contacts[1].doutes     // name and given name deduced from their order
/// ```
public struct ContactPaste: Sendable, Hashable {
    /// Longest line read, in characters; a longer one is kept as it is, and nothing of it is understood.
    public static let longestLine = 500
    /// Most contacts read at once.
    public static let mostContacts = 500

    public let contacts: [ContactLu]
    /// The line of heads, when there was one.
    public let hasHeader: Bool
    /// Lines beyond the most that are read at once.
    public let unread: Int

    public init(_ text: String) {
        var contacts: [ContactLu] = []
        var columns: PastedColumns?
        var unread = 0
        var isFirst = true
        let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
        for (index, piece) in lines.enumerated() where piece.contains(where: { $0.isLetter || $0.isLineDigit }) {
            let line = String(piece)
            if isFirst, line.count <= Self.longestLine { columns = PastedColumns(line) }
            defer { isFirst = false }
            if isFirst, columns != nil { continue }
            guard contacts.count < Self.mostContacts else {
                unread += 1
                continue
            }
            contacts.append(Self.read(line, number: index + 1, columns: columns))
        }
        self.contacts = contacts
        hasHeader = columns != nil
        self.unread = unread
    }

    private static func read(_ line: String, number: Int, columns: PastedColumns?) -> ContactLu {
        guard line.count <= longestLine else {
            var contact = ContactLu(ligne: number, texte: line)
            contact.doutes = ["La ligne dépasse \(longestLine) caractères\u{A0}: elle n’a pas été lue."]
            return contact
        }
        var reader = LineReader(line, number: number, columns: columns)
        return reader.read()
    }
}
