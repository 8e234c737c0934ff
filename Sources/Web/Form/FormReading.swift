import Core

/// A form's content for reading, not for filling: names and values, medical ones marked, blanks left out.
struct FormReading: Component {
    let view: FormView

    var body: HTML {
        for section in view.form.sections { card(section) }
    }

    private func card(_ section: AnyForm.Section) -> HTML {
        let facts = self.facts(section.fields.filter { view.categories.contains($0.category) }, view.content)
        guard !facts.isEmpty else { return HTML() }
        return Card(section.title) { Facts(facts: facts) }.body
    }

    fileprivate func facts(_ fields: [FieldDescriptor], _ content: JSONValue) -> [Facts.Fact] {
        fields.compactMap { field in
            guard let value = content[field.name], !value.isBlank else { return nil }
            return Facts.Fact(name: field.label, value: shown(field, value), isMedical: field.category == .medical)
        }
    }

    fileprivate func shown(_ field: FieldDescriptor, _ value: JSONValue) -> HTML {
        switch field.control {
        case .group(let inner): Facts(facts: facts(inner, value)).body
        case .list(let inner, _, _): el(.ol) { for row in value.array ?? [] { el(.li) { Facts(facts: facts(inner, row)) } } }
        case .longText: el(.span, .class("lines")) { FormRenderer.boxText(value) }
        default: HTML(text: words(field.control, value))
        }
    }

    fileprivate func words(_ control: Control, _ value: JSONValue) -> String {
        let text = FormRenderer.boxText(value)
        switch control {
        case .date: return (try? LocalDate(iso: text))?.formattedFr ?? text
        case .check, .yesNo: return text == "oui" ? "Oui" : "Non"
        case .choice(let choices): return choices.first { $0.value == text }?.label ?? text
        case .search(let list, _): return term(list, value)
        case .place: return (try? LieuSaisi.read(value))?.shown ?? text
        default: return text
        }
    }

    fileprivate func term(_ list: String, _ value: JSONValue) -> String {
        let label = value["code"]?.string.map { view.nomenclature(list)?[$0]?.label ?? $0 }
        return [label, value["texte"]?.string].compactMap { $0 }.joined(separator: "\u{A0}: ")
    }
}

extension FormReading {
    /// One field's value, for tables of changes.
    func value(of name: String) -> HTML {
        guard let field = view.form.fields.first(where: { $0.name == name }), let value = view.content[name], !value.isBlank else {
            return HTML(text: "—")
        }
        return shown(field, value)
    }
}
