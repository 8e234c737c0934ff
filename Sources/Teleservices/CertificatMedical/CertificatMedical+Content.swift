public import Core

extension CertificatMedical {
    /// Optional throughout: a draft may be half filled. Each kind shows its own fields alone.
    public struct Content: FormContent {
        public var genre: Genre?
        public var examen: LocalDate?
        public var etendue: Etendue?
        public var discipline: Discipline?
        public var competition: Bool?
        public var examensFaits: Bool?
        public var accueil: Accueil?
        public var debut: LocalDate?
        public var fin: LocalDate?
        public var adaptations: String?
        public var mesures: String?
        public var constat: Bool?
        public var mort: Mort?

        public init() {}
    }

    public enum Genre: String, ClosedChoice {
        case eps, danse, discipline, contagion, creche, pai, heritiers

        public var label: String {
            switch self {
            case .eps: "Dispense d’éducation physique à l’école"
            case .danse: "Cours de danse"
            case .discipline: "Sport à contraintes particulières"
            case .contagion: "Absence de l’école pour une maladie contagieuse"
            case .creche: "Absence de la crèche, plus de trois jours"
            case .pai: "Projet d’accueil individualisé (PAI)"
            case .heritiers: "Ayants droit d’une personne décédée"
            }
        }

        /// For lists: nothing that tells of health.
        var bref: String {
            switch self {
            case .eps: "Éducation physique"
            case .danse: "Danse"
            case .discipline: "Discipline sportive"
            case .contagion: "Absence de l’école"
            case .creche: "Absence de la crèche"
            case .pai: "PAI"
            case .heritiers: "Ayants droit"
            }
        }
    }

    public enum Etendue: String, ClosedChoice {
        case totale, partielle

        public var label: String {
            switch self {
            case .totale: "Totale\u{A0}: aucune activité"
            case .partielle: "Partielle\u{A0}: des activités restent possibles"
            }
        }
    }

    /// Code du sport, art. D. 231-1-5, as in force since 3 September 2023.
    public enum Discipline: String, ClosedChoice {
        case plongee, combat, armes, vehicules, motonautique, parachutisme

        public var label: String {
            switch self {
            case .plongee: "Plongée subaquatique, y compris souterraine"
            case .combat: "Combats où la mise hors de combat est autorisée, hors judo et escrime"
            case .armes: "Tir aux armes à feu ou à air comprimé"
            case .vehicules: "Véhicules terrestres à moteur, hors karting et modélisme radioguidé"
            case .motonautique: "Disciplines motonautiques"
            case .parachutisme: "Parachutisme (maintien dans la liste à confirmer)"
            }
        }

        /// On the list for competition alone.
        var enCompetitionSeulement: Bool {
            switch self {
            case .combat, .vehicules, .motonautique: true
            case .plongee, .armes, .parachutisme: false
            }
        }
    }

    public enum Accueil: String, ClosedChoice {
        case regulier, occasionnel

        public var label: String {
            switch self {
            case .regulier: "Régulier"
            case .occasionnel: "Occasionnel, halte-garderie"
            }
        }
    }

    public enum Mort: String, ClosedChoice {
        case naturelle, accident

        public var label: String {
            switch self {
            case .naturelle: "Une mort naturelle"
            case .accident: "Un accident"
            }
        }
    }
}

extension CertificatMedical.Content {
    typealias Sujet = CertificatMedical

    public static let form = FormDefinition<Self>(
        .init("Le certificat") {
            Field("genre", \.genre, "Pour quoi").required().prefilled(from: "le plus demandé") { _ in Sujet.Genre.eps }
            Field("examen", \.examen, "Examen du").required().example("2026-03-12").prefilled(from: "date du jour") { $0.today }
                .shown(when: .is("genre", \.genre, .eps, .danse, .discipline, .contagion, .creche, .pai))
        },
        .init("Ce que le texte demande", hint: "Et rien de plus\u{A0}: ni diagnostic, ni traitement.") {
            Field("etendue", \.etendue, "Inaptitude").required().shown(when: .is("genre", \.genre, .eps))
            Field("discipline", \.discipline, "Discipline").required().shown(when: .is("genre", \.genre, .discipline))
            Field("competition", \.competition, "En compétition", as: .yesNo).required().shown(when: .is("genre", \.genre, .discipline))
            Field("examensFaits", \.examensFaits, "J’ai fait les examens que l’arrêté décrit pour cette discipline", as: .check)
                .required().shown(when: .is("genre", \.genre, .discipline))
            Field("accueil", \.accueil, "Accueil").required().shown(when: .is("genre", \.genre, .creche))
            Field("debut", \.debut, "Du").required().example("2026-03-12").shown(when: .is("genre", \.genre, .eps, .contagion, .creche))
            Field("fin", \.fin, "Au").required().hint("Dernier jour compris.").example("2026-04-12").shown(when: .is("genre", \.genre, .eps, .contagion, .creche))
            Field("adaptations", \.adaptations, "Activités possibles, adaptations", as: .longText(3...600))
                .hint("Facultatif. L’établissement le lit\u{A0}: dites ce qui est possible, jamais pourquoi.").example("Natation et marche possibles\u{A0}; ni saut, ni port de charge.")
                .shown(when: .is("genre", \.genre, .eps))
            Field("mesures", \.mesures, "Ce que la structure doit faire", as: .longText(3...1500))
                .medical().required().hint("Sous pli fermé, pour le médecin de la structure\u{A0}: éviction, régime, médicament, conduite d’urgence.")
                .example("Éviction stricte de l’arachide\u{A0}; trousse d’urgence dans la classe.").shown(when: .is("genre", \.genre, .pai))
            Field("constat", \.constat, "J’ai moi-même constaté le décès", as: .check).required().shown(when: .is("genre", \.genre, .heritiers))
            Field("mort", \.mort, "Le décès est dû à").required().shown(when: .is("genre", \.genre, .heritiers))
        }
    )
}
