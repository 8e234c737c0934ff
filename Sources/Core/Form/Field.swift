/// One field of a form: a key, a label, and the property of the content it reads into. The value's type is
/// erased here, so that a form is a plain list; it is checked where the field is declared.
///
/// One reference: a form is walked several times for each content read, and copying what a field is made of costs more
/// than reading its value.
public struct Field<Root: Sendable>: Sendable {
    private let declaration: FieldDeclaration<Root>

    public var descriptor: FieldDescriptor { declaration.parts.descriptor }
    var name: String { declaration.name }
    var isRequired: Bool { declaration.isRequired }
    /// Nil when it is always shown.
    var condition: (@Sendable (Root) -> Bool)? { declaration.parts.isShown }
    var prefill: (@Sendable (PrefillContext) -> JSONValue?)? { declaration.parts.prefill }
    var prefillSource: String { declaration.parts.prefillSource }

    func read(_ root: inout Root, _ raw: JSONValue) -> [Anomaly] { declaration.parts.read(&root, raw) }
    func clear(_ root: inout Root) { declaration.parts.clear(&root) }
    /// Nil when nothing was said.
    func write(_ root: Root) -> JSONValue? { declaration.parts.write(root) }
    func isShown(_ root: Root) -> Bool { condition?(root) ?? true }

    private init(_ parts: FieldParts<Root>) { declaration = FieldDeclaration(parts) }

    /// A field of one value.
    public init<Value: FieldValue>(
        _ name: String, _ path: any WritableKeyPath<Root, Value?> & Sendable, _ label: String, as control: Control? = nil
    ) {
        let control = control ?? Value.control
        let property = StoredProperty(path)
        self.init(
            FieldParts(
                descriptor: FieldDescriptor(name: name, label: label, control: control),
                read: { root, raw in
                    do throws(FieldFault) {
                        let value = try Value.read(raw)
                        if let fault = control.fault(in: value.json) { throw fault }
                        property.set(value, in: &root)
                        return []
                    } catch {
                        return [Anomaly(field: name, code: error.code, message: "« \(label) » \(error.message)")]
                    }
                },
                clear: { property.set(nil, in: &$0) }, write: { property.get($0)?.json }))
    }

    /// Fields under one heading.
    public init<Group: FormContent>(group name: String, _ path: any WritableKeyPath<Root, Group?> & Sendable, _ label: String) {
        let form = Group.form
        self.init(
            FieldParts(
                descriptor: FieldDescriptor(name: name, label: label, control: .group(form.fields.map(\.descriptor))),
                read: { root, raw in
                    let decoded = form.decode(raw)
                    root[keyPath: path] = decoded.content
                    return decoded.anomalies.map { $0.under(name) }
                },
                clear: { $0[keyPath: path] = nil },
                write: { root in root[keyPath: path].map { form.encode($0) }.flatMap { $0.isBlank ? nil : $0 } }))
    }

    /// The same fields several times.
    public init<Item: FormContent>(
        list name: String, _ path: any WritableKeyPath<Root, [Item]> & Sendable, _ label: String, maximum: Int, item: String
    ) {
        let form = Item.form
        self.init(
            FieldParts(
                descriptor: FieldDescriptor(name: name, label: label, control: .list(form.fields.map(\.descriptor), maximum: maximum, item: item)),
                read: { root, raw in
                    guard case .array(let items) = raw else {
                        return [Anomaly(field: name, code: "type.liste", message: "« \(label) » doit être une liste.")]
                    }
                    guard items.count <= maximum else {
                        return [Anomaly(field: name, code: "liste.longueur", message: "« \(label) » compte \(items.count) lignes. Gardez-en \(maximum) au plus.")]
                    }
                    let decoded = items.filter { !$0.isBlank }.map { form.decode($0) }
                    root[keyPath: path] = decoded.map(\.content)
                    return decoded.enumerated().flatMap { index, one in one.anomalies.map { $0.under("\(name).\(index)") } }
                },
                clear: { $0[keyPath: path] = [] },
                write: { root in
                    let items = root[keyPath: path].map { form.encode($0) }
                    return items.isEmpty ? nil : .array(items)
                }))
    }
}

extension Field {
    /// The act is refused without it, whenever it is shown.
    public func required() -> Field { changed { $0.descriptor.isRequired = true } }
    /// For the author's and the medical service's eyes only.
    public func medical() -> Field { changed { $0.descriptor.category = .medical } }
    public func secondary() -> Field { changed { $0.descriptor.isSecondary = true } }
    /// Written by the téléservice's settlement, whatever a door sent: no box on the page.
    public func computed() -> Field { changed { $0.descriptor.isComputed = true } }
    public func hint(_ text: String) -> Field { changed { $0.descriptor.hint = text } }
    public func example(_ text: String) -> Field { changed { $0.descriptor.example = text } }

    public func shown(when condition: Condition<Root>) -> Field {
        changed {
            $0.descriptor.condition = condition.descriptor
            $0.isShown = condition.holds
        }
    }

    /// Filled beforehand from what the desk knows; `source` is told beside the value.
    public func prefilled(from source: String, _ value: @escaping @Sendable (PrefillContext) -> (any FieldValue)?) -> Field {
        changed {
            $0.prefill = { value($0)?.json }
            $0.prefillSource = source
        }
    }

    /// The same for a group, whose value is already JSON.
    public func prefilled(group source: String, _ value: @escaping @Sendable (PrefillContext) -> JSONValue?) -> Field {
        changed {
            $0.prefill = value
            $0.prefillSource = source
        }
    }

    private func changed(_ change: (inout FieldParts<Root>) -> Void) -> Field {
        var copy = declaration.parts
        change(&copy)
        return Field(copy)
    }
}
