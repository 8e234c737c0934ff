import Core

/// A form that asks nothing of anybody: one field of every kind, for the page of components and its tests.
struct ShowcaseForm: FormContent {
    enum Couleur: String, ClosedChoice {
        case bleu, vert, autre
        var label: String {
            switch self {
            case .bleu: "Bleu"
            case .vert: "Vert"
            case .autre: "Autre couleur"
            }
        }
    }

    enum Jour: String, ClosedChoice {
        case lundi, mardi, mercredi, jeudi, vendredi, samedi
        var label: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }
    }

    struct Adresse: FormContent {
        var ligne: String?
        var codePostal: String?
        var ville: String?

        static let form = FormDefinition<Adresse> {
            Field("ligne", \.ligne, "Numéro et rue").required()
            Field("codePostal", \.codePostal, "Code postal", as: .postcode).example("39000")
            Field("ville", \.ville, "Commune", as: .text(1...80))
        }
    }

    struct Sortie: FormContent {
        var jour: Jour?
        var libre: Bool?
        var note: String?

        static let form = FormDefinition<Sortie> {
            Field("jour", \.jour, "Jour").required()
            Field("libre", \.libre, "Toute la journée")
            Field("note", \.note, "Heures", as: .text(1...60)).shown(when: .is("libre", \.libre, false)).example("9 h à 11 h")
        }
    }

    var nom: String?
    var telephone: String?
    var courriel: String?
    var nombre: Int?
    var debut: LocalDate?
    var fin: LocalDate?
    var couleur: Couleur?
    var precision: String?
    var jour: Jour?
    var accord: Bool?
    var lu: Bool?
    var terme: CodedText?
    var remarque: String?
    var reference: String?
    var adresse: Adresse?
    var sorties: [Sortie] = []

    static let form = FormDefinition<ShowcaseForm>(
        .init("Textes et nombres", hint: "Les contrôles d’une ligne, et les textes longs.") {
            Field("nom", \.nom, "Nom de l’objet", as: .text(2...80)).required().hint("Comme il est écrit sur l’étiquette.")
            Field("telephone", \.telephone, "Téléphone", as: .telephone).example("03 84 00 00 00")
                .prefilled(from: "fiche de l’assuré") { $0.patient.telephone }
            Field("courriel", \.courriel, "Adresse électronique", as: .email)
            Field("nombre", \.nombre, "Nombre", as: .integer(1...99)).example("12")
            Field("remarque", \.remarque, "Remarque", as: .longText(0...2000)).medical()
        },
        .init("Dates et choix") {
            Field("debut", \.debut, "Premier jour").required()
            Field("fin", \.fin, "Dernier jour").required()
            Field("couleur", \.couleur, "Couleur").required()
            Field("precision", \.precision, "Laquelle", as: .text(1...60)).shown(when: .is("couleur", \.couleur, .autre)).required()
            Field("jour", \.jour, "Jour préféré")
            Field("accord", \.accord, "D’accord").required()
            Field("lu", \.lu, "J’ai lu ce qui précède.", as: .check)
            Field("terme", \.terme, "Motif", as: .search(list: "exemple", freeText: true)).medical().required()
            Field("reference", \.reference, "Référence interne", as: .text(1...20)).secondary()
        },
        .init("Groupes et lignes répétées") {
            Field(group: "adresse", \.adresse, "Adresse")
            Field(list: "sorties", \.sorties, "Sorties", maximum: 4, item: "Sortie")
        }
    )

    static let nomenclature = Nomenclature(
        id: "exemple", title: "Termes d’exemple", origin: "Inventée pour cette page.",
        terms: [
            Nomenclature.Term("EX-01", "Lombalgie", family: "Dos", synonyms: ["mal de dos"]),
            Nomenclature.Term("EX-02", "Sciatique", family: "Dos"),
            Nomenclature.Term("EX-03", "Grippe", family: "Infections"),
            Nomenclature.Term("EX-04", "Angine", family: "Infections", synonyms: ["mal de gorge"]),
        ])
}
