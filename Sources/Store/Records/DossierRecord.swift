/// A row of `dossier`. What is encrypted stays encrypted here.
public struct DossierRecord: Sendable, Decodable {
    public let id: String
    public let teleservice: String
    public let patient: String
    public let author: String
    public let situation: String?
    public let preparedBy: String
    /// The fund competent on the day of the deposit; later takeovers are followed when it is read.
    public var caisse: String
    public let continues: String?
    public var state: String
    /// Grows with every change that a person makes: what `ETag` and `If-Match` speak of.
    public var revision: Int
    public var version: Int
    public var draft: [UInt8]?
    public var summary: [UInt8]
    /// Days since 1970-01-01.
    public var periodStart: Int?
    public var periodEnd: Int?
    public var windowEnds: Int64?
    public var answerDue: Int64?
    public var answeredAt: Int64?
    /// What the content of the version in force makes the fund owe: days, what silence means, on what text and how sure.
    public var dueDays: Int?
    public var dueSilence: String?
    public var dueText: String?
    public var dueCertainty: String?
    public var takenBy: String?
    public let createdAt: Int64
    public var depositedAt: Int64?
    public var updatedAt: Int64

    enum CodingKeys: String, CodingKey {
        case id, teleservice, patient, situation, caisse, revision, version
        case author = "auteur"
        case preparedBy = "prepare_par"
        case continues = "suite_de"
        case state = "etat"
        case draft = "brouillon"
        case summary = "resume"
        case periodStart = "periode_debut"
        case periodEnd = "periode_fin"
        case windowEnds = "modifiable_jusqu"
        case answerDue = "reponse_due"
        case answeredAt = "repondu_le"
        case dueDays = "delai_jours"
        case dueSilence = "delai_silence"
        case dueText = "delai_texte"
        case dueCertainty = "delai_certitude"
        case takenBy = "pris_par"
        case createdAt = "cree_le"
        case depositedAt = "depose_le"
        case updatedAt = "maj_le"
    }

    public init(
        id: String, teleservice: String, patient: String, author: String, situation: String?, preparedBy: String, caisse: String,
        continues: String?, state: String, draft: [UInt8]?, summary: [UInt8], periodStart: Int?, periodEnd: Int?, createdAt: Int64
    ) {
        self.id = id
        self.teleservice = teleservice
        self.patient = patient
        self.author = author
        self.situation = situation
        self.preparedBy = preparedBy
        self.caisse = caisse
        self.continues = continues
        self.state = state
        revision = 1
        version = 0
        self.draft = draft
        self.summary = summary
        self.periodStart = periodStart
        self.periodEnd = periodEnd
        self.createdAt = createdAt
        updatedAt = createdAt
    }
}
