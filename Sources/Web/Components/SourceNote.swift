import Core

/// Where a rule comes from, with what it says, and a plain warning when the house is not sure.
struct SourceNote: Component {
    let source: LegalSource

    var body: HTML {
        el(.small, .class("source")) {
            el(.abbr, Attribute("title", source.says)) { source.reference }
            if source.certainty == .aConfirmer {
                " "
                el(.em) { "(source à confirmer)" }
            }
        }
    }
}
