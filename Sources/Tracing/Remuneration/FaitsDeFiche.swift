public import Core

/// What happened around one sheet, as the system itself recorded it: pay is computed from this, never typed.
public struct FaitsDeFiche: Sendable, Hashable {
    /// Sheet number.
    public let fiche: String
    /// When the positive result was known; nil while suspected, or when it came back negative.
    public var resultatPositif: Instant?
    /// When a doctor validated the sheet; nil while it is not.
    public var validation: Instant?
    public var annonces: [AnnonceFaite]
    public var contacts: [ContactEnregistre]

    public init(
        fiche: String, resultatPositif: Instant?, validation: Instant?, annonces: [AnnonceFaite] = [], contacts: [ContactEnregistre] = []
    ) {
        self.fiche = fiche
        self.resultatPositif = resultatPositif
        self.validation = validation
        self.annonces = annonces
        self.contacts = contacts
    }
}

/// A consultation in which a doctor announced the result and looked for the contacts with the patient.
public struct AnnonceFaite: Sendable, Hashable {
    public enum Mode: String, Sendable, Hashable, CaseIterable {
        case consultation, teleconsultation, visite
    }

    /// Identifier of the doctor.
    public let medecin: String
    public let le: Instant
    public let mode: Mode

    public init(medecin: String, le: Instant, mode: Mode) {
        self.medecin = medecin
        self.le = le
        self.mode = mode
    }
}

/// A contact a doctor registered, or called.
public struct ContactEnregistre: Sendable, Hashable {
    /// Identifier of the contact: one counts once, whoever registers it again.
    public let contact: String
    /// Identifier of the doctor.
    public let medecin: String
    public let le: Instant
    /// All that is asked for was given, not the least alone.
    public let complet: Bool
    /// When the doctor called the contact in place of the platform; nil when they did not.
    public let appele: Instant?

    public init(contact: String, medecin: String, le: Instant, complet: Bool, appele: Instant? = nil) {
        self.contact = contact
        self.medecin = medecin
        self.le = le
        self.complet = complet
        self.appele = appele
    }
}
