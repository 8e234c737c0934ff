/// A form whose content type is erased: what the engine, the pages and the API work with.
public struct AnyForm: Sendable {
    public struct Section: Sendable, Hashable {
        public let title: String
        public let hint: String?
        /// Folded away on the page as long as what it asks for is filled beforehand.
        public let folds: Bool
        public let fields: [FieldDescriptor]
    }

    /// What came of reading one input.
    public struct Reading: Sendable {
        /// What was understood, in canonical form.
        public let content: JSONValue
        public let anomalies: [Anomaly]

        /// The same with what else was found, the form's own faults first.
        public func adding(_ more: [Anomaly]) -> Reading { Reading(content: content, anomalies: anomalies + more) }
    }

    public let sections: [Section]
    /// Of all sections, in page order.
    public let fields: [FieldDescriptor]
    /// What may be shown to whom: asked at each look, where a descriptor is much to copy.
    private let categories: [(name: String, category: DataCategory)]
    /// Reads what a door sent. Every fault is reported at once.
    public let read: @Sendable (JSONValue) -> Reading
    public let prefill: @Sendable (PrefillContext) -> [Prefilled]

    public init<Content: FormContent>(_ form: FormDefinition<Content>) {
        self.init(
            sections: form.sections.map { Section(title: $0.title, hint: $0.hint, folds: $0.folds, fields: $0.fields.map(\.descriptor)) },
            read: { raw in
                let decoded = form.decode(raw)
                return Reading(content: form.encode(decoded.content), anomalies: decoded.anomalies)
            },
            prefill: { form.prefill($0) })
    }

    init(sections: [Section], read: @escaping @Sendable (JSONValue) -> Reading, prefill: @escaping @Sendable (PrefillContext) -> [Prefilled]) {
        self.sections = sections
        fields = sections.flatMap(\.fields)
        categories = fields.map { ($0.name, $0.category) }
        self.read = read
        self.prefill = prefill
    }

    /// Only the fields of the given categories: what one audience may read.
    public func filtered(_ content: JSONValue, for categories: Set<DataCategory>) -> JSONValue {
        guard case .object(let members) = content else { return .object([:]) }
        return .object(
            self.categories.reduce(into: [:]) { kept, field in
                if categories.contains(field.category) { kept[field.name] = members[field.name] }
            })
    }

    /// The label of a field by its dotted path, for lists of errors and of changes.
    public func label(of path: String) -> String? {
        var descriptors = fields
        var label: String?
        for step in path.split(separator: ".") {
            if Int(step) != nil { continue }
            guard let found = descriptors.first(where: { $0.name == step }) else { return label }
            label = found.label
            switch found.control {
            case .group(let inner), .list(let inner, _, _): descriptors = inner
            default: descriptors = []
            }
        }
        return label
    }
}
