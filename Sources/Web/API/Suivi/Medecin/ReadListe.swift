import Core
import Desk
import HTTPTypes

/// `POST /api/v1/suivi/cas/{id}/contacts/lecture`
enum ReadListe {
    static let route = Route.api(
        .post, "/api/v1/suivi/cas/{id}/contacts/lecture", .tracingDoctor,
        Operation("lireListe", "Lit une liste collée, un contact par ligne, et rend ce qui a été compris. Rien n’est gardé.", body: "ListeCollee", answer: "ListeLue", refusals: [404, 409, 422])
    ) { exchange in
        let members = try await exchange.json(keys: "texte")
        let read = try await exchange.desk.lireListe(exchange.part("id"), exchange.words(members, "texte") ?? "", by: exchange.caller())
        return .json([
            "contenu": read.content, "lues": .int(read.lues), "enTrop": .int(read.enTrop),
            "anomalies": .array(read.anomalies.map { ["champ": .string($0.field), "code": .string($0.code), "message": .string($0.message), "gravite": .string($0.severity.rawValue)] }),
        ])
    }
}
