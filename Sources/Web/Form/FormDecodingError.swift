/// Why a form that was sent cannot be read. What was sent is never quoted, only the name of the box when
/// it is one a page of ours could have.
public enum FormDecodingError: Error, Sendable, Hashable {
    case tooLarge(limit: Int)
    case tooManyFields(limit: Int)
    case tooDeep(limit: Int)
    case percentEncoding(position: Int)
    case encoding(position: Int)
    case name(position: Int)
    case duplicate(name: String)
    case conflict(name: String)

    /// Stable word for programs.
    public var code: String {
        switch self {
        case .tooLarge: "formulaire.taille"
        case .tooManyFields: "formulaire.nombre"
        case .tooDeep: "formulaire.profondeur"
        case .percentEncoding: "formulaire.pourcent"
        case .encoding: "formulaire.utf8"
        case .name: "formulaire.nom"
        case .duplicate: "formulaire.double"
        case .conflict: "formulaire.conflit"
        }
    }

    /// 413 when there is too much of it, 400 otherwise.
    public var status: Int { if case .tooLarge = self { 413 } else { 400 } }

    /// What happened and what to do, in French.
    public var message: String {
        switch self {
        case .tooLarge(let limit): "Le formulaire envoyé dépasse \(limit / 1024)\u{A0}ko. Raccourcissez les textes libres, puis renvoyez-le."
        case .tooManyFields(let limit): "Le formulaire envoyé compte plus de \(limit) champs. Retirez des lignes, puis renvoyez-le."
        case .tooDeep(let limit): "Un nom de champ compte plus de \(limit) niveaux. Revenez à la page et renvoyez le formulaire."
        case .percentEncoding(let position): "Le formulaire envoyé est mal encodé (octet \(position), signe % incomplet). Revenez à la page et renvoyez-le."
        case .encoding(let position): "Le formulaire envoyé n’est pas en UTF-8 valide (octet \(position)). Revenez à la page et renvoyez-le."
        case .name(let position): "Un nom de champ n’est pas de ceux que ce guichet utilise (octet \(position)). Revenez à la page et renvoyez le formulaire."
        case .duplicate(let name): "Le champ «\u{A0}\(name)\u{A0}» a été envoyé deux fois. Revenez à la page et renvoyez le formulaire."
        case .conflict(let name): "Le champ «\u{A0}\(name)\u{A0}» a été envoyé sous deux formes. Revenez à la page et renvoyez le formulaire."
        }
    }
}
