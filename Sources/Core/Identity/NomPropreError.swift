/// Why a text is not a name.
public enum NomPropreError: Refusal, CaseIterable {
    case vide
    case tropLong
    /// A mark that turns the direction of writing.
    case sensEcriture
    /// A character that shows nothing.
    case invisible
    /// Tabulation, end of line…
    case controle
    case chiffre
    case caractere

    public var code: String {
        switch self {
        case .vide: "nom.vide"
        case .tropLong: "nom.trop-long"
        case .sensEcriture: "nom.sens-ecriture"
        case .invisible: "nom.invisible"
        case .controle: "nom.controle"
        case .chiffre: "nom.chiffre"
        case .caractere: "nom.caractere"
        }
    }

    public var message: String {
        switch self {
        case .vide: "Le nom est vide."
        case .tropLong: "Le nom dépasse \(NomPropre.longueurMax) caractères."
        case .sensEcriture: "Le nom contient une marque invisible qui change le sens d’écriture."
        case .invisible: "Le nom contient un caractère invisible."
        case .controle: "Le nom contient une tabulation ou un retour à la ligne."
        case .chiffre: "Le nom contient un chiffre."
        case .caractere: "Le nom contient un signe qui n’est ni une lettre latine, ni un espace, ni un trait d’union, ni une apostrophe."
        }
    }

    public var remedy: String {
        switch self {
        case .vide: "Saisissez le nom, par exemple Lefèvre."
        case .tropLong: "Saisissez le nom tel qu’il figure sur la pièce d’identité."
        case .sensEcriture, .invisible, .controle: "Effacez le champ et tapez le nom au clavier plutôt que de le coller."
        case .chiffre: "Retirez le chiffre, par exemple écrivez Henri au lieu de Henri 2."
        case .caractere: "Écrivez le nom en lettres latines, par exemple Œuvrard-d’Aunay."
        }
    }
}
