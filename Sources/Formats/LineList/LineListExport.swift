import Core

/// Cases and links as rows whose header names the meanings themselves: reading them back gives the same values.
public enum LineListExport {
    /// Codes of the vocabulary, in its order.
    public static let caseHeader = Vocabulary.cas.targets.map(\.code)
    public static let linkHeader = Vocabulary.liens.targets.map(\.code)

    /// Cells in the order of `caseHeader`.
    public static func cells(_ read: ReadCase) -> [String] { caseHeader.map { cell($0, read) ?? "" } }

    /// Cells in the order of `linkHeader`.
    public static func cells(_ read: ReadLink) -> [String] {
        linkHeader.map { code in
            let value: String? = switch code {
            case "de": read.de
            case "vers": read.vers
            case "date": read.date?.iso
            case "exposition": read.exposition
            case "duree": read.duree.map(String.init)
            case "distance": read.distance.map { String($0) }
            case "masque": read.masque.map { $0 ? "oui" : "non" }
            case "foyer": read.foyer.map { $0 ? "oui" : "non" }
            default: nil
            }
            return value ?? ""
        }
    }

    private static func cell(_ code: String, _ read: ReadCase) -> String? {
        switch code {
        case "identifiant": read.identifiant
        case "nir": read.nir
        case "nom": read.nom
        case "prenom": read.prenom
        case "nomComplet": read.nomComplet
        case "dateNaissance": read.dateNaissance?.iso
        case "anneeNaissance": read.anneeNaissance.map(String.init)
        case "age": read.age.map(String.init) ?? read.trancheAge
        case "sexe": read.sexe
        case "telephone": read.telephone
        case "courriel": read.courriel
        case "etat": read.etat
        case "etatFiche": read.etatFiche
        case "codePostal": read.codePostal
        case "commune": read.commune
        case "departement": read.departement
        case "region": read.region
        case "pays": read.pays
        case "lieu": read.lieu
        case "foyer": read.foyer
        case "infecteur": read.sources.isEmpty ? nil : read.sources.joined(separator: ", ")
        case "nombreContacts": read.nombreContacts.map(String.init)
        case "dateSymptomes": read.dateSymptomes?.iso
        case "dateConfirmation": read.dateConfirmation?.iso
        case "datePrelevement": read.datePrelevement?.iso
        case "dateContact": read.dateContact?.iso
        case "dateInfection": read.dateInfection?.iso
        case "dateHospitalisation": read.dateHospitalisation?.iso
        case "dateSortie": read.dateSortie?.iso
        case "dateDeces": read.dateDeces?.iso
        default: nil
        }
    }
}
