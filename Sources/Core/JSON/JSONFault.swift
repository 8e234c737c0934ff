/// Why a text is not acceptable JSON. The position counts bytes from the start.
public struct JSONFault: Error, Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable {
        case syntax, tooDeep, duplicateKey, number, encoding, controlCharacter, trailing, empty
    }
    public let kind: Kind
    public let position: Int
    /// The key at fault, for duplicates.
    public let key: String?

    public init(_ kind: Kind, at position: Int, key: String? = nil) {
        self.kind = kind
        self.position = position
        self.key = key
    }

    /// What happened and what to do, in French, without quoting what was sent.
    public var message: String {
        switch kind {
        case .syntax: "Le corps n’est pas du JSON valide (octet \(position)). Vérifiez virgules, guillemets et accolades."
        case .tooDeep: "Le corps est imbriqué sur plus de \(JSONReader.maximumDepth) niveaux. Aplatissez-le."
        case .duplicateKey: "La clé « \(key ?? "") » est présente deux fois. Gardez-en une seule."
        case .number: "Un nombre n’est pas lisible exactement (octet \(position)). Écrivez un entier de 15 chiffres au plus, ou un texte."
        case .encoding: "Le corps n’est pas en UTF-8 valide (octet \(position)). Encodez-le en UTF-8."
        case .controlCharacter: "Un caractère de contrôle se trouve dans un texte (octet \(position)). Retirez-le."
        case .trailing: "Il y a du texte après la fin du JSON (octet \(position)). Envoyez un seul document."
        case .empty: "Le corps est vide. Envoyez un objet JSON, par exemple {}."
        }
    }
}
