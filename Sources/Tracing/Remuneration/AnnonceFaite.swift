public import Core

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
