public import Core

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
