import ContactTracing
import Core
import Desk
import Foundation
import HTTPTypes

/// `GET /api/v1/suivi/effacements`, one of them, and `POST` to erase at once what is due.
enum ErasuresAPI {
    static let list = Route.api(
        .get, "/api/v1/suivi/effacements", .administration, Operation("listerEffacements", "Les effacements, le plus récent d’abord.", answer: "Effacements")
    ) { exchange in
        try exchange.allowQuery()
        return .json(["effacements": .array(try await exchange.desk.listErasures(by: exchange.caller()).map { try $0.json() })])
    }

    static let read = Route.api(
        .get, "/api/v1/suivi/effacements/{id}", .administration,
        Operation("lireEffacement", "Un effacement et sa signature.", answer: "Effacement", refusals: [404])
    ) { exchange in
        .json(try await exchange.desk.readErasure(exchange.part("id"), by: exchange.caller()).json())
    }

    static let erase = Route.api(
        .post, "/api/v1/suivi/effacements", .administration,
        Operation("effacer", "Efface maintenant ce qui est échu ; une seconde demande n’efface rien de plus.", answer: "EffacementsFaits", takesKey: true)
    ) { exchange in
        _ = try await exchange.json(emptyAllowed: true)
        let reports = try await exchange.desk.eraseNow(by: exchange.caller())
        return .json(["rapports": .array(try reports.map { try $0.json() })])
    }
}

extension ErasureView {
    /// `texte` is what was signed, to the byte.
    fileprivate func json() throws -> JSONValue {
        [
            "id": .string(id), "rapport": try report.json(), "texte": .string(text), "signature": .string(signature), "clefPublique": .string(key),
            "authentique": .bool(isGenuine),
        ]
    }
}

extension RapportEffacement {
    fileprivate func json() throws -> JSONValue { try JSONReader.read(Array(JSONEncoder().encode(self))) }
}
