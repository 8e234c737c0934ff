public import Core

/// What a new dossier begins with.
public struct DraftInput: Sendable {
    public let teleservice: String
    public let patient: PatientReference
    public let content: JSONValue
    /// The dossier this one continues.
    public let continues: String?

    public init(teleservice: String, patient: PatientReference, content: JSONValue, continues: String? = nil) {
        self.teleservice = teleservice
        self.patient = patient
        self.content = content
        self.continues = continues
    }

    var fingerprint: String {
        [teleservice, patient.fingerprint, JSONWriter.text(content), continues ?? ""].joined(separator: "\n")
    }
}

/// How a patient is named in a request.
public enum PatientReference: Sendable, Hashable {
    /// Public identifier in the house.
    case id(String)
    /// Fifteen characters, or thirteen.
    case nir(NIR)

    var fingerprint: String {
        switch self {
        case .id(let id): id
        case .nir(let nir): nir.digits13
        }
    }
}
