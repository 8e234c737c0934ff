import Core
import Desk
import HTTPTypes
import Hummingbird

/// `GET`, `POST` and `DELETE /api/v1/administration/leurres`
enum LeurresAPI {
    static let routes = [count, place, clear]

    static let count = Route.api(
        .get, "/api/v1/administration/leurres", .administration, Operation("compterLeurres", "Combien de leurres sont posés\u{A0}: qui ils sont n’est dit à personne.", answer: "Leurres")
    ) { exchange in
        try exchange.allowQuery()
        return .json(try await exchange.desk.lireLeurres(by: exchange.caller()).json)
    }

    static let place = Route.api(
        .post, "/api/v1/administration/leurres", .administration,
        Operation("poserLeurres", "Pose des fiches de personnes qui n’existent pas\u{A0}: qui en consulte une voit son accès suspendu.", body: "PoseDeLeurres", answer: "Leurres", refusals: [415, 422])
    ) { exchange in
        let members = try await exchange.json(keys: "nombre")
        let count: String?
        if case .int(let number)? = members["nombre"] { count = String(number) } else { count = try exchange.words(members, "nombre") }
        return .json(try await exchange.desk.poserLeurres(count, by: exchange.caller()).json)
    }

    static let clear = Route.api(
        .delete, "/api/v1/administration/leurres", .administration, Operation("retirerLeurres", "Retire tous les leurres.", answer: "Leurres")
    ) { exchange in .json(try await exchange.desk.retirerLeurres(by: exchange.caller()).json) }
}

extension LeurresView {
    fileprivate var json: JSONValue { ["nombre": .int(nombre), "dernierLe": dernierLe.map { .string($0.iso) } ?? .null] }
}

extension APISchemas {
    static let leurres: [String: JSONValue] = [
        "Leurres": open(["nombre": integer, "dernierLe": ["type": ["string", "null"]]], required: ["nombre"]),
        "PoseDeLeurres": object(["nombre": ["type": "integer", "minimum": 1, "maximum": 100]], required: ["nombre"]),
    ]
}
