import Core

/// A form as a page shows it: one card per section, rarely needed fields folded away at its end.
struct FormRenderer: Component {
    let view: FormView
    /// Put before every name, for pages that hold several forms at once; faults keep their own paths.
    var prefix = ""

    var body: HTML {
        for section in view.form.sections { card(section) }
    }

    private func card(_ section: AnyForm.Section) -> HTML {
        let readable = section.fields.filter { view.categories.contains($0.category) && !$0.isComputed }
        guard !readable.isEmpty else { return HTML() }
        let content = el(.div, .class("fields")) { fields(readable, prefix: prefix, content: view.content) }
        if section.folds {
            return FoldedCard(title: section.title, hint: section.hint, isOpen: !isSettled(readable), content: content).body
        }
        return Card(section.title, hint: section.hint) { content }.body
    }

    /// Nothing is missing and nothing is wrong: what is there was filled beforehand.
    private func isSettled(_ fields: [FieldDescriptor]) -> Bool {
        let level = FormLevel(fields: fields, prefix: prefix, content: view.content)
        return fields.allSatisfy { field in
            let isMissing = field.isRequired && (level.value(field)?.isBlank ?? true) && level.condition(of: field)?.holds ?? true
            return !isMissing && !view.hasAnomaly(under: field.name)
        }
    }

    /// The fields of one level: of the form, of a group, of a row.
    @HTMLBuilder func fields(_ fields: [FieldDescriptor], prefix: String, content: JSONValue) -> HTML {
        let level = FormLevel(fields: fields, prefix: prefix, content: content)
        for field in fields where !field.isSecondary {
            self.field(field, level)
            if let helper = level.period(endingWith: field) { helper }
        }
        secondary(level)
    }

    private func secondary(_ level: FormLevel) -> HTML {
        let tucked = level.fields.filter(\.isSecondary)
        guard !tucked.isEmpty else { return HTML() }
        let isOpen = tucked.contains { !(level.value($0)?.isBlank ?? true) || view.hasAnomaly(under: String(level.path($0).dropFirst(prefix.count))) }
        return SecondaryFields(count: tucked.count, isOpen: isOpen, content: HTML { for field in tucked { self.field(field, level) } }).body
    }

    private func frame(_ field: FieldDescriptor, _ level: FormLevel) -> FieldFrame {
        let name = level.path(field)
        let path = String(name.dropFirst(prefix.count))
        return FieldFrame(
            name: name, label: field.label, hint: field.hint, example: example(of: field, level), isRequired: field.isRequired,
            isMedical: field.category == .medical, isDisabled: view.isDisabled, errors: view.messages(at: path, .bloquante),
            warnings: view.messages(at: path, .avertissement), source: view.sources[path], condition: level.condition(of: field))
    }

    /// An example helps an empty box; a date has its own control, and a filled box is its own example.
    private func example(of field: FieldDescriptor, _ level: FormLevel) -> String? {
        if case .date = field.control { return nil }
        return level.value(field)?.isBlank ?? true ? field.example : nil
    }

    private func field(_ field: FieldDescriptor, _ level: FormLevel) -> HTML {
        let frame = frame(field, level)
        let value = level.value(field)
        let text = value.map(Self.boxText) ?? ""
        switch field.control {
        case .text(let lengths): return TextBox(frame: frame, value: text, longest: lengths.upperBound).body
        case .longText: return LongTextBox(frame: frame, value: text).body
        case .telephone: return TextBox(frame: frame, value: text, kind: .telephone).body
        case .email: return TextBox(frame: frame, value: text, kind: .email).body
        case .postcode: return TextBox(frame: frame, value: text, kind: .postcode).body
        case .integer: return TextBox(frame: frame, value: text, kind: .integer).body
        case .date: return DateBox(frame: frame, value: text).body
        case .check: return CheckBox(frame: frame, isChecked: text == "oui").body
        case .yesNo: return ChoiceBoxes(frame: frame, choices: ChoiceBoxes.yesNo, value: text).body
        case .choice(let choices): return choice(frame, choices, text)
        case .search(let list, let freeText): return term(frame, list, freeText, value)
        case .place: return place(frame, value)
        case .group(let inner): return group(frame, inner, value)
        case .list(let inner, let maximum, let item): return rows(frame, inner, maximum, item, value)
        }
    }

    @HTMLBuilder private func choice(_ frame: FieldFrame, _ choices: [Choice], _ value: String) -> HTML {
        if choices.count <= 5, value.isEmpty || choices.contains(where: { $0.value == value }) {
            ChoiceBoxes(frame: frame, choices: choices, value: value)
        } else {
            ChoiceList(frame: frame, choices: choices, value: value)
        }
    }

    private func term(_ frame: FieldFrame, _ list: String, _ freeText: Bool, _ value: JSONValue?) -> HTML {
        TermBox(
            frame: frame, list: list, nomenclature: view.nomenclature(list), code: value?["code"].map(Self.boxText) ?? "",
            text: value?["texte"].map(Self.boxText) ?? "", acceptsText: freeText
        ).body
    }

    private func place(_ frame: FieldFrame, _ value: JSONValue?) -> HTML {
        PlaceBox(
            frame: frame, code: value?["code"].map(Self.boxText) ?? "", text: value?["texte"].map(Self.boxText) ?? "",
            found: value?["adresse"].map(Self.boxText) ?? ""
        ).body
    }

    private func group(_ frame: FieldFrame, _ inner: [FieldDescriptor], _ value: JSONValue?) -> HTML {
        FieldGroup(frame: frame, content: fields(inner, prefix: "\(frame.name).", content: value ?? .object([:]))).body
    }

    /// Blank rows are left out, as they are when the form is read: numbers in faults and on the page agree.
    private func rows(_ frame: FieldFrame, _ inner: [FieldDescriptor], _ maximum: Int, _ item: String, _ value: JSONValue?) -> HTML {
        let filled = (value?.array ?? []).filter { !$0.isBlank }
        let asked = min(max(filled.count, value?.array?.count ?? 0, 1), maximum)
        let contents = filled + Array(repeating: JSONValue.object([:]), count: max(0, asked - filled.count))
        let rows = contents.enumerated().map { index, row in fields(inner, prefix: "\(frame.name).\(index).", content: row) }
        let blank = fields(inner, prefix: "\(frame.name).__i__.", content: .object([:]))
        return RepeatedRows(frame: frame, item: item, maximum: maximum, rows: rows, blank: blank).body
    }

    /// A value as a box of the page holds it.
    static func boxText(_ value: JSONValue) -> String {
        switch value {
        case .string(let text): text
        case .bool(let truth): truth ? "oui" : "non"
        case .int(let number): String(number)
        case .double(let number): String(number)
        case .null, .array, .object: ""
        }
    }
}
