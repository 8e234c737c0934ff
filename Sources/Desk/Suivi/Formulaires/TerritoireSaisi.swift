import Core

/// Where somebody lives, as far as a queue needs to know: `39000`, or `39`. It names the platform that will call.
struct Territoire: FieldValue {
    let texte: String
    let codePostal: CodePostal?
    let departement: Departement

    static func read(_ raw: JSONValue) throws(FieldFault) -> Territoire {
        let text = try String.read(raw).filter { !$0.isWhitespace }
        if let postal = try? CodePostal(text) {
            if let departement = Departement(postal) { return Territoire(texte: text, codePostal: postal, departement: departement) }
        } else if let departement = Departement(text) {
            return Territoire(texte: departement.code, codePostal: nil, departement: departement)
        }
        throw FieldFault("territoire", "ne désigne aucun département. Écrivez un code postal, par exemple 39000, ou un département : 39, 2A, 974.")
    }

    init(texte: String, codePostal: CodePostal?, departement: Departement) {
        self.texte = texte
        self.codePostal = codePostal
        self.departement = departement
    }

    /// As kept in a sheet.
    init?(codePostal: CodePostal?, departement: String) {
        guard let known = Departement(departement) else { return nil }
        self.init(texte: codePostal?.digits ?? known.code, codePostal: codePostal, departement: known)
    }

    var json: JSONValue { .string(texte) }
    var shown: String { texte }
    static var control: Control { .text(1...10) }
}
