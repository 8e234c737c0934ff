import Core
import Desk
import HTTPTypes
import HummingbirdCore

extension Exchange {
    /// The body as a JSON object, read strictly; absent and empty bodies are an empty object when allowed.
    func json(emptyAllowed: Bool = false, keys: String...) async throws -> [String: JSONValue] {
        try await json(emptyAllowed: emptyAllowed, among: keys)
    }

    func json(emptyAllowed: Bool = false, among keys: [String]) async throws -> [String: JSONValue] {
        let bytes = try await body()
        if bytes.isEmpty, emptyAllowed { return [:] }
        let type = request.headers[.contentType]?.split(separator: ";").first?.lowercased()
        guard type == "application/json" else { throw UnsupportedMedia() }
        guard case .object(let members) = try JSONReader.read(bytes) else {
            throw DeskRefusal.malformed(code: "type.objet", message: "Le corps doit être un objet JSON.")
        }
        if let unknown = members.keys.sorted().first(where: { !keys.contains($0) }) {
            let shown = String(unknown.prefix(60))
            throw DeskRefusal.invalid([
                Anomaly(field: shown, code: "cle-inconnue", message: "La clé « \(shown) » n’est pas attendue ici. Clés possibles : \(keys.joined(separator: ", ")).")
            ])
        }
        return members
    }

    /// `Idempotency-Key`, as the caller wrote it.
    var idempotencyKey: String? { HTTPField.Name("Idempotency-Key").flatMap { request.headers[$0] } }

    /// The revision named by `If-Match`, a strong tag such as `"7"`; `*` matches any.
    func ifMatch() throws -> Int? {
        guard let header = request.headers[.ifMatch], header != "*" else { return nil }
        let tag = header.drop { $0 == " " }
        guard tag.hasPrefix("\""), tag.hasSuffix("\""), let revision = Int(tag.dropFirst().dropLast()) else {
            throw DeskRefusal.malformed(code: "if-match", message: "L’en-tête If-Match doit reprendre l’ETag reçu, par exemple \"3\".")
        }
        return revision
    }

    /// Words under a key, or nil.
    func words(_ members: [String: JSONValue], _ key: String) throws -> String? {
        switch members[key] {
        case nil, .null: nil
        // No database keeps it, and no keyboard writes it.
        case .string(let text) where text.utf8.contains(0):
            throw DeskRefusal.invalid([Anomaly(field: key, code: "type.texte", message: "« \(key) » contient un caractère nul. Retirez-le.")])
        case .string(let text): text
        default: throw DeskRefusal.invalid([Anomaly(field: key, code: "type.texte", message: "« \(key) » doit être un texte.")])
        }
    }

    /// A day under a key; an anomaly names the key when it is not one.
    func day(_ members: [String: JSONValue], _ key: String) throws -> LocalDate {
        do throws(FieldFault) {
            guard let value = members[key], !value.isBlank else { throw FieldFault("requis", "manque. Par exemple : 2026-03-12.") }
            return try LocalDate.read(value)
        } catch {
            throw DeskRefusal.invalid([Anomaly(field: key, code: error.code, message: "« \(key) » \(error.message)")])
        }
    }
}
