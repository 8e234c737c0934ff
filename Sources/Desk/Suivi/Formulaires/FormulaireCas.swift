public import ContactTracing
public import Core

/// What a doctor fills of the sheet of a case.
struct FormulaireCas: FormContent {
    var nom: String?
    var prenom: String?
    var dateNaissance: LocalDate?
    var telephone: String?
    var territoire: Territoire?
    var adresse: String?
    var commune: String?
    var courriel: String?
    var nir: String?
    var symptomesLe: LocalDate?
    var prelevementLe: LocalDate?
    var symptomes: String?
    var lieux: [LieuFrequente] = []
    var soignant: Bool?
    var voyage: String?
    var note: String?

    static let form = FormDefinition<FormulaireCas>(
        .init("La personne", folds: true) {
            Field("nom", \.nom, "Nom", as: .text(1...80)).required()
            Field("prenom", \.prenom, "Prénom", as: .text(1...80)).required()
            Field("dateNaissance", \.dateNaissance, "Date de naissance")
            Field("telephone", \.telephone, "Téléphone", as: .telephone).example("06 12 34 56 78")
            Field("territoire", \.territoire, "Code postal ou département").required().example("39000 ou 39")
            Field("adresse", \.adresse, "Adresse", as: .text(1...200)).secondary()
            Field("commune", \.commune, "Commune", as: .text(1...80)).secondary()
            Field("courriel", \.courriel, "Courriel", as: .email).secondary()
            Field("nir", \.nir, "Numéro de sécurité sociale", as: .text(13...24)).secondary().hint("13 ou 15 chiffres. Il évite les doublons ; il n’est jamais réaffiché.")
        },
        .init("L’infection", hint: "Ces deux jours disent quels contacts comptent.") {
            Field("symptomesLe", \.symptomesLe, "Premier jour des symptômes").medical().hint("Vide s’il n’y a pas de symptômes.")
            Field("prelevementLe", \.prelevementLe, "Jour du prélèvement").medical().hint("Vide s’il n’est pas encore fait.")
            Field("symptomes", \.symptomes, "Symptômes", as: .longText(0...1000)).medical().secondary()
        },
        .init("Où le cas est allé", hint: "Les lieux où d’autres ont pu être contaminés. Une collectivité signale la fiche à l’agence régionale.") {
            Field(list: "lieux", \.lieux, "Lieux fréquentés", maximum: 15, item: "lieu")
            Field("soignant", \.soignant, "La personne est soignante ou travaille auprès de personnes fragiles", as: .check)
            Field("voyage", \.voyage, "Voyage dans les 14 jours", as: .text(1...200)).secondary().example("Milan, du 2 au 6 mars")
            Field("note", \.note, "Note", as: .longText(0...1000)).secondary()
        })
}

/// A place of the case, as filled.
struct LieuFrequente: FormContent {
    var libelle: String?
    var nature: DonneesCas.NatureLieu?
    var le: LocalDate?

    static let form = FormDefinition<LieuFrequente> {
        Field("libelle", \.libelle, "Nom et commune du lieu", as: .text(2...120)).required().example("École Jules-Ferry, Dolmont")
        Field("nature", \.nature, "Nature").required()
        Field("le", \.le, "Dernier jour")
    }
}

extension DonneesCas.NatureLieu: ClosedChoice {
    public var label: String { libelle }
}
