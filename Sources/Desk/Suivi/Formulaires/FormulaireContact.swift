import ContactTracing
import Core

/// How the contact was exposed, in one choice; details only when none of the usual ones fits.
enum ExpositionDeclaree: String, ClosedChoice {
    case memeToit = "meme-toit"
    case proche
    case autre

    var label: String {
        switch self {
        case .memeToit: "Même toit"
        case .proche: "Près, longtemps, sans protection"
        case .autre: "Autre : préciser"
        }
    }
}

/// What is filled of one contact.
struct FormulaireContact: FormContent {
    var nom: String?
    var prenom: String?
    var telephone: String?
    var territoire: Territoire?
    var dernierJour: LocalDate?
    var exposition: ExpositionDeclaree?
    var minutes: Int?
    var rapproche: Bool?
    var protege: Bool?
    var soignant: Bool?
    var lien: String?
    var dateNaissance: LocalDate?
    var courriel: String?
    var nir: String?
    var medecinResultat: String?
    var note: String?
    var appelMedecin: Bool?

    static let form = FormDefinition<FormulaireContact> {
        Field("nom", \.nom, "Nom", as: .text(1...80)).required()
        Field("prenom", \.prenom, "Prénom", as: .text(1...80))
        Field("telephone", \.telephone, "Téléphone", as: .telephone)
        Field("territoire", \.territoire, "Code postal ou département").required().example("39000 ou 39")
        Field("dernierJour", \.dernierJour, "Dernier contact")
        Field("exposition", \.exposition, "Exposition")
        Field("minutes", \.minutes, "Durée en minutes", as: .integer(0...1440)).shown(when: .is("exposition", \.exposition, .autre))
        Field("rapproche", \.rapproche, "Plus près que la distance de la définition").shown(when: .is("exposition", \.exposition, .autre))
        Field("protege", \.protege, "Protection portée pendant tout le contact").shown(when: .is("exposition", \.exposition, .autre))
        Field("soignant", \.soignant, "Pendant un soin, par un soignant").shown(when: .is("exposition", \.exposition, .autre))
        Field("lien", \.lien, "Lien", as: .text(1...60)).secondary().example("collègue")
        Field("dateNaissance", \.dateNaissance, "Date de naissance").secondary()
        Field("courriel", \.courriel, "Courriel", as: .email).secondary()
        Field("nir", \.nir, "Numéro de sécurité sociale", as: .text(13...24)).secondary().hint("Il évite les doublons ; une fois gardé, il n’est jamais réaffiché.")
        Field("medecinResultat", \.medecinResultat, "Médecin qui recevra le résultat", as: .text(1...120)).secondary()
        Field("note", \.note, "Note", as: .longText(0...500)).secondary()
        Field("appelMedecin", \.appelMedecin, "J’appellerai moi-même ce contact", as: .check).secondary()
    }
}

/// One person of the household: the exposure is known, the address too.
struct LigneFoyer: FormContent {
    var prenom: String?
    var telephone: String?
    var nom: String?
    var lien: String?
    var dateNaissance: LocalDate?
    var courriel: String?
    var appelMedecin: Bool?

    static let form = FormDefinition<LigneFoyer> {
        Field("prenom", \.prenom, "Prénom", as: .text(1...80)).required()
        Field("telephone", \.telephone, "Téléphone", as: .telephone)
        Field("nom", \.nom, "Nom, si autre", as: .text(1...80))
        Field("lien", \.lien, "Lien", as: .text(1...60)).secondary().example("conjointe")
        Field("dateNaissance", \.dateNaissance, "Date de naissance").secondary()
        Field("courriel", \.courriel, "Courriel", as: .email).secondary()
        Field("appelMedecin", \.appelMedecin, "J’appellerai moi-même ce contact", as: .check).secondary()
    }
}

/// Several contacts at once.
struct FormulaireContacts: FormContent {
    var foyer: [LigneFoyer] = []
    var foyerDernierJour: LocalDate?
    var foyerTerritoire: Territoire?
    var autres: [FormulaireContact] = []

    static let form = FormDefinition<FormulaireContacts>(
        .init("Le foyer", hint: "Tous ceux qui vivent sous le même toit sont des contacts. Le nom, l’adresse et le dernier jour sont repris du cas.") {
            Field(list: "foyer", \.foyer, "Personnes du foyer", maximum: 20, item: "personne du foyer")
            Field("foyerDernierJour", \.foyerDernierJour, "Dernier jour ensemble").secondary().hint("Vide : aujourd’hui.")
            Field("foyerTerritoire", \.foyerTerritoire, "Code postal ou département du foyer").secondary().hint("Vide : ceux du cas.")
        },
        .init("Les autres contacts") {
            Field(list: "autres", \.autres, "Autres contacts", maximum: 100, item: "contact")
        })
}
