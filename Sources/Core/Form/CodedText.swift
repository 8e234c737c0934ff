/// A term picked in a closed list, or free words when the list does not know it. Which of the two it was
/// is kept: `{"code": "MOT-012"}` or `{"texte": "…"}`, or a code made precise by a text.
public struct CodedText: FieldValue {
    public let code: String?
    public let text: String?

    public init(code: String? = nil, text: String? = nil) {
        self.code = code
        self.text = text
    }

    public static func read(_ raw: JSONValue) throws(FieldFault) -> CodedText {
        switch raw {
        case .object(let members):
            if let unknown = members.keys.sorted().first(where: { $0 != "code" && $0 != "texte" }) {
                throw FieldFault("cle-inconnue", "ne connaît pas la clé « \(unknown) ». Utilisez code, texte ou les deux.")
            }
            let code = try word(members["code"])
            let text = try word(members["texte"])
            guard code != nil || text != nil else { throw FieldFault("requis", "demande un terme de la liste ou un texte libre.") }
            return CodedText(code: code, text: text)
        default: throw FieldFault("type.terme", "doit être un objet, par exemple {\"code\": \"…\"} ou {\"texte\": \"…\"}.")
        }
    }

    private static func word(_ raw: JSONValue?) throws(FieldFault) -> String? {
        guard let raw, !raw.isBlank else { return nil }
        let text = try String.read(raw)
        guard text.count <= 300 else { throw FieldFault("longueur", "dépasse 300 caractères. Raccourcissez-le.") }
        return text
    }

    public var json: JSONValue {
        var members: [String: JSONValue] = [:]
        members["code"] = code.map(JSONValue.string)
        members["texte"] = text.map(JSONValue.string)
        return .object(members)
    }

    public var shown: String { text ?? code ?? "" }
    public static var control: Control { .search(list: "", freeText: true) }
}
