import Core
import Desk
import HTTPTypes

/// Campaigns: opened, followed, ended; whom to call, in which order.
enum CampagnesAPI {
    static let routes = [list, open, read, end, equipped, people, positions, importPositions]

    static let list = Route.api(
        .get, "/api/v1/recensement/campagnes", .censusLead, Operation("listerCampagnes", "Les campagnes de recensement de votre caisse.", answer: "Campagnes")
    ) { exchange in .json(["campagnes": .array(try await exchange.desk.listerCampagnes(by: exchange.caller()).map(\.json))]) }

    static let open = Route.api(
        .post, "/api/v1/recensement/campagnes", .censusLead,
        Operation(
            "ouvrirCampagne", "Ouvre une campagne et fait sa liste d’appels depuis l’annuaire.", body: "NouvelleCampagne", success: 201, answer: "Campagne", refusals: [422],
            takesKey: true)
    ) { exchange in
        let members = try await exchange.json(
            keys: "objet", "departements", "ouverture", "echeance", "fin", "medecins", "essaisAuPlus", "heuresReponse", "caisse")
        var typed = SaisieCampagne()
        (typed.objet, typed.departements, typed.caisse) = (try exchange.words(members, "objet"), try exchange.words(members, "departements"), try exchange.words(members, "caisse"))
        (typed.ouverture, typed.echeance, typed.fin) = (try exchange.words(members, "ouverture"), try exchange.words(members, "echeance"), try exchange.words(members, "fin"))
        typed.medecins = try exchange.words(members, "medecins")
        (typed.essaisAuPlus, typed.heuresReponse) = (try whole(members, "essaisAuPlus"), try whole(members, "heuresReponse"))
        let id = try await exchange.desk.ouvrirCampagne(typed, key: exchange.idempotencyKey, by: exchange.caller())
        return .json(try await exchange.desk.lireCampagne(id, by: exchange.caller()).json, status: .created)
    }

    private static func whole(_ members: [String: JSONValue], _ key: String) throws -> Int? {
        guard let value = members[key], value != .null else { return nil }
        guard let number = value.int else {
            throw DeskRefusal.invalid([Anomaly(field: key, code: "type.entier", message: "« \(key) » doit être un nombre entier, sans guillemets.")])
        }
        return number
    }

    static let read = Route.api(
        .get, "/api/v1/recensement/campagnes/{id}", .censusLead,
        Operation("lireCampagne", "Une campagne : sa progression par territoire, et ce que sa fin a effacé.", answer: "Campagne", refusals: [404])
    ) { exchange in .json(try await exchange.desk.lireCampagne(exchange.part("id"), by: exchange.caller()).json) }

    static let end = Route.api(
        .post, "/api/v1/recensement/campagnes/{id}/fin", .censusLead,
        Operation("cloreCampagne", "Finit une campagne avant son dernier jour et efface ce qu’elle tenait.", answer: "Campagne", refusals: [404, 409, 422], takesKey: true)
    ) { exchange in
        _ = try await exchange.json(emptyAllowed: true)
        return .json(try await exchange.desk.cloreCampagne(exchange.part("id"), key: exchange.idempotencyKey, by: exchange.caller()).json)
    }

    static let equipped = Route.api(
        .post, "/api/v1/recensement/campagnes/{id}/equipes", .censusLead,
        Operation(
            "marquerEquipes", "Dit qui est équipé pour la téléconsultation : appelé plus tôt.", body: "NumerosEquipes", answer: "EquipesMarques", refusals: [404, 409, 422],
            takesKey: true)
    ) { exchange in
        let members = try await exchange.json(keys: "numeros")
        let done = try await exchange.desk.marquerEquipes(
            exchange.part("id"), numeros: exchange.words(members, "numeros"), key: exchange.idempotencyKey, by: exchange.caller())
        return .json(["marques": .int(done.marques), "inconnus": .array(done.inconnus.map(JSONValue.string))])
    }

    static let people = Route.api(
        .get, "/api/v1/recensement/campagnes/{id}/fiches", .censusCalls,
        Operation(
            "listerRecenses", "La liste d’appels, état par état, dans l’ordre des appels.",
            parameters: [
                .query("etat", "a-appeler par défaut"), .query("genre", "centre, maison, cpts, medecin, infirmier"), .query("departement", "Un seul département"),
                .query("plusTard", "« oui » : ceux qui ont demandé un rappel"), .query("curseur", "Valeur de « suivant »"),
            ], answer: "Recenses", refusals: [400, 404])
    ) { exchange in
        try exchange.allowQuery("etat", "genre", "departement", "plusTard", "curseur")
        let found = try await exchange.desk.listerRecenses(
            exchange.part("id"), etat: exchange.query("etat"), genre: exchange.query("genre"), departement: exchange.query("departement"),
            plusTard: exchange.query("plusTard") == "oui", curseur: exchange.query("curseur"), by: exchange.caller())
        return .json(["fiches": .array(found.cibles.map(\.json)), "suivant": found.suivant.map(JSONValue.string) ?? .null])
    }

    static let positions = Route.api(
        .get, "/api/v1/recensement/communes", .administration, Operation("lirePositions", "D’où viennent les positions des communes.", answer: "Positions")
    ) { exchange in
        let found = try await exchange.desk.lirePositions(by: exchange.caller())
        return .json(["sources": .array(found.sources.map { ["source": .string($0.source), "plan": .string($0.plan), "communes": .int($0.communes)] })])
    }

    static let importPositions = Route.api(
        .post, "/api/v1/recensement/communes", .administration,
        Operation("importerPositions", "Note les positions de communes : une par ligne, code INSEE ; x ; y.", body: "NouvellesPositions", answer: "PositionsNotees", refusals: [422])
    ) { exchange in
        let members = try await exchange.json(keys: "texte", "plan", "source")
        let count = try await exchange.desk.importerPositions(
            exchange.words(members, "texte"), plan: exchange.words(members, "plan"), source: exchange.words(members, "source"), by: exchange.caller())
        return .json(["communes": .int(count)])
    }
}
