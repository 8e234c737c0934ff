public import Core

/// Why two records are not merged, or not parted again.
public enum FusionRefusal: Refusal, CaseIterable {
    case memeFiche
    /// The record in hand is not the one the merge kept.
    case autreFiche
    case dejaNotee
    /// One of the two was already merged into another.
    case ficheAbsorbee
    case inconnue
    case fusionUlterieure

    public var code: String {
        switch self {
        case .memeFiche: "fusion.meme-fiche"
        case .autreFiche: "fusion.autre-fiche"
        case .dejaNotee: "fusion.deja-notee"
        case .ficheAbsorbee: "fusion.fiche-absorbee"
        case .inconnue: "fusion.inconnue"
        case .fusionUlterieure: "fusion.ulterieure"
        }
    }

    public var message: String {
        switch self {
        case .memeFiche: "Une fiche ne peut pas être fusionnée avec elle-même."
        case .autreFiche: "Cette fusion ne concerne pas cette fiche."
        case .dejaNotee: "Cette fusion est déjà enregistrée."
        case .ficheAbsorbee: "L’une des deux fiches a déjà été fusionnée avec une autre."
        case .inconnue: "Cette fusion n’existe pas, ou elle a déjà été annulée."
        case .fusionUlterieure: "Une fusion plus récente repose sur celle-ci."
        }
    }

    public var remedy: String {
        switch self {
        case .memeFiche: "Choisissez deux fiches différentes."
        case .autreFiche: "Ouvrez la fiche conservée par la fusion, puis annulez."
        case .dejaNotee: "Rechargez la liste des doublons."
        case .ficheAbsorbee: "Ouvrez la fiche conservée et fusionnez avec elle."
        case .inconnue: "Rechargez l’historique de la fiche."
        case .fusionUlterieure: "Annulez d’abord la fusion la plus récente."
        }
    }
}
