public import Core

/// An amount due, and what it rests on.
public struct LigneRemuneration: Sendable, Hashable {
    public enum Regle: String, Sendable, Hashable, CaseIterable {
        case annonce, secondeAnnonce = "seconde-annonce", contactSimple = "contact-simple", contactComplet = "contact-complet", appel

        /// In French, for the statement.
        public var libelle: String {
            switch self {
            case .annonce: "Consultation d’annonce\u{A0}: majoration"
            case .secondeAnnonce: "Seconde annonce, en visite à domicile\u{A0}: majoration"
            case .contactSimple: "Contact enregistré"
            case .contactComplet: "Contact enregistré, données complètes"
            case .appel: "Contact appelé par le médecin"
            }
        }
    }

    public let fiche: String
    public let regle: Regle
    /// Code of the act; nil when none is known.
    public let codeActe: String?
    public let centimes: Int
    /// Day of the act, in Paris.
    public let date: LocalDate
    public let source: LegalSource
    /// What the doctor should know of this line, in French; empty most often.
    public let remarque: String

    public var certitude: LegalSource.Certainty { source.certainty }
    /// `2020-05`.
    public var mois: String { String(date.iso.prefix(7)) }
}
