public import Core

extension ArretDeTravail {
    public enum Nature: String, ClosedChoice {
        case initial, prolongation

        public var label: String {
            switch self {
            case .initial: "Arrêt initial"
            case .prolongation: "Prolongation"
            }
        }
    }

    /// What the leave is for, in the fund’s terms: it decides the rights, not the motive.
    public enum Risque: String, ClosedChoice {
        case maladie, maternite, paternite, accidentTravail, maladieProfessionnelle, deuilEnfant

        public var label: String {
            switch self {
            case .maladie: "Maladie"
            case .maternite: "Maternité"
            case .paternite: "Paternité"
            case .accidentTravail: "Accident du travail ou de trajet"
            case .maladieProfessionnelle: "Maladie professionnelle"
            case .deuilEnfant: "Deuil d’un enfant"
            }
        }

        /// Compensated as an accident of work: no waiting days.
        var isProfessionnel: Bool { self == .accidentTravail || self == .maladieProfessionnelle }
    }

    public enum Modalite: String, ClosedChoice {
        case complet, partiel, mixte

        public var label: String {
            switch self {
            case .complet: "Arrêt complet"
            case .partiel: "Temps partiel pour raison médicale"
            case .mixte: "Arrêt complet et temps partiel"
            }
        }

        public var hint: String? {
            self == .mixte ? "Une partie de la période est travaillée à temps partiel\u{A0}: indiquez ses dates." : nil
        }
    }

    public enum Sorties: String, ClosedChoice {
        case interdites, autorisees, libres

        public var label: String {
            switch self {
            case .interdites: "Non autorisées"
            case .autorisees: "Autorisées, avec heures de présence"
            case .libres: "Autorisées sans restriction d’horaires"
            }
        }
    }

    /// What the insured person lives by: it decides who receives which volet.
    public enum Situation: String, ClosedChoice {
        case salarie, fonctionnaire, independant, exploitantAgricole, artisteAuteur, sansEmploi, elu

        public var label: String {
            switch self {
            case .salarie: "Salarié"
            case .fonctionnaire: "Fonctionnaire"
            case .independant: "Travailleur indépendant"
            case .exploitantAgricole: "Non-salarié agricole"
            case .artisteAuteur: "Artiste-auteur"
            case .sansEmploi: "Sans emploi"
            case .elu: "Élu local"
            }
        }

        var hasEmployeur: Bool { self == .salarie || self == .fonctionnaire || self == .elu }
    }

    /// In what capacity someone else than the first prescriber or the treating doctor prolongs.
    public enum QualitePrescripteur: String, ClosedChoice {
        case specialiste, remplacant, etablissement, autre

        public var label: String {
            switch self {
            case .specialiste: "Spécialiste consulté à la demande du médecin traitant"
            case .remplacant: "Remplaçant du premier prescripteur ou du médecin traitant"
            case .etablissement: "À l’occasion d’une hospitalisation"
            case .autre: "Autre\u{A0}: le motif est à préciser"
            }
        }
    }
}
