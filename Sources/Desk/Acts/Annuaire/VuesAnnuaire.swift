public import Core

/// A secure mail address that may be shown.
public struct MessagerieVue: Sendable, Codable, Hashable {
    public let adresse: String
    public let estPreferee: Bool
    /// First day it is no longer to be used.
    public let finie: LocalDate?
    public let description: String?
}

/// The secure mail of a person or a place: what may be shown, and how many addresses may not.
public struct MessageriesVue: Sendable, Codable, Hashable {
    public let adresses: [MessagerieVue]
    public let enListeRouge: Int

    static let none = MessageriesVue(adresses: [], enListeRouge: 0)
}

/// A place of care, in a list or at the head of its page.
public struct LieuVue: Sendable, Codable, Hashable {
    /// Its lasting name: 1 + FINESS, 3 + SIRET, T + the directory's number, A + a digest.
    public let id: String
    public let nom: String
    public let categorie: String?
    public let adresse: [String]
    public let commune: String?
    public let codeCommune: String?
    public let telephone: String?
    public let finess: String?
    public let siret: String?
    /// « la clinique »: the name under which it was found, when it is not its own.
    public let dit: String?
}

/// A professional's practice at one place.
public struct ExerciceVue: Sendable, Codable, Hashable {
    public let profession: String
    public let specialite: String?
    /// Libéral, salarié…
    public let mode: String?
    public let lieu: LieuVue?
}

/// A professional as the directory shows them.
public struct ProfessionnelVue: Sendable, Codable, Hashable {
    /// National identifier.
    public let id: String
    public let rpps: String?
    public let nom: String
    public let profession: String
    public let specialites: [String]
    public let exercices: [ExerciceVue]
    public let messageries: MessageriesVue
}

/// What a search of the directory found.
public struct TrouveAnnuaire<Item: Sendable & Codable & Hashable>: Sendable, Codable, Hashable {
    public let items: [Item]
    /// There are more answers than shown: something must be added to the question.
    public let isCut: Bool
    /// Where it was looked for: « Dolmont (39000) ».
    public let commune: String?
    /// Day of the delivery that serves; nil when the directory has not been brought in yet.
    public let aJourLe: LocalDate?
}
