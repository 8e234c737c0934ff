import Core

/// A small form that has one of everything, to test the engine without any téléservice.
struct Inscription: FormContent {
    var nom: String?
    var age: Int?
    var formule: Formule?
    var remise: Int?
    var remarque: String?
    var depuis: LocalDate?
    var accord: Bool?
    var motif: CodedText?
    var adresse: Lieu?
    var enfants: [Enfant] = []

    enum Formule: String, ClosedChoice {
        case simple, reduite
        var label: String { self == .simple ? "Simple" : "Réduite" }
    }

    struct Lieu: FormContent {
        var rue: String?
        var codePostal: String?
        var telephone: String?
        var courriel: String?
        static let form = FormDefinition<Lieu> {
            Field("rue", \.rue, "Rue").required()
            Field("codePostal", \.codePostal, "Code postal", as: .postcode)
            Field("telephone", \.telephone, "Téléphone", as: .telephone)
            Field("courriel", \.courriel, "Courriel", as: .email)
        }
    }

    struct Enfant: FormContent {
        var prenom: String?
        var ne: LocalDate?
        static let form = FormDefinition<Enfant> {
            Field("prenom", \.prenom, "Prénom", as: .text(2...10)).required()
            Field("ne", \.ne, "Né le")
        }
    }

    static let form = FormDefinition<Inscription>(
        .init("Identité") {
            Field("nom", \.nom, "Nom").required().example("Martin").prefilled(from: "fiche") { $0.patient.displayName }
            Field("age", \.age, "Âge", as: .integer(0...120))
            Field("formule", \.formule, "Formule").required()
            Field("remise", \.remise, "Remise").required().shown(when: .is("formule", \.formule, .reduite))
            Field("remarque", \.remarque, "Remarque", as: .longText(1...20)).hint("Facultatif").medical().secondary()
        },
        .init("Suite", hint: "Le reste") {
            Field("depuis", \.depuis, "Depuis le").prefilled(from: "date du jour") { $0.today }
            Field("accord", \.accord, "Accord", as: .check)
            Field("motif", \.motif, "Motif", as: .search(list: "liste", freeText: true))
            Field(group: "adresse", \.adresse, "Adresse")
            Field(list: "enfants", \.enfants, "Enfants", maximum: 2, item: "Enfant")
        }
    )

    static let minimal: JSONValue = ["nom": "Martin", "formule": "simple"]

    /// The minimal content with more or other keys.
    static func with(_ changes: [String: JSONValue]) -> JSONValue {
        .object((minimal.object ?? [:]).merging(changes) { _, new in new })
    }
}

extension Sequence where Element == Anomaly {
    /// `field:code`, in order.
    var keys: [String] { map { "\($0.field):\($0.code)" } }
}
