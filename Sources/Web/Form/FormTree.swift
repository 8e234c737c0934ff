import Core

/// Dotted names on their way to being a JSON tree.
struct FormTree {
    private indirect enum Node {
        case text(String)
        case object([String: Node])
        /// Rows by number: numbers may have gaps after a row was taken away.
        case rows([Int: Node])
    }

    private var root = Node.object([:])

    mutating func put(_ text: String, at steps: [FormName.Step], name: String) throws(FormDecodingError) {
        root = try Self.putting(text, steps[...], into: root, name)
    }

    var json: JSONValue { Self.json(root) }

    private static func putting(
        _ text: String, _ steps: ArraySlice<FormName.Step>, into node: Node?, _ name: String
    ) throws(FormDecodingError) -> Node {
        guard let step = steps.first else {
            switch node {
            case nil: return .text(text)
            // A box with its « no » in a hidden companion before it sends both when ticked.
            case .text("non") where text == "oui": return .text(text)
            case .text: throw .duplicate(name: name)
            default: throw .conflict(name: name)
            }
        }
        switch (step, node) {
        case (.key(let key), .object(var members)):
            members[key] = try putting(text, steps.dropFirst(), into: members[key], name)
            return .object(members)
        case (.key(let key), nil): return .object([key: try putting(text, steps.dropFirst(), into: nil, name)])
        case (.row(let row), .rows(var rows)):
            rows[row] = try putting(text, steps.dropFirst(), into: rows[row], name)
            return .rows(rows)
        case (.row(let row), nil): return .rows([row: try putting(text, steps.dropFirst(), into: nil, name)])
        default: throw .conflict(name: name)
        }
    }

    private static func json(_ node: Node) -> JSONValue {
        switch node {
        case .text(let text): .string(text)
        case .object(let members): .object(members.mapValues(json))
        case .rows(let rows): .array(rows.sorted { $0.key < $1.key }.map { json($0.value) })
        }
    }
}
