import ContactTracing
import Core
import Desk
import HTTPTypes

/// Missions: `/api/v1/administration/habilitations` for administrators, `/api/v1/suivi/habilitations` for the agency.
enum HabilitationsAPI {
    static let routes = door("/api/v1/administration/habilitations", .administration, "") + door("/api/v1/suivi/habilitations", .tracingAgency, "Agence")

    private static func door(_ path: String, _ policy: RoutePolicy, _ suffix: String) -> [Route] {
        [
            .api(
                .get, path, policy,
                Operation(
                    "listerHabilitations\(suffix)", "Habilitations d’un suivi, avec leur état.",
                    parameters: [.query("epidemie", "Suivi, le plus récent ouvert par défaut")], answer: "Habilitations", refusals: [404, 503])
            ) { exchange in
                try exchange.allowQuery("epidemie")
                let found = try await exchange.desk.listerHabilitations(epidemie: exchange.epidemie().code, by: exchange.caller())
                return .json(["habilitations": .array(found.map(\.json))])
            },
            .api(
                .post, "\(path)/recherche", policy,
                Operation("chercherComptes\(suffix)", "Comptes portant exactement ce nom, et les missions qu’ils peuvent recevoir.", body: "RechercheCompte", answer: "Comptes", refusals: [404, 415, 422, 503])
            ) { exchange in
                let members = try await exchange.json(keys: "nom", "epidemie")
                let epidemie = try await exchange.epidemie(named: exchange.words(members, "epidemie")).code
                let found = try await exchange.desk.chercherComptes(nom: exchange.words(members, "nom") ?? "", epidemie: epidemie, by: exchange.caller())
                return .json(["comptes": .array(found.map(\.json))])
            },
            .api(
                .post, path, policy,
                Operation("accorderHabilitation\(suffix)", "Habilite un compte : mission, départements, du premier au dernier jour.", body: "NouvelleHabilitation", success: 201, answer: "Habilitation", refusals: [404, 409, 415, 422, 503], takesKey: true)
            ) { exchange in
                let members = try await exchange.json(keys: "compte", "mission", "departements", "du", "au", "epidemie")
                let demande = DemandeHabilitation(
                    epidemie: try await exchange.epidemie(named: exchange.words(members, "epidemie")).code, compte: try exchange.words(members, "compte") ?? "",
                    mission: try exchange.words(members, "mission") ?? "", departements: (members["departements"]?.array ?? []).compactMap(\.string),
                    du: try exchange.day(members, "du"), au: try exchange.day(members, "au"))
                let id = try await exchange.desk.accorderHabilitation(demande, key: exchange.idempotencyKey, by: exchange.caller())
                return .json(["id": .string(id)], status: .created)
            },
            .api(
                .delete, "\(path)/{id}", policy,
                Operation("revoquerHabilitation\(suffix)", "Retire une habilitation, aussitôt.", success: 204, answer: nil, refusals: [404, 409])
            ) { exchange in
                try await exchange.desk.revoquerHabilitation(exchange.part("id"), by: exchange.caller())
                return .noContent
            },
        ]
    }
}

extension HabilitationVue {
    var json: JSONValue {
        [
            "id": .string(id), "titulaire": .string(titulaire), "mission": .string(mission.rawValue), "departements": .array(departements.map { .string($0.code) }),
            "du": .string(du.iso), "au": .string(au.iso), "etat": .string(etat.rawValue), "accordeePar": .string(accordeePar),
            "revoqueeLe": revoqueeLe.map { .string($0.iso) } ?? .null,
        ]
    }
}

extension CompteTrouve {
    var json: JSONValue {
        ["compte": .string(id), "nom": .string(nom), "qualite": .string(qualite), "missions": .array(missions.map { .string($0.rawValue) })]
    }
}
