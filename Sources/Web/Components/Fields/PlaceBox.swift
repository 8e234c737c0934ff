import Core

/// A place of the directory, or free words. Without script: its FINESS number if one has it, and a text box. With it, one
/// box that searches places under any of their names while typing, the text box staying for a precision.
struct PlaceBox: Component {
    /// What the search box of a page asks places under.
    static let list = "lieux"

    let frame: FieldFrame
    let code: String
    let text: String
    /// Name and address of the place chosen, as the directory gives them.
    let found: String

    var body: HTML {
        frame.aroundSet("set term") {
            el(.div, .class("term-boxes"), Attribute("data-terms", Self.list), Attribute("data-free", flag: true), Attribute("data-label", found)) {
                el(.label, .for(frame.id)) { "Numéro FINESS du lieu, s’il est connu" }
                leaf(
                    .input,
                    with: [
                        .type("text"), .id(frame.id), .name("\(frame.name).code"), .value(code), .autocomplete("off"),
                        .ariaDescribedBy(frame.describedBy), .ariaInvalid.when(!frame.errors.isEmpty),
                    ])
                el(.label, .for("\(frame.id)-texte")) { "Nom et adresse du lieu, ou précision" }
                leaf(.input, .type("text"), .id("\(frame.id)-texte"), .name("\(frame.name).texte"), .value(text), .autocomplete("off"))
            }
            el(.p, .class("origin")) { "Lieux de l’annuaire, sous tous leurs noms. Ce qui n’y est pas s’écrit librement." }
        }
    }
}
