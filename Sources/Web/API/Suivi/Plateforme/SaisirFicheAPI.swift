import Core
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore

/// `POST /api/v1/suivi/fiches/{id}/contacts`, `PUT /api/v1/suivi/fiches/{id}`
enum SaisirFicheAPI {
    static let routes = [addContacts, correct]

    static let addContacts = Route.api(
        .post, "/api/v1/suivi/fiches/{id}/contacts", .tracingPlatform,
        Operation(
            "saisirContacts", "Ajoute des contacts à une fiche validée de votre territoire : ceux que la définition retient sont enregistrés aussitôt.",
            body: "contenu-contacts", success: 201, answer: "FicheDuTerritoire", refusals: [404, 409, 422], takesKey: true)
    ) { exchange in
        let members = try await exchange.json(keys: "foyer", "foyerDernierJour", "foyerTerritoire", "autres")
        var response = Response.fiche(try await exchange.desk.saisirContacts(exchange.part("id"), .object(members), key: exchange.idempotencyKey, by: exchange.caller()))
        response.status = .created
        return response
    }

    static let correct = Route.api(
        .put, "/api/v1/suivi/fiches/{id}", .tracingPlatform,
        Operation(
            "corrigerFiche", "Corrige ce que la fiche dit du cas, dans votre territoire. L’accord et le résultat restent au médecin.", body: "ContenuDeCas",
            answer: "FicheDuTerritoire", refusals: [404, 409, 412, 422], takesRevision: true)
    ) { exchange in
        let members = try await exchange.json(keys: "contenu")
        return .fiche(try await exchange.desk.corrigerFiche(exchange.part("id"), members["contenu"] ?? [:], revision: exchange.ifMatch(), by: exchange.caller()))
    }
}
