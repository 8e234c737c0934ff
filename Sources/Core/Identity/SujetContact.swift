/// Why somebody calls a fund, and so whom they reach.
public enum SujetContact: String, Sendable, Hashable, Codable, CaseIterable {
    case delegue, informatique
    case medecinConseil = "medecin-conseil"
    case service

    /// « Délégués de l’assurance maladie »
    public var libelle: String {
        switch self {
        case .delegue: "Délégués de l’assurance maladie (DAM)"
        case .informatique: "Conseillers informatique service (CIS)"
        case .medecinConseil: "Médecins-conseils"
        case .service: "Services de la caisse"
        }
    }

    /// What they are called for, whatever the fund.
    public var pourQuoi: String {
        switch self {
        case .delegue: "Pour la convention, les visites, l’accompagnement des pratiques."
        case .informatique: "Pour les téléservices, les cartes, le logiciel et la télétransmission."
        case .medecinConseil: "Pour un avis médical, de médecin à médecin."
        case .service: "Pour un dossier, un paiement, des droits."
        }
    }
}
