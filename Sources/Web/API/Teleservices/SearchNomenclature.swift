import Core
import Desk
import Foundation
import HTTPTypes

/// `GET /api/v1/nomenclatures/{liste}?q=…`
enum SearchNomenclature {
    static let route = Route.api(
        .get, "/api/v1/nomenclatures/{liste}", .everyone,
        Operation(
            "chercherTerme", "Cherche un terme d’une liste par ses mots.",
            parameters: [.query("q", "Mots, ou leur début"), .query("limite", "De 1 à 100", ["type": "integer", "minimum": 1, "maximum": 100])],
            answer: "Termes", refusals: [404])
    ) { exchange in
        try exchange.allowQuery("q", "limite")
        let id = try exchange.part("liste")
        guard let list = exchange.desk.teleservices.lazy.compactMap({ $0.nomenclature(id) }).first else { throw DeskRefusal.notFound }
        let terms = list.search(exchange.query("q")?.removingPercentEncoding ?? "", limit: try exchange.integer("limite") ?? 20)
        return .json([
            "liste": .string(list.title), "origine": .string(list.origin),
            "termes": .array(terms.map { ["code": .string($0.code), "libelle": .string($0.label), "famille": .string($0.family)] }),
        ])
    }
}
