public import Core

/// Who a patient is and how sure that is, as those who care for them see it.
public struct IdentiteView: Sendable {
    public let patient: PatientSummary
    public let revision: Int
    public let traits: TraitsStricts
    public let nomUtilise: String?
    public let statut: StatutIdentite
    public let attributs: [AttributIdentite]
    /// The traits come from the national base.
    public let traitsVerrouilles: Bool
    public let recupereeLe: Instant?
    public let document: ModeValidation?
    public let documentLe: Instant?
    /// Written down at this desk, and in no fund's register so far.
    public let estDuGuichet: Bool
    /// nir, nnp or mig; nil when no number is known.
    public let nature: NIR.Nature?
    /// Only for a qualified identity.
    public let ins: INSTransmissible?
    /// What the number says otherwise: questions to ask.
    public let avis: [String]
    public let proposition: PropositionINS?
    public let historique: [EtapeIdentite]
    /// Identifiers of the patients merged into this one.
    public let absorbes: [String]
    public let fusions: [FusionPatientView]
}

/// What the national base answered, beside what is known here. Nothing of it counts before a person applies it.
public struct PropositionINS: Sendable {
    public let comparaison: ComparaisonTraits
    /// Masked; nil when it is the number already known.
    public let autreNumero: String?
    public let le: Instant
}

/// One line of an identity's history.
public struct EtapeIdentite: Sendable {
    public let genre: String
    public let titre: String
    public let le: Instant
    /// « Julie MOREL pour Dr Anne LECLERC »
    public let qui: String
    public let document: ModeValidation?
    /// The retrieval service's own code.
    public let code: String?
    public let motif: String?
    public let avant: StatutIdentite
    public let apres: StatutIdentite
    /// What was there before a correction.
    public let anciensTraits: TraitsStricts?
}
