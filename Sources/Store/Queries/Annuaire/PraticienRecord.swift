/// A row of `professionnel`: a person of the national directory as one delivery described them.
public struct PraticienRecord: Sendable, Decodable {
    public let number: Int64
    /// The national identifier: 8 + RPPS, 0 + ADELI…
    public let identifier: String
    public let identifierType: String
    /// 11 digits.
    public let rpps: String?
    /// Codes: DR, PR… and M, MME…
    public let practiceTitle: String?
    public let title: String?
    public let name: String
    public let givenName: String
    public let profession: String?
    public let category: String?
    /// Moments of deliveries: holds from, and until when it ended.
    public let since: Int64
    public let until: Int64?

    enum CodingKeys: String, CodingKey {
        case number = "numero"
        case identifier = "identifiant"
        case identifierType = "type_identifiant"
        case rpps, profession
        case practiceTitle = "civilite_exercice"
        case title = "civilite"
        case name = "nom"
        case givenName = "prenom"
        case category = "categorie"
        case since = "du"
        case until = "fin"
    }
}

/// A row of `exercice`: how and where a person practises. Codes of the national nomenclatures.
public struct ExerciceRecord: Sendable, Decodable {
    public let number: Int64
    /// `professionnel.identifiant`.
    public let person: String
    public let key: Int64
    public let site: Int64?
    public let commune: String?
    public let profession: String?
    public let category: String?
    public let knowHowType: String?
    public let knowHow: String?
    public let mode: String?
    public let sector: String?
    public let section: String?
    public let role: String?
    public let activity: String?
    public let authority: String?
    public let since: Int64
    public let until: Int64?

    enum CodingKeys: String, CodingKey {
        case number = "numero"
        case person = "professionnel"
        case key = "cle"
        case site, commune, profession, mode, section, role
        case category = "categorie"
        case knowHowType = "type_savoir_faire"
        case knowHow = "savoir_faire"
        case sector = "secteur"
        case activity = "genre_activite"
        case authority = "autorite"
        case since = "du"
        case until = "fin"
    }
}
