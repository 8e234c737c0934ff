import ContactTracing
public import Core

/// A pasted list as it was understood, before anything is kept.
public struct ListeLue: Sendable {
    /// For the boxes of the form: rows in `foyer` and `autres`.
    public let content: JSONValue
    /// What was deduced, what is missing, what was not understood: each at its box.
    public let anomalies: [Anomaly]
    public let lues: Int
    /// Lines beyond what is read at once.
    public let enTrop: Int
}

extension ListeLue {
    /// What one page's form can hold.
    private static let most = 100

    init(_ paste: ContactPaste) {
        let kept = paste.contacts.prefix(Self.most)
        var (rows, found): ([JSONValue], [Anomaly]) = ([], [])
        for (number, line) in kept.enumerated() {
            rows.append(Self.row(line))
            found += Self.remarks(line).map { $0.under("autres.\(number)") }
        }
        content = .object(["autres": .array(rows)])
        anomalies = found
        lues = kept.count
        enTrop = paste.contacts.count - kept.count + paste.unread
    }

    private static func row(_ line: ContactLu) -> JSONValue {
        var members: [String: JSONValue] = [:]
        members["nom"] = line.nom.map(JSONValue.string)
        members["prenom"] = line.prenom.map(JSONValue.string)
        members["telephone"] = line.telephone.map(JSONValue.string)
        members["territoire"] = (line.codePostal ?? line.departement).map(JSONValue.string)
        members["courriel"] = line.courriel.map(JSONValue.string)
        members["dateNaissance"] = line.dateNaissance.map { .string($0.iso) }
        members["lien"] = line.lien.map { .string($0.libelle) }
        if line.foyer == true { members["exposition"] = .string(ExpositionDeclaree.memeToit.rawValue) }
        members["nir"] = line.nir.map { .string($0.digits15) }
        members["note"] = rest(line).map(JSONValue.string)
        // A row always holds something, so that a line that was not understood is still there to be mended.
        if members.isEmpty { members["note"] = .string(String(line.texte.prefix(500))) }
        return .object(members)
    }

    /// What was understood and has no box of its own: nothing pasted is lost in silence.
    private static func rest(_ line: ContactLu) -> String? {
        let parts = [
            line.adresse.map { "Adresse : \($0)" }, line.commune.map { "Commune : \($0)" }, line.nomNaissance.map { "Nom de naissance : \($0)" },
            line.age.map { "\($0) ans" }, line.autresTelephones.isEmpty ? nil : "Autre téléphone : \(line.autresTelephones.joined(separator: ", "))",
        ].compactMap { $0 }
        return parts.isEmpty ? nil : parts.joined(separator: " ; ")
    }

    private static func remarks(_ line: ContactLu) -> [Anomaly] {
        func said(_ field: String, _ code: String, _ message: String) -> Anomaly {
            Anomaly(field: field, code: code, message: "Ligne \(line.ligne) : \(message)", severity: .avertissement)
        }
        var found = line.doutes.map { said("nom", "liste.doute", $0) }
        if !line.reste.isEmpty { found.append(said("nom", "liste.reste", "non compris, « \(line.reste.joined(separator: " ").prefix(120)) ».")) }
        for missing in line.manques {
            let field = switch missing {
            case .territoire: "territoire"
            case .nom: "nom"
            case .prenom: "prenom"
            case .telephone: "telephone"
            }
            found.append(said(field, "liste.manque", missing.message))
        }
        return found
    }
}
