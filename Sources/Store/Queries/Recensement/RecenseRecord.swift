/// A row of `recense`: somebody, or a structure, of a campaign.
public struct RecenseRecord: Sendable, Decodable {
    public let id: String
    public let campagne: String
    public let genre: String
    /// National identifier of a person, lasting name of the place for a structure.
    public let identifiant: String
    public let nom: String
    public let lieu: String
    public let nomLieu: String?
    public let commune: String
    public let codePostal: String?
    public let communeLibelle: String?
    public let departement: String
    public let telephone: String?
    public let taille: Int
    public var equipe: Bool
    public var ordre: Int
    public var etat: String
    public var essais: Int
    public var prochainEssai: Int64?
    public var rappelLe: Int64?
    /// JSON, while the state is `repondu`.
    public var reponse: String?
    public var partage: Bool
    public var reponduLe: Int64?
    public var reponduPar: String?
    public var prisPar: String?
    public var prisJusquAu: Int64?
    public var revision: Int
    public var majLe: Int64

    enum CodingKeys: String, CodingKey {
        case id, campagne, genre, identifiant, nom, lieu, commune, departement, telephone, taille, equipe, ordre, etat, essais, reponse, partage, revision
        case nomLieu = "nom_lieu"
        case codePostal = "code_postal"
        case communeLibelle = "commune_libelle"
        case prochainEssai = "prochain_essai"
        case rappelLe = "rappel_le"
        case reponduLe = "repondu_le"
        case reponduPar = "repondu_par"
        case prisPar = "pris_par"
        case prisJusquAu = "pris_jusqu_au"
        case majLe = "maj_le"
    }

    public init(
        id: String, campagne: String, genre: String, identifiant: String, nom: String, lieu: String, nomLieu: String?, commune: String, codePostal: String?,
        communeLibelle: String?, departement: String, telephone: String?, taille: Int, ordre: Int, prochainEssai: Int64, majLe: Int64
    ) {
        (self.id, self.campagne, self.genre, self.identifiant, self.nom, self.lieu) = (id, campagne, genre, identifiant, nom, lieu)
        (self.nomLieu, self.commune, self.codePostal, self.communeLibelle) = (nomLieu, commune, codePostal, communeLibelle)
        (self.departement, self.telephone, self.taille, self.ordre) = (departement, telephone, taille, ordre)
        (self.prochainEssai, self.majLe) = (prochainEssai, majLe)
        (equipe, etat, essais, rappelLe, reponse, partage) = (false, "a-appeler", 0, nil, nil, false)
        (reponduLe, reponduPar, prisPar, prisJusquAu, revision) = (nil, nil, nil, nil, 0)
    }
}
