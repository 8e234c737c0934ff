extension AnyForm {
    /// The same form without the fields of these names, at any depth: what has no meaning for one audience is not asked
    /// of it. Reading is unchanged: the act says what it makes of a value that came all the same.
    public func without(_ names: Set<String>) -> AnyForm {
        AnyForm(
            sections: sections.map { section in
                Section(title: section.title, hint: section.hint, folds: section.folds, fields: section.fields.without(names))
            }, read: read, prefill: prefill)
    }
}

extension [FieldDescriptor] {
    fileprivate func without(_ names: Set<String>) -> [FieldDescriptor] {
        filter { !names.contains($0.name) }.map { field in
            var kept = field
            switch field.control {
            case .group(let inner): kept.control = .group(inner.without(names))
            case .list(let inner, let maximum, let item): kept.control = .list(inner.without(names), maximum: maximum, item: item)
            default: break
            }
            return kept
        }
    }
}
