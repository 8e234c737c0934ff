import Core
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore

/// Threads of messages with a fund. For programs.
enum MessagerieAPI {
    static let routes = [list, funds, open, read, write, close, piece, ofDossier] + ReclamationsAPI.routes

    static let list = Route.api(
        .get, "/api/v1/messagerie", .dossier,
        Operation(
            "listerFils", "Vos échanges, ou ceux de votre service : urgents d’abord.", parameters: [.query("etat", "attend-caisse, attend-professionnel, clos"), .query("sujet", "Un sujet")],
            answer: "Fils")
    ) { exchange in
        try exchange.allowQuery("etat", "sujet")
        func known<Word: RawRepresentable>(_ name: String, _: Word.Type) throws -> Word? where Word.RawValue == String {
            guard let text = exchange.query(name) else { return nil }
            guard let word = Word(rawValue: text) else { throw DeskRefusal.malformed(code: "parametre", message: "« \(name) » n’a pas cette valeur.") }
            return word
        }
        let lines = try await exchange.desk.listerFils(etat: known("etat", EtatFil.self), sujet: known("sujet", SujetEchange.self), by: exchange.caller())
        return .json(["fils": .array(lines.map(\.json))])
    }

    static let funds = Route.api(
        .get, "/api/v1/messagerie/caisses", .care, Operation("listerCaissesAEcrire", "Les caisses à qui l’on peut écrire.", answer: "CaissesAEcrire")
    ) { exchange in
        let found = try await exchange.desk.caissesAEcrire(by: exchange.caller())
        return .json(["caisses": .array(found.map { ["code": .string($0.code), "nom": .string($0.name)] })])
    }

    static let open = Route.api(
        .post, "/api/v1/messagerie", .care,
        Operation(
            "ouvrirFil", "Écrit à une caisse, en JSON ou en multipart/form-data avec des parties pieces (PDF, PNG, JPEG ; quatre au plus, 5 Mo chacune).", body: "NouveauFil", success: 201,
            answer: "Fil", refusals: [404, 409, 413, 415, 422, 503], takesKey: true)
    ) { exchange in
        let nouveau: NouveauFil
        if exchange.isMultipart {
            let sent = try await exchange.upload()
            nouveau = NouveauFil(
                dossier: sent.field("dossier"), caisse: sent.field("caisse"), sujet: sent.field("sujet") ?? "", titre: sent.field("titre") ?? "", texte: sent.field("texte") ?? "",
                urgent: sent.field("urgent") == "oui", pieces: sent.pieces)
        } else {
            let members = try await exchange.json(keys: "dossier", "caisse", "sujet", "titre", "texte", "urgent")
            nouveau = NouveauFil(
                dossier: try exchange.words(members, "dossier"), caisse: try exchange.words(members, "caisse"), sujet: try exchange.words(members, "sujet") ?? "",
                titre: try exchange.words(members, "titre") ?? "", texte: try exchange.words(members, "texte") ?? "", urgent: try exchange.truth(members, "urgent"))
        }
        return .json(try await exchange.desk.ouvrirFil(nouveau, key: exchange.idempotencyKey, by: exchange.caller()).json, status: .created)
    }

    static let read = Route.api(
        .get, "/api/v1/messagerie/{id}", .dossier, Operation("lireFil", "Un échange et ses messages.", answer: "Fil", refusals: [404])
    ) { exchange in .json(try await exchange.desk.lireFil(exchange.part("id"), by: exchange.caller()).json) }

    static let write = Route.api(
        .post, "/api/v1/messagerie/{id}/messages", .dossier,
        Operation("ecrireMessage", "Ajoute un message ; rouvre un échange clos.", body: "NouveauMessage", success: 201, answer: "Fil", refusals: [404, 413, 415, 422, 503], takesKey: true)
    ) { exchange in
        let (text, files): (String, [PieceDeposee])
        if exchange.isMultipart {
            let sent = try await exchange.upload()
            (text, files) = (sent.field("texte") ?? "", sent.pieces)
        } else {
            (text, files) = (try await exchange.words(exchange.json(keys: "texte"), "texte") ?? "", [])
        }
        return .json(try await exchange.desk.ecrire(exchange.part("id"), text, pieces: files, key: exchange.idempotencyKey, by: exchange.caller()).json, status: .created)
    }

