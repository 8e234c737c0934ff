/// A very small reader of XML: are elements closed in order, attributes quoted, nothing raw left in the text?
enum WellFormed {
    /// Names of the elements in order, or nil when the text is no well-formed document of one root.
    static func elements(_ xml: String) -> [(name: String, attributes: [String: String])]? {
        var rest = Substring(xml)
        var open: [String] = []
        var found: [(name: String, attributes: [String: String])] = []
        while let mark = rest.firstIndex(of: "<") {
            guard entitiesAreKnown(rest[..<mark]), !rest[..<mark].contains(">") else { return nil }
            guard !open.isEmpty || (found.isEmpty && rest[..<mark].isEmpty) else { return nil }
            guard let end = rest[mark...].firstIndex(of: ">") else { return nil }
            var tag = rest[rest.index(after: mark)..<end]
            rest = rest[rest.index(after: end)...]
            if tag.first == "/" {
                guard open.popLast() == String(tag.dropFirst()) else { return nil }
                continue
            }
            let closed = tag.last == "/"
            if closed { tag = tag.dropLast() }
            guard let (name, attributes) = head(tag) else { return nil }
            found.append((name, attributes))
            if !closed { open.append(name) }
        }
        return open.isEmpty && rest.isEmpty && !found.isEmpty ? found : nil
    }

    private static func head(_ tag: Substring) -> (String, [String: String])? {
        let name = tag.prefix { $0.isLetter || $0 == "-" }
        guard !name.isEmpty else { return nil }
        var rest = tag.dropFirst(name.count)
        var attributes: [String: String] = [:]
        while !rest.isEmpty {
            guard rest.first == " ", let equals = rest.firstIndex(of: "=") else { return nil }
            let key = String(rest[rest.index(after: rest.startIndex)..<equals])
            let quoted = rest[rest.index(after: equals)...]
            guard quoted.first == "\"", let end = quoted.dropFirst().firstIndex(of: "\"") else { return nil }
            let value = quoted[quoted.index(after: quoted.startIndex)..<end]
            guard entitiesAreKnown(value), attributes.updateValue(String(value), forKey: key) == nil else { return nil }
            guard key.allSatisfy({ $0.isLetter || $0 == "-" || $0.isNumber }) else { return nil }
            rest = rest[rest.index(after: end)...]
        }
        return (String(name), attributes)
    }

    private static func entitiesAreKnown(_ text: Substring) -> Bool {
        text.split(separator: "&", omittingEmptySubsequences: false).dropFirst()
            .allSatisfy { piece in ["amp;", "lt;", "gt;", "quot;", "#39;"].contains { piece.hasPrefix($0) } }
    }
}
