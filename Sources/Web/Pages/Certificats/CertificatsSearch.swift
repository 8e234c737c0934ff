/// The box for a question in plain French, and the day it is asked at.
struct CertificatsSearch: Component {
    let words: String
    let date: String
    let examples: [String]

    var body: HTML {
        el(.form, .class("search"), .role("search"), .method("get"), .action(CertificatsRoutes.base)) {
            el(.label, .for("certificat-q")) { "Quel certificat vous demande-t-on\u{A0}?" }
            el(.p, .class("hint"), .id("certificat-q-aide")) { "Avec vos mots ; accents et fautes sont sans importance. N’écrivez aucun nom de personne." }
            el(.div, .class("search-row")) {
                leaf(.input, .type("search"), .id("certificat-q"), .name("q"), .value(words), .maxlength(200), .autocomplete("off"),
                    Attribute("data-search", flag: true), .ariaDescribedBy(["certificat-q-aide"]))
                Button("Chercher", .primary)
            }
            SecondaryDate(date: date)
        }
        if !examples.isEmpty {
            el(.p, .class("hint")) {
                "Par exemple\u{A0}: "
                for (index, example) in examples.enumerated() {
                    if index > 0 { " · " }
                    Link(example, to: "\(CertificatsRoutes.base)?q=\(PercentEncoding.encode(example))")
                }
            }
        }
    }
}

/// A question about the past is rare: its day stays folded until somebody wants it.
private struct SecondaryDate: Component {
    let date: String

    var body: HTML {
        el(.details, .open.when(!date.isEmpty)) {
            el(.summary) { "La question porte sur une autre date" }
            DateBox(frame: FieldFrame(name: "date", label: "À la date du", hint: "La règle en vigueur ce jour-là répond. Sans date : aujourd’hui."), value: date)
        }
    }
}
