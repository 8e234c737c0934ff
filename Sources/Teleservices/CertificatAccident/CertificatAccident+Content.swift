public import Core

extension CertificatAccident {
    /// What is certified. Optional throughout: a draft may be half filled.
    public struct Content: FormContent {
        public var nature: Nature?
        public var risque: Risque?
        public var dateAccident: LocalDate?
        public var numero: String?
        public var dateConstat: LocalDate?

        // For the author and the medical service
        public var lesions: [Lesion] = []
        public var observations: String?
        public var dureeSoins: Int?

        // The end
        public var conclusion: Conclusion?
        public var dateConclusion: LocalDate?
        public var sequelles: Bool?
        public var descriptionSequelles: String?

        public var employeur: ArretDeTravail.Employeur?

        /// Who asks for a certificate that nobody needs.
        public var demandeur: String?

        public init() {}
    }

    public enum Nature: String, ClosedChoice {
        case initial, nouvelleLesion, rechute, final, prolongation

        public var label: String {
            switch self {
            case .initial: "Certificat initial"
            case .nouvelleLesion: "Nouvelle lésion"
            case .rechute: "Rechute"
            case .final: "Certificat final"
            case .prolongation: "Prolongation de soins"
            }
        }

        public var hint: String? {
            switch self {
            case .nouvelleLesion: "Apparue avant la guérison ou la consolidation."
            case .rechute: "Après la guérison ou la consolidation."
            case .prolongation: "N’existe plus\u{A0}: une réponse écrite est à remettre à qui la demande."
            case .initial, .final: nil
            }
        }

        /// Certifies lesions.
        var constate: Bool { self == .initial || self == .nouvelleLesion || self == .rechute }
    }

    public enum Risque: String, ClosedChoice {
        case accidentTravail, trajet, maladieProfessionnelle

        public var label: String {
            switch self {
            case .accidentTravail: "Accident du travail"
            case .trajet: "Accident de trajet"
            case .maladieProfessionnelle: "Maladie professionnelle"
            }
        }
    }

    public enum Conclusion: String, ClosedChoice {
        case guerison, consolidation

        public var label: String {
            switch self {
            case .guerison: "Guérison"
            case .consolidation: "Consolidation"
            }
        }

        public var hint: String? {
            switch self {
            case .guerison: "Les lésions ont disparu."
            case .consolidation: "L’état n’évolue plus, avec ou sans séquelles."
            }
        }
    }

    /// One lesion: where, on which side, what.
    public struct Lesion: FormContent {
        public var siege: CodedText?
        public var cote: Cote?
        public var nature: CodedText?

        public init() {}

        public static let form = FormDefinition<Lesion> {
            Field("siege", \.siege, "Siège", as: .search(list: Sieges.id, freeText: true))
                .medical().required().hint("Avec vos mots : « cheville », « doigt », « bas du dos ».").example("cheville")
            Field("cote", \.cote, "Côté").medical()
            Field("nature", \.nature, "Nature", as: .search(list: Lesions.id, freeText: true))
                .medical().required().hint("Avec vos mots : « entorse », « coupure », « lumbago ».").example("entorse")
        }

        /// « Entorse – cheville, à droite ».
        var shown: String {
            let place = [siege.map(Sieges.shown), cote?.words].compactMap(\.self).joined(separator: ", ")
            return [nature.map(Lesions.shown), place.isEmpty ? nil : place].compactMap(\.self).joined(separator: " – ")
        }
    }

    public enum Cote: String, ClosedChoice {
        case droit, gauche, deux

        public var label: String {
            switch self {
            case .droit: "Droit"
            case .gauche: "Gauche"
            case .deux: "Des deux côtés"
            }
        }

        var words: String {
            switch self {
            case .droit: "à droite"
            case .gauche: "à gauche"
            case .deux: "des deux côtés"
            }
        }
    }
}
