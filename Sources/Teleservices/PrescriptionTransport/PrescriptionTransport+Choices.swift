public import Core

extension PrescriptionTransport {
    /// What the transport is for, in the fund's terms.
    public enum Motif: String, ClosedChoice {
        case entree, sortie, ald, atmp, convocation, centre, soins

        public var label: String {
            switch self {
            case .entree: "Entrée en hospitalisation"
            case .sortie: "Sortie d’hospitalisation"
            case .ald: "Soins d’une affection de longue durée"
            case .atmp: "Soins d’un accident du travail ou d’une maladie professionnelle"
            case .convocation: "Contrôle ou convocation"
            case .centre: "Enfant suivi en CAMSP ou CMPP"
            case .soins: "Autres soins, loin ou en série"
            }
        }
    }

    /// How the patient moves. Each says the mode it justifies: the choice explains itself.
    public enum Etat: String, ClosedChoice {
        case seul, aide, assis, allonge

        public var label: String {
            switch self {
            case .seul: "Marche seul"
            case .aide: "Marche avec une aide"
            case .assis: "Voyage assis, en fauteuil ou sans pouvoir marcher"
            case .allonge: "Voyage allongé ou demi-assis"
            }
        }

        public var hint: String? {
            switch self {
            case .seul: "Véhicule personnel ou transport en commun."
            case .aide, .assis: "VSL ou taxi conventionné."
            case .allonge: "Ambulance."
            }
        }
    }

    public enum Mode: String, ClosedChoice {
        case individuel, assis, ambulance, avion, bateau

        public var label: String {
            switch self {
            case .individuel: "Véhicule personnel ou transport en commun"
            case .assis: "VSL ou taxi conventionné"
            case .ambulance: "Ambulance"
            case .avion: "Avion de ligne régulière"
            case .bateau: "Bateau de ligne régulière"
            }
        }

        var shortLabel: String { self == .individuel ? "Véhicule personnel ou commun" : label }

        /// How heavy it is on the road; nil for those that no state of the patient ranks.
        var rank: Int? {
            switch self {
            case .individuel: 0
            case .assis: 1
            case .ambulance: 2
            case .avion, .bateau: nil
            }
        }
    }

    /// What the doctor says of the mode: most often nothing.
    public enum ChoixMode: String, ClosedChoice {
        case justifie, individuel, assis, ambulance, avion, bateau

        public var label: String { mode?.label ?? "Celui que l’état justifie" }

        /// Nil when it is left to the state described.
        var mode: Mode? { Mode(rawValue: rawValue) }
    }

    /// One end of the trip.
    public enum Bout: String, ClosedChoice {
        case domicile, autre

        public var label: String {
            switch self {
            case .domicile: "Domicile du patient"
            case .autre: "Un autre lieu"
            }
        }
    }

    public enum Trajets: String, ClosedChoice {
        case aller, allerRetour, serie

        public var label: String {
            switch self {
            case .aller: "Un aller"
            case .allerRetour: "Un aller-retour"
            case .serie: "Une série d’allers-retours"
            }
        }
    }

    /// Why the fund must agree beforehand.
    public enum MotifAccord: String, ClosedChoice {
        case distance, serie, avionBateau, centre

        public var label: String {
            switch self {
            case .distance: "Plus de \(AccordTransport.distance)\u{A0}km"
            case .serie: "Au moins \(AccordTransport.trajets)\u{A0}trajets de plus de \(AccordTransport.distanceSerie)\u{A0}km en deux mois"
            case .avionBateau: "Avion ou bateau"
            case .centre: "CAMSP ou CMPP"
            }
        }
    }
}
