import Core
import Desk
import HTTPTypes

/// `GET /api/v1/verification/{code}`: whether a paper is genuine and still stands. Open to all; nothing of a person.
enum VerifyDocument {
    static let route = Route.api(
        .get, "/api/v1/verification/{code}", .everyone, Operation("verifier", "Dit si un volet est authentique et toujours valable.", answer: "Verification", refusals: [404])
    ) { exchange in
        let view = try await exchange.desk.verifyDocument(exchange.part("code"))
        return .json([
            "titre": .string(view.title), "volet": .string(view.volet), "version": .int(view.version), "deposeLe": .string(view.depositedOn.iso),
            "etat": .string(view.state), "empreinte": .string(view.digest), "caisse": .string(view.caisse),
            "lignes": .array(view.lines.map { ["libelle": .string($0.label), "valeur": .string($0.value)] }),
            "attention": view.caution.map(JSONValue.string) ?? .null,
        ])
    }
}
