/// What an accepted dossier changes at the desk, as data: the engine carries it out without asking which téléservice it
/// serves. When the dossier is rectified, what it changed is undone first.
public enum Feed: Sendable, Hashable {
    /// The author becomes the patient's treating doctor on that day; whoever was ceases to be, and is told.
    case designatesTreatingDoctor(from: LocalDate)
    /// The author is no longer the patient's treating doctor from that day on.
    case endsTreatingDoctor(on: LocalDate, why: FinMedecinTraitant)
    /// The family fund is told, and proves that it received it.
    case tellsFamilyFund(FamilyFund)
    /// A long-term illness is opened, renewed, adjusted or ended.
    case followsAffection(ProtocoleAccepte)
}

/// Who pays family benefits. Words as they are kept.
public enum FamilyFund: String, Sendable, Hashable, Codable, CaseIterable {
    case caf, msa

    public var label: String {
        switch self {
        case .caf: "CAF"
        case .msa: "MSA"
        }
    }
}

/// Why somebody is no longer a patient's treating doctor. Words as they are kept.
public enum FinMedecinTraitant: String, Sendable, Hashable, Codable, CaseIterable {
    /// The patient declared another one.
    case changement
    case demandePatient = "demande-patient"
    case departPatient = "depart-patient"
    case retraite
    /// The doctor stops practising there: moves, changes work.
    case cessation
    case autre
    /// The declaration was corrected: it never held.
    case rectification

    public var label: String {
        switch self {
        case .changement: "A déclaré un autre médecin traitant"
        case .demandePatient: "À la demande du patient"
        case .departPatient: "Le patient est parti"
        case .retraite: "Départ du médecin à la retraite"
        case .cessation: "Le médecin quitte ce lieu d’exercice"
        case .autre: "Autre raison"
        case .rectification: "Déclaration rectifiée"
        }
    }
}
