import Core
import Desk
import HTTPTypes
import Hummingbird

/// What is told outside the desk, and how the desk does. For programs.
enum AvisAPI {
    static let routes = [feed, preference, choose, hooks, addHook, retireHook, reviveHook, service, maintenances, announce, withdraw]

    static let feed = Route.api(
        .get, "/api/v1/avis", .signedIn,
        Operation(
            "lireAvis", "Vos avis dans l’ordre, après un curseur : pour les logiciels qui demandent. Un avis paraît cinq secondes après son événement.",
            parameters: [.query("apres", "Curseur rendu par la page précédente"), .query("limite", "De 1 à 100", ["type": "integer"])], answer: "ListeAvis")
    ) { exchange in
        try exchange.allowQuery("apres", "limite")
        let page = try await exchange.desk.lireAvis(apres: exchange.query("apres"), limit: exchange.integer("limite") ?? 50, by: exchange.caller())
        return .json([
            "avis": .array(page.items.map { ["id": .string($0.id), "objet": .string($0.objet), "adresse": .string($0.adresse), "le": .string($0.le.iso)] }),
            "suivant": page.next.map(JSONValue.string) ?? .null,
        ])
    }

    static let preference = Route.api(
        .get, "/api/v1/avis/courriel", .signedIn, Operation("lirePreferenceAvis", "Quand et où un courriel vous prévient.", answer: "PreferenceAvis")
    ) { exchange in
        let found = try await exchange.desk.lirePreferenceAvis(by: exchange.caller())
        return .json(["mode": .string(found.mode.rawValue), "courriel": found.courriel.map(JSONValue.string) ?? .null, "erreur": found.erreur.map(JSONValue.string) ?? .null])
    }

    static let choose = Route.api(
        .put, "/api/v1/avis/courriel", .signedIn, Operation("choisirAvis", "Choisit quand un courriel vous prévient : jamais, une fois par jour, une fois par heure au plus.", body: "ChoixAvis", success: 204, answer: nil, refusals: [415, 422])
    ) { exchange in
        let members = try await exchange.json(keys: "mode", "courriel")
        try await exchange.desk.choisirAvis(mode: exchange.words(members, "mode"), courriel: exchange.words(members, "courriel"), by: exchange.caller())
        return .noContent
    }

    static let hooks = Route.api(
        .get, "/api/v1/avis/webhooks", .signedIn, Operation("listerWebhooks", "Les adresses prévenues de vos avis, et comment vont leurs envois.", answer: "Webhooks")
    ) { exchange in
        let found = try await exchange.desk.listerWebhooks(by: exchange.caller())
        return .json([
            "webhooks": .array(
                found.map {
                    [
                        "id": .string($0.id), "adresse": .string($0.adresse), "creeLe": .string($0.creeLe.iso), "attendent": .int($0.attendent), "faits": .int($0.faits),
                        "abandonnes": .int($0.morts), "erreur": $0.erreur.map(JSONValue.string) ?? .null,
                    ]
                })
        ])
    }

    static let addHook = Route.api(
        .post, "/api/v1/avis/webhooks", .signedIn,
        Operation("ajouterWebhook", "Ajoute une adresse https ; le secret qui signe (HMAC-SHA256) n’est montré que cette fois.", body: "NouveauWebhook", success: 201, answer: "SecretWebhook", refusals: [415, 422])
    ) { exchange in
        let members = try await exchange.json(keys: "adresse")
        let made = try await exchange.desk.ajouterWebhook(exchange.words(members, "adresse"), by: exchange.caller())
        return .json(["id": .string(made.id), "secret": .string(made.secret)], status: .created)
    }

    static let retireHook = Route.api(
        .delete, "/api/v1/avis/webhooks/{id}", .signedIn, Operation("retirerWebhook", "Retire une adresse.", success: 204, answer: nil, refusals: [404])
    ) { exchange in
        try await exchange.desk.retirerWebhook(exchange.part("id"), by: exchange.caller())
        return .noContent
    }

    static let reviveHook = Route.api(
        .post, "/api/v1/avis/webhooks/{id}/relance", .signedIn, Operation("relancerWebhook", "Réessaie les envois abandonnés.", success: 204, answer: nil, refusals: [404])
    ) { exchange in
        try await exchange.desk.relancerWebhook(exchange.part("id"), by: exchange.caller())
        return .noContent
    }

    static let service = Route.api(
        .get, "/api/v1/etat-du-service", .everyone, Operation("lireEtatService", "Disponibilité et temps de réponse de chaque service, délais des caisses, interruptions annoncées.", answer: "EtatService")
    ) { exchange in
        try exchange.allowQuery()
        return .json(try await exchange.desk.lireEtatService().json)
    }

    static let maintenances = Route.api(
        .get, "/api/v1/administration/maintenances", .administration, Operation("listerMaintenances", "Les interruptions annoncées.", answer: "Maintenances")
    ) { exchange in .json(["maintenances": .array(try await exchange.desk.listerMaintenances(by: exchange.caller()).map(\.json))]) }

    static let announce = Route.api(
        .post, "/api/v1/administration/maintenances", .administration,
        Operation("annoncerMaintenance", "Annonce une interruption.", body: "NouvelleMaintenance", success: 201, answer: "Maintenance", refusals: [415, 422], takesKey: true)
    ) { exchange in
        let members = try await exchange.json(keys: "debut", "fin", "texte")
        let view = try await exchange.desk.annoncerMaintenance(
            debut: exchange.words(members, "debut"), fin: exchange.words(members, "fin"), texte: exchange.words(members, "texte"), key: exchange.idempotencyKey, by: exchange.caller())
        return .json(view.json, status: .created)
    }

    static let withdraw = Route.api(
        .delete, "/api/v1/administration/maintenances/{id}", .administration, Operation("retirerMaintenance", "Retire une annonce.", success: 204, answer: nil, refusals: [404])
    ) { exchange in
        try await exchange.desk.retirerMaintenance(exchange.part("id"), by: exchange.caller())
        return .noContent
    }
}

extension MaintenanceView {
    var json: JSONValue {
        [
            "id": .string(id), "debut": .string(debut.iso), "fin": .string(fin.iso), "texte": .string(texte), "annonceeLe": .string(annonceeLe.iso), "deNuit": .bool(deNuit),
            "aTemps": .bool(aTemps),
        ]
    }
}

extension EtatService {
    var json: JSONValue {
        [
            "le": .string(le.iso), "depuis": depuis.json,
            "services": .array(
                services.map { service in
                    [
                        "code": .string(service.code), "titre": .string(service.titre),
                        "fenetres": .array(
                            service.fenetres.map {
                                [
                                    "jours": .int($0.jours), "demandes": .int($0.demandes), "abouties": $0.abouties.map(JSONValue.double) ?? .null,
                                    "medianeMs": $0.mediane.map { .int(Int($0)) } ?? .null, "centile95Ms": $0.centile95.map { .int(Int($0)) } ?? .null,
                                    "ouvert": $0.ouvert.map(JSONValue.double) ?? .null,
                                ]
                            }),
                    ]
                }),
            "delais": .array(
                echeances.map { ["caisse": .string($0.caisse), "genre": .string($0.genre), "tenus": .int($0.tenues), "manques": .int($0.manquees), "dontAttendus": .int($0.attendues), "heures": $0.heures.map(JSONValue.int) ?? .null] }),
            "maintenances": .array(maintenances.map(\.json)),
        ]
    }
}
