/// Why a text is not a NIR.
public enum NIRError: Refusal {
    /// Neither 13 nor 15 characters; holds how many were read.
    case longueur(Int)
    case caractere
    case premierChiffre
    case mois
    case departement
    case ordre
    case cle

    public var code: String {
        switch self {
        case .longueur: "nir.longueur"
        case .caractere: "nir.caractere"
        case .premierChiffre: "nir.premier-chiffre"
        case .mois: "nir.mois"
        case .departement: "nir.departement"
        case .ordre: "nir.ordre"
        case .cle: "nir.cle"
        }
    }

    public var message: String {
        switch self {
        case .longueur(let count): "Le numéro de sécurité sociale compte 13 caractères, ou 15 avec la clé\u{A0}; vous en avez saisi \(count)."
        case .caractere: "Le numéro de sécurité sociale ne contient que des chiffres, sauf 2A ou 2B pour la Corse."
        case .premierChiffre: "Le numéro de sécurité sociale commence par un chiffre de 1 à 8."
        case .mois: "Le mois de naissance (4e et 5e chiffres) n’est pas possible."
        case .departement: "Le département de naissance (6e et 7e caractères) n’existe pas."
        case .ordre: "Le numéro d’ordre (11e au 13e chiffre) ne peut pas être 000."
        case .cle: "La clé (deux derniers chiffres) ne correspond pas au numéro."
        }
    }

    public var remedy: String {
        switch self {
        case .longueur: "Recopiez le numéro de la carte Vitale, par exemple 2 69 05 49 588 157 80."
        case .caractere: "Vérifiez qu’un O ou un I n’a pas pris la place d’un 0 ou d’un 1."
        case .premierChiffre: "Vérifiez le premier chiffre\u{A0}: 1 pour un homme, 2 pour une femme."
        case .mois: "Vérifiez le mois\u{A0}: de 01 à 12, sauf état civil incomplet."
        case .departement: "Vérifiez le département\u{A0}: 01 à 95, 2A ou 2B, 97 ou 98 outre-mer, 99 à l’étranger."
        case .ordre: "Recopiez le numéro de la carte Vitale."
        case .cle: "Relisez tout le numéro\u{A0}: un seul chiffre faux ou deux chiffres inversés suffisent."
        }
    }
}
