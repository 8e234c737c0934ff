/// A row of `entretien`: a call asked of the medical service, or one that a fund owes.
public struct EntretienRecord: Sendable, Decodable {
    public let id: String
    /// conseil, sortant.
    public let genre: String
    /// demande, refus, caisse.
    public let origine: String
    public let caisse: String
    public let dossier: String?
    public let patient: String?
    public let professionnel: String
    public let situation: String?
    public let demandePar: String
    public let teleservice: String?
    public let sujet: String
    /// Sealed.
    public let texte: [UInt8]
    /// Sealed.
    public var telephone: [UInt8]?
    /// Minutes of the day, Paris.
    public var calmeDebut: Int?
    public var calmeFin: Int?
    public var urgent: Bool
    public var etat: String
    public let ouvertLe: Int64
    public var demandeLe: Int64?
    public var creneau: Int64?
    public var duLe: Int64?
    public var prisPar: String?
    public var essais: Int
    public var premierEssaiLe: Int64?
    public var prochainLe: Int64?
    public var finiLe: Int64?
    public var revision: Int

    enum CodingKeys: String, CodingKey {
        case id, genre, origine, caisse, dossier, patient, professionnel, situation, teleservice, sujet, texte, telephone, urgent, etat, creneau, essais, revision
        case demandePar = "demande_par"
        case calmeDebut = "calme_debut"
        case calmeFin = "calme_fin"
        case ouvertLe = "ouvert_le"
        case demandeLe = "demande_le"
        case duLe = "du_le"
        case prisPar = "pris_par"
        case premierEssaiLe = "premier_essai_le"
        case prochainLe = "prochain_le"
        case finiLe = "fini_le"
    }

    public init(
        id: String, genre: String, origine: String, caisse: String, dossier: String?, patient: String?, professionnel: String, situation: String?,
        demandePar: String, teleservice: String?, sujet: String, texte: [UInt8], urgent: Bool, etat: String, ouvertLe: Int64
    ) {
        (self.id, self.genre, self.origine, self.caisse, self.dossier, self.patient) = (id, genre, origine, caisse, dossier, patient)
        (self.professionnel, self.situation, self.demandePar, self.teleservice) = (professionnel, situation, demandePar, teleservice)
        (self.sujet, self.texte, self.urgent, self.etat, self.ouvertLe) = (sujet, texte, urgent, etat, ouvertLe)
        (essais, revision) = (0, 1)
    }
}
