public import Core

extension ProtocoleDeSoins {
    /// What is declared or asked. Optional throughout: a draft may be half filled.
    public struct Content: FormContent {
        public var nature: Nature?
        public var demande: Demande?
        public var affection: CodedText?
        public var cim10: String?
        public var dateDebut: LocalDate?
        public var dateFin: LocalDate?
        public var irreversible: Bool?
        /// The doctor asks for a renewal that the desk holds to be useless.
        public var quandMeme: Bool?

        // What the doctor attests
        public var criteresReunis: Bool?
        public var recommandations: Bool?

        // What the medical service judges
        public var arguments: String?
        public var examens: String?
        public var actesPrevus: String?
        public var traitements: String?
        public var retentissement: String?
        public var dureeDemandee: Duree?

        public var qualite: Qualite?
        public var patientInforme: Bool?

        public init() {}

        public var affectionListee: AffectionListee? { affection?.code.flatMap(ListeAffections.terme) }
        /// The day it bears on.
        public var effet: LocalDate? { nature == .fin ? dateFin : dateDebut }
        public var estSimplifiee: Bool { nature == .initiale && demande == .simplifiee }
    }

    public enum Nature: String, ClosedChoice {
        case initiale, renouvellement, adaptation, fin

        public var label: String {
            switch self {
            case .initiale: "Première demande"
            case .renouvellement: "Renouvellement"
            case .adaptation: "Adapter le protocole"
            case .fin: "Y mettre fin"
            }
        }

        public var hint: String? {
            self == .adaptation ? "Les soins prévus changent\u{A0}; les dates restent les mêmes." : nil
        }
    }

    public enum Demande: String, ClosedChoice {
        case simplifiee, argumentee

        public var label: String { self == .simplifiee ? "Déclaration simplifiée" : "Demande argumentée" }
        public var hint: String? {
            self == .simplifiee ? "Les droits s’ouvrent aussitôt." : "Affections 14, 17, 23, hors liste, polypathologie, et non exonérante\u{A0}: le service médical décide."
        }
    }

    /// Years asked for: those the law knows.
    public enum Duree: String, ClosedChoice {
        case trois = "3", cinq = "5", dix = "10"

        public var label: String { "\(rawValue)\u{A0}ans" }
        public var annees: Int { Int(rawValue) ?? 3 }
    }

    public enum Qualite: String, ClosedChoice {
        case medecinTraitant, generaliste, specialiste, hospitalier

        public var label: String {
            switch self {
            case .medecinTraitant: "Médecin traitant"
            case .generaliste: "Autre médecin généraliste"
            case .specialiste: "Médecin spécialiste"
            case .hospitalier: "Médecin hospitalier"
            }
        }
    }

    /// The illnesses as a list to search in.
    enum Affections {
        static let id = "affections-longue-duree"

        static let nomenclature = Nomenclature(
            id: id, title: "Affections de longue durée",
            origin: "Décret 2011-77 du 19 janvier 2011, et ce qui s’y ajoute\u{A0}; numéros et libellés des sources publiques. Synonymes de la maison.",
            terms: ListeAffections.toutes.map { one in
                Nomenclature.Term(one.terme, one.libelle, family: Int(one.code).map { $0 <= 30 ? "Liste des trente" : "Hors liste" } ?? "Non exonérante", synonyms: synonymes[one.code, default: []] + [one.estExonerante ? "ALD \(one.code)" : "L. 324-1"])
            })
    }
}
