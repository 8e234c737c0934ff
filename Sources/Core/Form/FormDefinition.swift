/// A form: sections in page order, fields in each. From this one declaration come the page, the decoding
/// of both doors, the anomalies, the schema and the stored JSON.
public struct FormDefinition<Root: FormContent>: Sendable {
    public struct Section: Sendable {
        public let title: String
        public let hint: String?
        /// Folded away on the page as long as what it asks for is filled beforehand.
        public let folds: Bool
        public let fields: [Field<Root>]

        public init(_ title: String, hint: String? = nil, folds: Bool = false, @FieldsBuilder<Root> _ fields: () -> [Field<Root>]) {
            self.title = title
            self.hint = hint
            self.folds = folds
            self.fields = fields()
        }
    }

    public let sections: [Section]
    public let fields: [Field<Root>]
    private let names: Set<String>

    public init(_ sections: Section...) {
        self.sections = sections
        fields = sections.flatMap(\.fields)
        names = Set(fields.map(\.name))
    }

    /// Fields without headings, for groups and rows.
    public init(@FieldsBuilder<Root> fields: () -> [Field<Root>]) {
        let section = Section("", fields)
        sections = [section]
        self.fields = section.fields
        names = Set(section.fields.map(\.name))
    }

    public struct Decoded: Sendable {
        public let content: Root
        public let anomalies: [Anomaly]
    }

    /// Reads everything and reports every fault at once. What is malformed stays unread; what is not shown
    /// is dropped with a warning; what is missing is said.
    public func decode(_ raw: JSONValue) -> Decoded {
        guard case .object(let members) = raw else {
            return Decoded(content: Root(), anomalies: [Anomaly(field: "", code: "type.objet", message: "Le contenu doit être un objet JSON.")])
        }
        var content = Root()
        var faults: [String: [Anomaly]] = [:]
        for field in fields {
            guard let value = members[field.name], !value.isBlank else { continue }
            let found = field.read(&content, value)
            if !found.isEmpty { faults[field.name] = found }
        }
        let pointless = settleVisibility(&content, &faults)
        let read = faults.isEmpty ? [] : fields.flatMap { faults[$0.name] ?? [] }
        return Decoded(content: content, anomalies: unknownKeys(members) + read + pointless + missing(content, except: faults))
    }

    /// The same content, for whoever does not ask what is wrong with it: what the desk keeps was judged when it came.
    public func content(of raw: JSONValue) -> Root {
        guard case .object(let members) = raw else { return Root() }
        var content = Root()
        for field in fields {
            guard let value = members[field.name], !value.isBlank else { continue }
            _ = field.read(&content, value)
        }
        for field in fields {
            if let condition = field.condition, !condition(content) { field.clear(&content) }
        }
        return content
    }

    /// The content as it is stored and sent: only what was said, under the fields' own names.
    public func encode(_ content: Root) -> JSONValue {
        .object(fields.reduce(into: [:]) { members, field in if let value = field.write(content) { members[field.name] = value } })
    }

    private func unknownKeys(_ members: [String: JSONValue]) -> [Anomaly] {
        members.keys.filter { !names.contains($0) }.sorted().map { key in
            let shown = (try? PlainText.clean(String(key.prefix(60)))) ?? "illisible"
            return Anomaly(field: shown, code: "cle-inconnue", message: "La clé « \(shown) » n’existe pas dans ce formulaire. Retirez-la ou corrigez son nom.")
        }
    }

    /// Drops what is not shown, in page order: a condition looks at the fields before its own. A fault in such a
    /// field stops nobody.
    private func settleVisibility(_ content: inout Root, _ faults: inout [String: [Anomaly]]) -> [Anomaly] {
        var anomalies: [Anomaly] = []
        for field in fields {
            guard let condition = field.condition, !condition(content) else { continue }
            let isFaulty = faults.removeValue(forKey: field.name) != nil
            guard isFaulty || field.write(content) != nil else { continue }
            field.clear(&content)
            anomalies.append(Anomaly(
                field: field.name, code: "sans-objet",
                message: "« \(field.descriptor.label) » est sans objet ici et n’a pas été retenu.", severity: .avertissement))
        }
        return anomalies
    }

    private func missing(_ content: Root, except malformed: [String: [Anomaly]]) -> [Anomaly] {
        var anomalies: [Anomaly] = []
        for field in fields where field.isRequired && malformed[field.name] == nil && field.isShown(content) && field.write(content) == nil {
            let descriptor = field.descriptor
            anomalies.append(Anomaly(
                field: descriptor.name, code: "requis",
                message: "«\u{A0}\(descriptor.label)\u{A0}» manque. \(descriptor.remedy)",
                stage: .completude))
        }
        return anomalies
    }

    /// What the desk can fill before anyone types.
    public func prefill(_ context: PrefillContext) -> [Prefilled] {
        fields.compactMap { field in
            field.prefill?(context).map { Prefilled(field: field.name, value: $0, source: field.prefillSource) }
        }
    }
}

extension FieldDescriptor {
    /// What to do when it is required and empty. A day is chosen in the browser's own box: its written form is the API's affair.
    fileprivate var remedy: String {
        switch control {
        case .date: "Donnez la date."
        case .check: "Cochez la case."
        case .yesNo, .choice: "Choisissez une réponse."
        case .list: "Ajoutez-en au moins une ligne."
        default: example.map { "Par exemple\u{A0}: \($0)." } ?? "Remplissez ce champ."
        }
    }
}

@resultBuilder public enum FieldsBuilder<Root: Sendable> {
    public static func buildExpression(_ field: Field<Root>) -> [Field<Root>] { [field] }
    public static func buildBlock(_ fields: [Field<Root>]...) -> [Field<Root>] { fields.flatMap { $0 } }
}
