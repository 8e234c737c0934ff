extension Teleservice {
    /// A new content that begins from a former one: what was chosen and written is kept. Days, consents and attestations of the
    /// former act say nothing of the new one, and what the desk computes is computed anew.
    public func reused(_ content: JSONValue, _ context: PrefillContext) -> JSONValue {
        let prefilled = form.prefill(context)
        // What the desk knows today of the patient and of the author is fresher than what it knew then; a usual value is not.
        func values(_ isUsual: Bool) -> [String: JSONValue] {
            Dictionary(prefilled.filter { ($0.source == Prefilled.usual) == isUsual }.map { ($0.field, $0.value) }, uniquingKeysWith: { first, _ in first })
        }
        let kept = form.fields.kept(of: content.object ?? [:])
        let begun = form.read(.object(values(true).merging(kept) { $1 }.merging(values(false)) { $1 })).content
        // What it has to say of its own is said last, answers to the questions of a kind standing beside.
        let own = reuse(begun, context).object ?? [:]
        let answers = (genre(of: begun)?.questions ?? []).reduce(into: [String: JSONValue]()) { $0[$1.name] = begun[$1.name] }
        return .object(own.merging(answers) { $1 })
    }
}

extension [FieldDescriptor] {
    fileprivate func kept(of members: [String: JSONValue]) -> [String: JSONValue] {
        reduce(into: [:]) { kept, field in
            guard !field.isComputed, let value = members[field.name] else { return }
            switch field.control {
            case .date: return
            case .check where field.isRequired: return
            case .group(let inner): kept[field.name] = .object(inner.kept(of: value.object ?? [:]))
            case .list(let inner, _, _): kept[field.name] = .array((value.array ?? []).map { .object(inner.kept(of: $0.object ?? [:])) })
            default: kept[field.name] = value
            }
        }
    }
}
