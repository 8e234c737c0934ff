/// Why a text is not a code organisme.
public enum CodeOrganismeError: Refusal {
    case longueur
    case caractere
    /// The first two digits are not a known régime.
    case regime

    public var code: String {
        switch self {
        case .longueur: "code-organisme.longueur"
        case .caractere: "code-organisme.caractere"
        case .regime: "code-organisme.regime"
        }
    }

    public var message: String {
        switch self {
        case .longueur: "Le code organisme compte neuf chiffres\u{A0}: régime (2), caisse (3), centre (4)."
        case .caractere: "Le code organisme ne contient que des chiffres."
        case .regime: "Les deux premiers chiffres ne désignent aucun régime connu."
        }
    }

    public var remedy: String {
        switch self {
        case .longueur, .caractere: "Recopiez le code de l’attestation de droits, par exemple 01 999 0000."
        case .regime: "Vérifiez le régime\u{A0}: 01 pour le régime général, 02 pour la MSA…"
        }
    }
}
