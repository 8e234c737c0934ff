import Core

/// What was found in a form, above it: what stands in the way first, then what is worth knowing.
struct FormFaults: Component {
    let view: FormView

    var body: HTML {
        let blocking = view.anomalies.filter { $0.severity == .bloquante }
        let warnings = view.anomalies.filter { $0.severity == .avertissement }
        if !blocking.isEmpty { ErrorSummary(lines: blocking.map(line)) }
        if !warnings.isEmpty {
            Notice(.warning, "À vérifier") {
                el(.ul) {
                    for warning in warnings { item(line(warning)) }
                }
            }
        }
    }

    private func item(_ line: ErrorSummary.Line) -> HTML {
        el(.li) {
            if let anchor = line.anchor {
                el(.a, .href("#\(anchor)")) { line.message }
            } else {
                line.message
            }
            if let source = line.source { SourceNote(source: source) }
        }
    }

    private func line(_ anomaly: Anomaly) -> ErrorSummary.Line {
        ErrorSummary.Line(message: anomaly.message, anchor: anchor(of: anomaly.field), source: anomaly.source)
    }

    /// The box a path leads to; the group or list itself when the path stops there; nothing when the page
    /// shows no such field.
    private func anchor(of path: String) -> String? {
        var descriptors = view.form.fields.filter { view.categories.contains($0.category) }
        var known: [Substring] = []
        var isSet = false
        for step in path.split(separator: ".") {
            if isSet, Int(step) != nil {
                known.append(step)
                continue
            }
            guard let field = descriptors.first(where: { $0.name == step }) else { break }
            known.append(step)
            switch field.control {
            case .group(let inner), .list(let inner, _, _): (descriptors, isSet) = (inner, true)
            default: (descriptors, isSet) = ([], false)
            }
        }
        guard !known.isEmpty else { return nil }
        let id = FieldFrame.id(of: known.filter { !isSet || Int($0) == nil || known.last != $0 }.joined(separator: "."))
        return isSet ? "\(id)-groupe" : id
    }
}
