/// A row of `site`: a place as the directory of professionals describes it.
public struct SiteRecord: Sendable, Decodable {
    public let number: Int64
    /// The lasting name of the place: 1 + FINESS, 3 + SIRET, T + the directory's number, A + a digest.
    public let place: String
    public let finess: String?
    public let legalFiness: String?
    public let siret: String?
    public let siren: String?
    public let technical: String?
    public let company: String?
    public let tradeName: String?
    public let recipient: String?
    public let building: String?
    public let streetNumber: String?
    public let streetIndex: String?
    public let streetType: String?
    public let street: String?
    public let distribution: String?
    public let cedex: String?
    public let postalCode: String?
    public let commune: String?
    public let communeName: String?
    public let country: String?
    public let telephone: String?
    public let telephone2: String?
    public let fax: String?
    public let mail: String?
    public let departement: String?
    public let since: Int64
    public let until: Int64?

    enum CodingKeys: String, CodingKey {
        case finess, siret, siren, cedex, commune, telephone, mail, departement, distribution
        case number = "numero"
        case place = "lieu"
        case legalFiness = "finess_juridique"
        case technical = "technique"
        case company = "raison_sociale"
        case tradeName = "enseigne"
        case recipient = "complement"
        case building = "complement_geo"
        case streetNumber = "numero_voie"
        case streetIndex = "indice_voie"
        case streetType = "type_voie"
        case street = "voie"
        case postalCode = "code_postal"
        case communeName = "commune_libelle"
        case country = "pays"
        case telephone2 = "telephone_2"
        case fax = "telecopie"
        case since = "du"
        case until = "fin"
    }
}

/// A row of `etablissement`: a line of the FINESS register.
public struct EtablissementRecord: Sendable, Decodable {
    public let number: Int64
    public let finess: String
    public let legalFiness: String?
    public let name: String
    public let longName: String?
    public let complement: String?
    public let streetNumber: String?
    public let streetType: String?
    public let street: String?
    public let streetComplement: String?
    public let locality: String?
    public let postalCode: String?
    public let city: String?
    public let commune: String?
    public let departement: String?
    public let telephone: String?
    public let fax: String?
    public let category: String?
    public let categoryName: String?
    public let siret: String?
    public let openedOn: Int?
    public let x: Double?
    public let y: Double?
    public let coordinatesSource: String?
    public let since: Int64
    public let until: Int64?

    enum CodingKeys: String, CodingKey {
        case finess, complement, commune, departement, telephone, siret, x, y
        case number = "numero"
        case legalFiness = "finess_juridique"
        case name = "nom"
        case longName = "nom_long"
        case streetNumber = "numero_voie"
        case streetType = "type_voie"
        case street = "voie"
        case streetComplement = "complement_voie"
        case locality = "lieu_dit"
        case postalCode = "code_postal"
        case city = "ville"
        case fax = "telecopie"
        case category = "categorie"
        case categoryName = "categorie_libelle"
        case openedOn = "ouvert_le"
        case coordinatesSource = "source_coordonnees"
        case since = "du"
        case until = "fin"
    }
}
