/// An answer on rights: what is open on a day, until when, why what is not is not, and what to do next.
public struct ReponseDroits: Sendable, Hashable, Codable {
    public enum Etat: String, Sendable, Hashable, Codable, CaseIterable {
        case ouverts
        /// Open, and something that one could count on is not there.
        case reduits
        case fermes
        /// No fund says anything of the person.
        case inconnus

        public var libelle: String {
            switch self {
            case .ouverts: "Droits ouverts"
            case .reduits: "Droits ouverts, avec réserves"
            case .fermes: "Droits fermés"
            case .inconnus: "Droits inconnus"
            }
        }
    }

    /// One right that holds on the day.
    public struct Ligne: Sendable, Hashable, Codable {
        /// `base`, `ame`, `c2s`, `complementaire`, `exoneration`, `medecin-traitant`, `accident`.
        public let nature: String
        public let titre: String
        public let debut: LocalDate?
        public let fin: LocalDate?
        /// What it means for the bill, in a sentence.
        public let effet: String

        public init(nature: String, titre: String, debut: LocalDate?, fin: LocalDate?, effet: String) {
            (self.nature, self.titre, self.debut, self.fin, self.effet) = (nature, titre, debut, fin, effet)
        }
    }

    /// Why something is not open, or is less than one could think.
    public struct Motif: Sendable, Hashable, Codable {
        /// Identifier of the rule: `droits.fin`.
        public let regle: String
        public let phrase: String
        public let source: String
        /// The source has not been confirmed: never shown as certain.
        public let aConfirmer: Bool
        public let aFaire: String

        public init(_ regle: RegleDroits, _ phrase: String, aFaire: String) {
            (self.regle, self.phrase, self.aFaire) = (regle.rawValue, phrase, aFaire)
            (source, aConfirmer) = (regle.source.reference, regle.source.certainty == .aConfirmer)
        }
    }

    public var etat: Etat
    public var dateSoins: LocalDate
    /// Who pays on that day.
    public var organisme: CodeOrganisme?
    public var nomCaisse: String?
    public var qualite: PeriodeDroits.Qualite?
    /// Last day of the unbroken rights that hold on the day, whichever fund gives them; nil when no end is set.
    public var jusquAu: LocalDate?
    public var depuis: LocalDate?
    public var lignes: [Ligne]
    public var motifs: [Motif]
    /// Next thing to do, the first the most useful.
    public var aFaire: [String]
    /// What changed since the card was last brought up to date; nil when nobody said when that was.
    public var changements: Changements?
    /// Version of the rules that judged.
    public var regles: String
    /// Delivery of each fund the answer rests on.
    public var livraisons: [Source]

    public struct Source: Sendable, Hashable, Codable {
        public let caisse: CodeOrganisme
        public let nom: String
        public let livraison: Int
        public let connuDepuis: Instant
    }

    public struct Changements: Sendable, Hashable, Codable {
        public let carteMajLe: LocalDate
        /// One sentence each; none when the card still says the same.
        public let phrases: [String]
        /// The register goes back to that day: what changed is told by comparison. Otherwise by the dates of the facts.
        public let parComparaison: Bool
    }

    /// Whether care given on the day is paid for.
    public var sontOuverts: Bool { etat == .ouverts || etat == .reduits }

    /// « Droits ouverts jusqu’au 31 décembre 2026 »
    public var resume: String {
        switch etat {
        case .ouverts, .reduits: jusquAu.map { "Droits ouverts jusqu’au \($0.formattedFr)" } ?? "Droits ouverts, sans date de fin"
        case .fermes: motifs.first?.phrase ?? Etat.fermes.libelle
        case .inconnus: "Aucune caisse n’a fait connaître de droits"
        }
    }
}
