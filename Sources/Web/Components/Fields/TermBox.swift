import Core

/// A term of a nomenclature, or free words. Without script: a list by chapters and a text box. With it, one
/// box that searches while typing (ARIA 1.2 combobox), the text box staying for a precision.
struct TermBox: Component {
    /// Longer lists are not written out in the page: the code is typed, or searched by script.
    static let longestWrittenOut = 300

    let frame: FieldFrame
    let list: String
    let nomenclature: Nomenclature?
    let code: String
    let text: String
    let acceptsText: Bool

    var body: HTML {
        frame.aroundSet("set term") {
            el(.div, .class("term-boxes"), Attribute("data-terms", list), Attribute("data-free", flag: acceptsText),
                Attribute("data-label", nomenclature?[code]?.label ?? "")) {
                codeBox
                if acceptsText { textBox }
            }
            if let nomenclature {
                el(.p, .class("origin")) { "Liste : \(nomenclature.title). \(nomenclature.origin)" }
            }
        }
    }

    private var boxState: [Attribute] {
        [.ariaDescribedBy(frame.describedBy), .ariaInvalid.when(!frame.errors.isEmpty)]
    }

    @HTMLBuilder private var codeBox: HTML {
        el(.label, .for(frame.id)) { "Choisir dans la liste" }
        if let nomenclature, nomenclature.terms.count <= Self.longestWrittenOut {
            el(.select, with: [.id(frame.id), .name("\(frame.name).code")] + boxState) {
                el(.option, .value("")) { acceptsText ? "Aucun terme de la liste" : "Choisir…" }
                for chapter in chapters(nomenclature) { group(chapter) }
                if nomenclature[code] == nil, !code.isEmpty { el(.option, .value(code), .selected) { code } }
            }
        } else {
            leaf(.input, with: [.type("text"), .id(frame.id), .name("\(frame.name).code"), .value(code), .autocomplete("off")] + boxState)
        }
    }

    @HTMLBuilder private var textBox: HTML {
        el(.label, .for("\(frame.id)-texte")) { "Texte libre, ou précision" }
        leaf(.input, .type("text"), .id("\(frame.id)-texte"), .name("\(frame.name).texte"), .value(text), .autocomplete("off"))
    }

    private func group(_ chapter: (name: String, terms: [Nomenclature.Term])) -> HTML {
        el(.optgroup, Attribute("label", chapter.name)) {
            for term in chapter.terms {
                el(.option, .value(term.code), .selected.when(term.code == code)) { term.label }
            }
        }
    }

    /// Terms by chapter, in the order chapters are first met.
    private func chapters(_ nomenclature: Nomenclature) -> [(name: String, terms: [Nomenclature.Term])] {
        var order: [String] = []
        var byName: [String: [Nomenclature.Term]] = [:]
        for term in nomenclature.terms {
            if byName[term.family] == nil { order.append(term.family) }
            byName[term.family, default: []].append(term)
        }
        return order.map { ($0, byName[$0] ?? []) }
    }
}
