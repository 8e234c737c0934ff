import Core
import Desk
import HTTPTypes
import Hummingbird

/// `GET /api/v1/annuaire/professionnels`, `/api/v1/annuaire/lieux` and the codes one may filter by.
enum RechercheAPI {
    static let routes = [people, places, codes]

    private static let limit = Operation.Parameter.query("limite", "De 1 à 100, 25 par défaut", ["type": "integer", "minimum": 1, "maximum": 100])

    static let people = Route.api(
        .get, "/api/v1/annuaire/professionnels", .signedIn,
        Operation(
            "chercherProfessionnels", "Professionnels de l’annuaire national, par le début de leur nom, dans n’importe quel ordre.",
            parameters: [
                .query("nom", "Nom, prénom"), .query("profession", "Code TRE_G15"), .query("specialite", "Code, ou début du libellé"),
                .query("commune", "Nom de commune ou code postal"), limit,
            ], answer: "Professionnels", refusals: [422])
    ) { exchange in
        try exchange.allowQuery("nom", "profession", "specialite", "commune", "limite")
        let asked = RechercheProfessionnel(
            nom: exchange.query("nom") ?? "", profession: exchange.query("profession") ?? "", specialite: exchange.query("specialite") ?? "",
            commune: exchange.query("commune") ?? "")
        let found = try await exchange.desk.chercherProfessionnels(asked, limit: exchange.integer("limite") ?? 25, by: exchange.caller())
        return .json(found.json("professionnels", \.json))
    }

    static let places = Route.api(
        .get, "/api/v1/annuaire/lieux", .signedIn,
        Operation(
            "chercherLieux", "Lieux de soins, par leur nom, par ce qu’on les appelle, par numéro FINESS ou SIRET.",
            parameters: [.query("nom", "Nom, autre nom, ou numéro"), .query("commune", "Nom de commune ou code postal"), limit], answer: "Lieux", refusals: [422])
    ) { exchange in
        try exchange.allowQuery("nom", "commune", "limite")
        let found = try await exchange.desk.chercherLieux(
            nom: exchange.query("nom") ?? "", commune: exchange.query("commune") ?? "", limit: exchange.integer("limite") ?? 25, by: exchange.caller())
        return .json(found.json("lieux", \.json))
    }

    static let codes = Route.api(
        .get, "/api/v1/annuaire/nomenclatures", .signedIn,
        Operation("nomenclaturesAnnuaire", "Professions et spécialités que l’annuaire emploie.", answer: "NomenclaturesAnnuaire")
    ) { exchange in
        let lists = try await exchange.desk.listNomenclaturesAnnuaire(by: exchange.caller())
        func array(_ choices: [Choice]) -> JSONValue { .array(choices.map { ["code": .string($0.value), "libelle": .string($0.label)] }) }
        return .json(["professions": array(lists.professions), "specialites": array(lists.specialites)])
    }
}

extension TrouveAnnuaire {
    func json(_ name: String, _ item: (Item) -> JSONValue) -> JSONValue {
        .object([
            name: .array(items.map(item)), "incomplet": .bool(isCut), "commune": commune.map(JSONValue.string) ?? .null,
            "aJourLe": aJourLe.map { .string($0.iso) } ?? .null,
        ])
    }
}

extension LieuVue {
    var json: JSONValue {
        [
            "id": .string(id), "nom": .string(nom), "categorie": categorie.map(JSONValue.string) ?? .null, "adresse": .array(adresse.map(JSONValue.string)),
            "commune": commune.map(JSONValue.string) ?? .null, "codeCommune": codeCommune.map(JSONValue.string) ?? .null,
            "telephone": telephone.map(JSONValue.string) ?? .null, "finess": finess.map(JSONValue.string) ?? .null, "siret": siret.map(JSONValue.string) ?? .null,
            "dit": dit.map(JSONValue.string) ?? .null,
        ]
    }
}

extension ProfessionnelVue {
    var json: JSONValue {
        [
            "id": .string(id), "rpps": rpps.map(JSONValue.string) ?? .null, "nom": .string(nom), "profession": .string(profession),
            "specialites": .array(specialites.map(JSONValue.string)), "exercices": .array(exercices.map(\.json)), "messageries": messageries.json,
        ]
    }
}

extension ExerciceVue {
    var json: JSONValue {
        [
            "profession": .string(profession), "specialite": specialite.map(JSONValue.string) ?? .null, "mode": mode.map(JSONValue.string) ?? .null,
            "lieu": lieu?.json ?? .null,
        ]
    }
}

extension MessageriesVue {
    var json: JSONValue {
        [
            "adresses": .array(
                adresses.map {
                    [
                        "adresse": .string($0.adresse), "preferee": .bool($0.estPreferee), "obsoleteDepuis": $0.finie.map { .string($0.iso) } ?? .null,
                        "description": $0.description.map(JSONValue.string) ?? .null,
                    ]
                }),
            "enListeRouge": .int(enListeRouge),
        ]
    }
}
