/// Names of identifier systems and nomenclatures in the national directory's FHIR profiles (Annuaire santé, public data).
enum SystemeFHIR {
    static let rpps = "https://rpps.esante.gouv.fr"
    static let idnps = "urn:oid:1.2.250.1.71.4.2.1"
    static let finess = "https://finess.esante.gouv.fr"
    static let idnst = "urn:oid:1.2.250.1.71.4.2.2"
    static let rang = "https://rppsrang.esante.gouv.fr"
    static let annuaire = "https://annuaire.sante.fr"
    static let typesIdentifiant = "https://hl7.fr/ig/fhir/core/CodeSystem/fr-core-cs-v2-0203"
    static let codeINSEE = "https://hl7.fr/ig/fhir/core/StructureDefinition/fr-core-address-insee-code"
    static let messagerie = "https://interop.esante.gouv.fr/ig/fhir/annuaire/StructureDefinition/as-ext-mailbox-mss-metadata"

    static func profil(_ name: String) -> String { "https://interop.esante.gouv.fr/ig/fhir/annuaire/StructureDefinition/\(name)" }

    /// A nomenclature of the NOS: `nos("TRE_R23-ModeExercice")`.
    static func nos(_ name: String) -> String {
        "https://mos.esante.gouv.fr/NOS/\(name)/FHIR/\(name.replacing("_", with: "-"))"
    }

    static let professions = nos("TRE_G15-ProfessionSante")
    static let categories = nos("TRE_R09-CategorieProfessionnelle")
    static let genresActivite = nos("TRE_R22-GenreActivite")
    static let modes = nos("TRE_R23-ModeExercice")
    static let fonctions = nos("TRE_R21-Fonction")
    static let specialites = nos("TRE_R38-SpecialiteOrdinale")
    static let communes = nos("TRE_R13-Commune")
    static let typesBoite = nos("TRE_R257-TypeBAL")
}
