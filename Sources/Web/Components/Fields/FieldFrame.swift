/// What surrounds a control and makes it understandable: label, help, faults, where its value came from,
/// who will read it. Controls are given a frame and draw themselves inside it.
struct FieldFrame {
    /// Dotted path, `employeur.nom`: the name it is sent under.
    let name: String
    let label: String
    var hint: String?
    var example: String?
    var isRequired = false
    var isMedical = false
    var isDisabled = false
    var errors: [String] = []
    var warnings: [String] = []
    /// « fiche de l’assuré »: told while the value is the one put there beforehand.
    var source: String?
    var condition: ShownWhen?

    var id: String { Self.id(of: name) }

    /// Where links of the error summary lead.
    static func id(of path: String) -> String {
        "f-" + String(path.map { $0 == "." ? "-" : $0 })
    }

    /// What every control of this field carries.
    var attributes: [Attribute] {
        [.id(id), .name(name)] + state
    }

    var state: [Attribute] {
        [
            .ariaDescribedBy(describedBy), .ariaInvalid.when(!errors.isEmpty), .required.when(isRequired),
            .disabled.when(isDisabled),
        ]
    }

    var describedBy: [String] {
        var ids: [String] = []
        if !errors.isEmpty { ids.append("\(id)-erreur") }
        if !warnings.isEmpty { ids.append("\(id)-avis") }
        if hint != nil || example != nil { ids.append("\(id)-aide") }
        if source != nil { ids.append("\(id)-source") }
        return ids
    }

    /// A control with one label.
    func around(_ kind: StaticString = "", @HTMLBuilder control: () -> HTML) -> HTML {
        el(.div, with: shell(kind)) {
            el(.label, .for(id)) { caption }
            notes
            control()
        }
    }

    /// Several controls under one legend.
    func aroundSet(_ kind: StaticString = "set", @HTMLBuilder controls: () -> HTML) -> HTML {
        el(.fieldset, with: shell(kind) + [.id("\(id)-groupe"), .tabindex(-1), .ariaDescribedBy(describedBy), .disabled.when(isDisabled)]) {
            el(.legend) { caption }
            notes
            controls()
        }
    }

    /// The outermost element: its state in classes, its condition in data.
    func shell(_ kind: StaticString) -> [Attribute] {
        var words = "field \(kind)"
        if !errors.isEmpty { words += " has-error" }
        if condition?.holds == false { words += " is-off" }
        return [.class(words)] + (condition?.attributes ?? [])
    }

    @HTMLBuilder var caption: HTML {
        label
        if isRequired { RequiredMark() }
        if isMedical { MedicalMark() }
        if let source {
            " "
            el(.span, .class("source"), .id("\(id)-source")) { source }
        }
    }

    @HTMLBuilder var notes: HTML {
        if let condition { el(.p, .class("shown-when")) { condition.words } }
        if hint != nil || example != nil { help }
        if !errors.isEmpty { faults(errors, "error", "\(id)-erreur", "Erreur : ") }
        if !warnings.isEmpty { faults(warnings, "warning", "\(id)-avis", "Attention : ") }
    }

    private var help: HTML {
        el(.p, .class("hint"), .id("\(id)-aide")) {
            if let hint { hint }
            if let example {
                hint == nil ? "Exemple\u{A0}: " : " Exemple\u{A0}: "
                example
            }
        }
    }

    private func faults(_ messages: [String], _ kind: String, _ id: String, _ spoken: String) -> HTML {
        el(.div, .class(kind), .id(id)) {
            for message in messages {
                el(.p) {
                    el(.span, .class("sr")) { spoken }
                    message
                }
            }
        }
    }
}