    static let close = Route.api(
        .post, "/api/v1/messagerie/{id}/cloture", .dossier, Operation("cloreFil", "Clôt un échange.", answer: "Fil", refusals: [404, 409], takesKey: true)
    ) { exchange in .json(try await exchange.desk.cloreFil(exchange.part("id"), key: exchange.idempotencyKey, by: exchange.caller()).json) }

    static let piece = Route.api(
        .get, "/api/v1/messagerie/{id}/pieces/{piece}", .dossier, Operation("lirePieceJointe", "Une pièce jointe, nettoyée.", answer: nil, media: "application/octet-stream", refusals: [404])
    ) { exchange in try await download(exchange) }

    static let ofDossier = Route.api(
        .get, "/api/v1/dossiers/{id}/echanges", .dossier, Operation("lireEchanges", "Entretiens et messages d’un dossier.", answer: "EchangesDossier", refusals: [404])
    ) { exchange in
        let found = try await exchange.desk.lireEchanges(dossier: exchange.part("id"), by: exchange.caller())
        return .json(["entretiens": .array(found.entretiens.map(\.json)), "fils": .array(found.fils.map(\.json))])
    }

    /// Always saved, never shown in place: nothing in it may act in the desk's name.
    static func download(_ exchange: Exchange) async throws -> Response {
        let file = try await exchange.desk.lirePiece(exchange.part("piece"), fil: exchange.part("id"), by: exchange.caller())
        let type = file.genre == "pdf" ? "application/pdf" : "image/\(file.genre)"
        var response = Response.bytes(file.octets, type: type)
        let plain = String(file.nom.unicodeScalars.map { $0.isASCII && ($0.properties.isAlphabetic || $0.properties.numericType != nil || ".-_".unicodeScalars.contains($0)) ? Character($0) : "_" })
        response.headers[.contentDisposition] = "attachment; filename=\"\(plain)\""
        return response
    }
}

extension Exchange {
    var isMultipart: Bool { request.headers[.contentType]?.lowercased().hasPrefix("multipart/form-data") ?? false }
}

extension LigneFil {
    var json: JSONValue {
        [
            "id": .string(id), "service": .string(service.rawValue), "sujet": .string(sujet.rawValue), "titre": .string(titre), "etat": .string(etat.rawValue),
            "urgent": .bool(urgent), "caisse": .string(caisse.code), "professionnel": .string(professionnel), "dossier": dossier.map(JSONValue.string) ?? .null,
            "messages": .int(messages), "nonLus": .int(nonLus), "attendDepuis": .string(attendDepuis.iso), "duLe": .string(duLe.iso), "majLe": .string(majLe.iso),
        ]
    }
}

extension FilView {
    var json: JSONValue {
        var members = ligne.json.object ?? [:]
        members["revision"] = .int(revision)
        members["patient"] = patient.map { .string($0.id) } ?? .null
        members["echanges"] = .array(
            messages.map { message in
                [
                    "rang": .int(message.rang), "cote": .string(message.cote.rawValue), "mot": .string(message.mot), "par": .string(message.par), "le": .string(message.le.iso),
                    "texte": .string(message.texte), "attenteMinutes": message.attente.map(JSONValue.int) ?? .null,
                    "pieces": .array(
                        message.pieces.map {
                            ["id": .string($0.id), "nom": .string($0.nom), "genre": .string($0.genre), "taille": .int($0.taille), "nettoyage": $0.nettoyage.map(JSONValue.string) ?? .null]
                        }),
                ]
            })
        return .object(members)
    }
}
