/// Who writes the certificate, when there is one.
public enum ParQui: Sendable, Hashable {
    /// Nothing is to be written.
    case personne
    case toutMedecin
    case medecinDuTravail
    case medecinAgree
    case autre(String)

    public var libelle: String {
        switch self {
        case .personne: "Personne : il n’y a rien à établir."
        case .toutMedecin: "Un médecin, après avoir examiné la personne."
        case .medecinDuTravail: "Le médecin du travail seulement."
        case .medecinAgree: "Un médecin agréé par le préfet seulement ; la préfecture en tient la liste."
        case .autre(let words): words
        }
    }
}

/// Who pays for the visit.
public enum Frais: Sendable, Hashable {
    /// Nothing is to be written, so nothing is to be paid.
    case aucuns
    /// CSS, art. L. 321-1: a visit for a certificate alone is not reimbursed.
    case nonRembourse
    /// The sources say nothing of it.
    case nonPrecise
    case autre(String)

    public var libelle: String {
        switch self {
        case .aucuns: "Aucuns : il n’y a pas de certificat."
        case .nonRembourse: "À la charge de la personne : une consultation faite pour le seul certificat n’est pas remboursée (CSS, art. L. 321-1)."
        case .nonPrecise: "Les sources de ce guichet ne le précisent pas."
        case .autre(let words): words
        }
    }
}
