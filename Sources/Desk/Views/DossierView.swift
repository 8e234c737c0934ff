public import Core

/// A dossier as one actor may see it: what both doors show.
public struct DossierView: Sendable, Codable {
    public let id: String
    public let teleservice: String
    public let teleserviceTitle: String
    public let state: DossierState
    /// Grows with every change; `ETag` on the API.
    public let revision: Int
    /// Number of the deposited version shown; 0 for a draft.
    public let version: Int
    public let patient: PatientSummary
    public let author: PersonSummary
    public let preparedBy: String?
    /// Who deposited this version in the author's stead: their locum.
    public let signedBy: String?
    public let caisse: CaisseSummary
    public let summary: String
    /// Only the kinds of data the actor may read.
    public let content: JSONValue
    /// True when medical parts exist that this actor may not see.
    public let isPartial: Bool
    public let anomalies: [AnomalyView]
    public let continues: String?
    public let createdAt: Instant
    public let depositedAt: Instant?
    public let updatedAt: Instant
    public let windowEnds: Instant?
    public let answerDue: Instant?
    /// What silence means after `answerDue`, with its text; nil when no answer is owed.
    public let answerRule: String?
    /// What the fund’s silence gave; nil before the delay has run out.
    public let silence: SilenceView?
    public let takenBy: String?
    public let documents: [DocumentView]
    /// What the actor may do now.
    public let actions: [DossierAction]
    /// What is left to do by hand, when nothing goes to a fund by wire: papers to post or to hand over.
    public let byHand: String?
    /// How the version in force goes, when not by wire.
    public let delivery: DeliveryView?
    /// What the accepted dossier changed at this desk, in words.
    public let feed: String?
    /// The fund's answer, with what it rests on; nil before it.
    public let decision: DecisionView?
    /// What waits for another agent's eyes; told to the fund alone.
    public let proposal: ProposalView?
    /// What may be granted otherwise than asked, for who answers now.
    public let grantable: AccordView?
    /// Why this reader of the fund does not decide it; nil when they may.
    public let reserved: String?
    /// Places in free words, for who wrote them: nobody in the directory answers to them.
    public let unknownPlaces: [String]?
    /// What may follow it, nothing being typed again.
    public let followings: [FollowingView]?
}

/// What may be granted, and what was asked.
public struct AccordView: Sendable, Codable, Hashable {
    public struct Value: Sendable, Codable, Hashable {
        public let value: String
        public let label: String
    }

    public let field: String
    public let label: String
    public let asked: String?
    public let values: [Value]
}

/// A dossier that may follow this one.
public struct FollowingView: Sendable, Codable, Hashable {
    /// Word in addresses.
    public let name: String
    public let teleservice: String
    public let action: String
}

public struct PatientSummary: Sendable, Codable, Hashable {
    public let id: String
    public let name: String
    public let birthDate: LocalDate
    public let sexe: Sexe
    /// Masked: `1 85 ** ** *** *** **`.
    public let maskedNIR: String
    /// Where they live: tells homonyms born on one day apart.
    public let commune: String?
    public let caisse: CaisseSummary
}

public struct PersonSummary: Sendable, Codable, Hashable {
    public let account: String
    public let name: String
    public let profession: String?
    public let place: String?
}

public struct CaisseSummary: Sendable, Codable, Hashable {
    public let code: String
    public let name: String
}

public struct DocumentView: Sendable, Codable, Hashable {
    public let name: String
    public let title: String
    public let version: Int
    /// valide, remplace, retire.
    public let state: String
    public let isReady: Bool
    /// Code of the public verification page.
    public let code: String
    /// Where it stands in the patient's document space, in words; nil when it does not go there.
    public let space: String?
}

/// An anomaly as it travels.
public struct AnomalyView: Sendable, Codable, Hashable {
    public let field: String
    public let label: String?
    public let code: String
    public let message: String
    public let severity: String
    public let stage: String
    public let source: String?
    public let isConfirmed: Bool?

    public init(_ anomaly: Anomaly, label: String?) {
        field = anomaly.field
        self.label = label
        code = anomaly.code
        message = anomaly.message
        severity = anomaly.severity.rawValue
        stage = anomaly.stage.rawValue
        source = anomaly.source?.reference
        isConfirmed = anomaly.source.map { $0.certainty == .confirme }
    }
}

/// What can be done with a dossier. The words are those of the API's addresses.
public enum DossierAction: String, Sendable, Codable, Hashable, CaseIterable {
    case modifier, depot, suppression, rectification, retrait, prolongation, arret, reprise
    case confirmation, ecartement, passation
    case priseEnCharge = "prise-en-charge"
    case remiseEnFile = "remise-en-file"
    case acceptation, refus, envoi
    case demandeDeCorrection = "demande-de-correction"
}
