public import Core

extension DeclarationMedecinTraitant {
    /// What is declared. Optional throughout: a draft may be half filled.
    public struct Content: FormContent {
        public var nature: Nature?
        public var dateEffet: LocalDate?

        // The patient’s side
        public var demandeur: Demandeur?
        public var nomDemandeur: String?
        public var accordPatient: Bool?

        // The doctor’s side
        public var qualite: Qualite?
        public var accordMedecin: Bool?

        // When it is declined, or ends
        public var motifRefus: MotifRefus?
        public var motifFin: MotifFin?
        public var precisions: String?

        public init() {}
    }

    public enum Nature: String, ClosedChoice {
        case declaration, refus, fin

        public var label: String {
            switch self {
            case .declaration: "Je deviens son médecin traitant"
            case .refus: "Je ne peux pas le devenir"
            case .fin: "Je ne suis plus son médecin traitant"
            }
        }

        public var hint: String? {
            self == .refus ? "Une réponse écrite est remise au patient\u{A0}; la caisse n’est pas informée." : nil
        }
    }

    /// Who asks for the patient.
    public enum Demandeur: String, ClosedChoice {
        case patient, parent, representant

        public var label: String {
            switch self {
            case .patient: "Le patient lui-même"
            case .parent: "L’un de ses parents"
            case .representant: "Son représentant légal"
            }
        }
    }

    public enum Qualite: String, ClosedChoice {
        case titulaire, remplacant

        public var label: String {
            switch self {
            case .titulaire: "Médecin installé, collaborateur ou salarié"
            case .remplacant: "Remplaçant"
            }
        }
    }

    /// Our own list: the sources name the doctor’s agreement, not the reasons of a refusal.
    public enum MotifRefus: String, ClosedChoice {
        case patientele, distance, exercice, depart, autre

        public var label: String {
            switch self {
            case .patientele: "Je ne peux pas suivre de nouveaux patients"
            case .distance: "Le domicile est trop loin pour un suivi"
            case .exercice: "Mon exercice ne permet pas ce suivi"
            case .depart: "Je cesse bientôt mon activité ici"
            case .autre: "Autre raison"
            }
        }
    }

    public enum MotifFin: String, ClosedChoice {
        case demandePatient, departPatient, retraite, cessation, autre

        public var label: String { fin.label }

        var fin: FinMedecinTraitant {
            switch self {
            case .demandePatient: .demandePatient
            case .departPatient: .departPatient
            case .retraite: .retraite
            case .cessation: .cessation
            case .autre: .autre
            }
        }
    }
}
