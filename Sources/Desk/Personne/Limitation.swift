public import Core

/// Why the use of somebody's data is limited, in the words of the law: RGPD, article 18, paragraph 1, a to d.
public enum FondementLimitation: String, Sendable, Hashable, Codable, CaseIterable {
    case exactitude, illicite, defense, opposition

    public var libelle: String {
        switch self {
        case .exactitude: "La personne conteste l’exactitude de ses données"
        case .illicite: "Le traitement est illicite et la personne préfère une limitation à un effacement"
        case .defense: "La personne a besoin de ses données pour défendre un droit en justice"
        case .opposition: "La personne s’est opposée au traitement, le temps de vérifier"
        }
    }

    public static let source = LegalSource("RGPD, article 18", says: "Droit à la limitation du traitement.", certainty: .confirme)
}

/// One time the use of somebody's data was limited.
public struct LimitationVue: Sendable, Hashable {
    public let id: String
    public let fondement: FondementLimitation
    public let motif: String
    public let poseeLe: Instant
    public let poseePar: String
    public let leveeLe: Instant?
    public let leveePar: String?
    public let leveeMotif: String?
    /// Day the person was told that it would be lifted.
    public let prevenueLe: LocalDate?
}

/// Somebody who asks for something about their data, before the fund that answers for them.
public struct DroitsPersonneVue: Sendable {
    public let patient: PatientSummary
    public let limitations: [LimitationVue]
    /// Whether the actor may prepare the copy.
    public let peutCopier: Bool

    /// The one that stands.
    public var enCours: LimitationVue? { limitations.first { $0.leveeLe == nil } }
}

extension DeskRefusal {
    /// What whoever meets a limited person is told, at every door.
    static let limitee = DeskRefusal.limited(
        "L’usage des données de cette personne est limité à sa demande\u{A0}: le guichet les garde, mais ne peut ni les montrer, ni les modifier, ni les transmettre. Soignez-la sans attendre, et faites les documents sur papier\u{A0}: remettez-les-lui, ou envoyez-les à sa caisse, qui peut vous renseigner.")
}
