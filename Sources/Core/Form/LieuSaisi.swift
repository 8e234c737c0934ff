/// A place as someone says it: one of the directory's, found under any of its names, or free words.
public struct LieuSaisi: FieldValue {
    static let longestCode = 80
    static let longestText = 300

    /// Lasting name of the place in the directory.
    public let code: String?
    /// Free words: the place itself when the directory does not know it, else a precision (« service de dialyse »).
    public let texte: String?
    /// Name and address as the directory gave them on the day of the act. The desk writes it, whatever was sent.
    public let adresse: String?

    public init(code: String? = nil, texte: String? = nil, adresse: String? = nil) {
        self.code = code
        self.texte = texte
        self.adresse = adresse
    }

    public static func read(_ raw: JSONValue) throws(FieldFault) -> LieuSaisi {
        guard case .object(let members) = raw else {
            throw FieldFault("type.lieu", "doit être un objet, par exemple {\"code\": \"…\"} ou {\"texte\": \"…\"}.")
        }
        if let unknown = members.keys.sorted().first(where: { !["code", "texte", "adresse"].contains($0) }) {
            throw FieldFault("cle-inconnue", "ne connaît pas la clé « \(unknown.prefix(40)) ». Utilisez code, texte ou les deux.")
        }
        let code = try words(members["code"], longestCode)
        let texte = try words(members["texte"], longestText)
        guard code != nil || texte != nil else { throw FieldFault("requis", "demande un lieu de l’annuaire, ou son nom et son adresse.") }
        return LieuSaisi(code: code, texte: texte, adresse: try words(members["adresse"], 400))
    }

    private static func words(_ raw: JSONValue?, _ longest: Int) throws(FieldFault) -> String? {
        guard let raw, !raw.isBlank else { return nil }
        let text = try String.read(raw)
        guard text.count <= longest else { throw FieldFault("longueur", "dépasse \(longest) caractères. Raccourcissez-le.") }
        return text
    }

    public var json: JSONValue {
        var members: [String: JSONValue] = [:]
        members["code"] = code.map(JSONValue.string)
        members["texte"] = texte.map(JSONValue.string)
        members["adresse"] = adresse.map(JSONValue.string)
        return .object(members)
    }

    public var shown: String { [adresse, texte].compactMap(\.self).joined(separator: " – ") }
    public static var control: Control { .place }
}
