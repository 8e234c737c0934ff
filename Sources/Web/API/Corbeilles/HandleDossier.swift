import Core
import Desk
import HTTPTypes

/// The fund's acts on a dossier: `POST /api/v1/corbeilles/dossiers/{id}/…`.
enum HandleDossier {
    static let routes = [
        act("prise-en-charge", "prendreEnCharge", "Prend un dossier en charge.", .none) { exchange, id, _, _, revision in
            try await exchange.desk.take(id, revision: revision, key: exchange.idempotencyKey, by: exchange.caller())
        },
        act("remise-en-file", "remettreEnFile", "Remet le dossier en file pour un collègue.", .none) { exchange, id, _, _, revision in
            try await exchange.desk.release(id, revision: revision, key: exchange.idempotencyKey, by: exchange.caller())
        },
        accept,
        act("refus", "refuser", "Refuse le dossier avec un motif, ou propose de le refuser quand la caisse veut deux personnes.", .reason) { exchange, id, reason, model, revision in
            try await exchange.desk.refuse(id, reason: reason, modele: model, revision: revision, key: exchange.idempotencyKey, by: exchange.caller())
        },
        act("demande-de-correction", "demanderCorrection", "Demande une correction à l’auteur, avec un motif.", .reason) { exchange, id, reason, model, revision in
            try await exchange.desk.askCorrection(id, reason: reason, modele: model, revision: revision, key: exchange.idempotencyKey, by: exchange.caller())
        },
        act("confirmation", "confirmer", "Confirme la décision qu’un autre agent propose.", .none) { exchange, id, _, _, revision in
            try await exchange.desk.confirmAnswer(id, revision: revision, key: exchange.idempotencyKey, by: exchange.caller())
        },
        act("ecartement", "ecarter", "Écarte la décision qu’un autre agent propose, avec un motif, ou retire la sienne.", .comment) { exchange, id, reason, _, revision in
            try await exchange.desk.setAsideAnswer(id, reason: reason, revision: revision, key: exchange.idempotencyKey, by: exchange.caller())
        },
        pass,
    ]

    /// What a body may hold.
    private enum Words { case none, comment, reason }

    private static let accept = Route.api(
        .post, "/api/v1/corbeilles/dossiers/{id}/acceptation", .fund,
        Operation(
            "accepter", "Accepte le dossier, ou propose de l’accepter quand la caisse veut deux personnes. « accorde » : autre chose que ce qui est demandé, parmi « accordable » du dossier, avec un motif.",
            body: "Acceptation", answer: "Dossier", refusals: [404, 409, 412, 422], takesKey: true, takesRevision: true)
    ) { exchange in
        let members = try await exchange.json(emptyAllowed: true, keys: "motif", "modele", "accorde")
        return .dossier(
            try await exchange.desk.accept(
                exchange.part("id"), comment: exchange.words(members, "motif"), modele: exchange.words(members, "modele"), granted: exchange.words(members, "accorde"),
                revision: exchange.ifMatch(), key: exchange.idempotencyKey, by: exchange.caller()))
    }

    private static let pass = Route.api(
        .post, "/api/v1/corbeilles/dossiers/{id}/passation", .fund,
        Operation(
            "passerDossier", "Passe un dossier que l’on tient à un collègue de la caisse.", body: "Passation", answer: "Dossier", refusals: [404, 409, 412, 415, 422],
            takesKey: true, takesRevision: true)
    ) { exchange in
        let members = try await exchange.json(keys: "agent")
        return .dossier(
            try await exchange.desk.handOver(
                exchange.part("id"), to: exchange.words(members, "agent") ?? "", revision: exchange.ifMatch(), key: exchange.idempotencyKey, by: exchange.caller()))
    }

    private static func act(
        _ word: String, _ operation: String, _ says: String, _ words: Words,
        _ run: @escaping @Sendable (Exchange, String, String?, String?, Int?) async throws -> DossierView
    ) -> Route {
        .api(
            .post, "/api/v1/corbeilles/dossiers/{id}/\(word)", .fund,
            Operation(operation, says, body: words == .reason ? "MotifDeReponse" : "MotifFacultatif", answer: "Dossier", refusals: [404, 409, 412, 422], takesKey: true, takesRevision: true)
        ) { exchange in
            let members = try await exchange.json(emptyAllowed: true, keys: "motif", "modele")
            return .dossier(try await run(exchange, exchange.part("id"), exchange.words(members, "motif"), exchange.words(members, "modele"), exchange.ifMatch()))
        }
    }
}
