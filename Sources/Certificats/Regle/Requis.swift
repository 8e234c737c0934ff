/// What the texts say of a certificate. The raw words are those of the table of rules and of the API.
public enum Requis: String, Sendable, Hashable, CaseIterable {
    case oui = "OUI"
    case non = "NON"
    /// Depends on a condition, which the answer tells.
    case selonCas = "SI"
    /// No text: the structure is free to ask.
    case discretion = "DISCRETION"
    /// Only a doctor accredited by the prefect may write it.
    case medecinAgree = "MEDECIN_AGREE"
    case interdit = "INTERDIT"
    /// Sources contradict each other: each is shown, none is preferred.
    case conflit = "CONFLIT"
    /// A rule of former years, kept for questions asked at their date.
    case ancien = "HIST"
    case aConfirmer = "A_CONFIRMER"
    /// Not required; a durable one is wished for.
    case nonSouhaite = "NON_SOUHAIT"

    /// The answer in a few words, for the title of a page.
    public var libelle: String {
        switch self {
        case .oui: "Exigé"
        case .non: "Non exigé"
        case .selonCas: "Exigé dans certains cas seulement"
        case .discretion: "Au choix de la structure"
        case .medecinAgree: "Réservé à un médecin agréé"
        case .interdit: "Interdit"
        case .conflit: "Les sources se contredisent"
        case .ancien: "Règle ancienne"
        case .aConfirmer: "Réponse à confirmer"
        case .nonSouhaite: "Non exigé, un certificat définitif est souhaité"
        }
    }
}
