import Core
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore

/// Delegations of both sides: giving, taking back, accepting, declining.
enum DelegationsRoutes {
    static let routes = [open, grant, revoke, accept, refuse]

    static let open = Route.page(.get, "/compte/delegations", .signedIn) { exchange in
        try exchange.allowQuery("fait")
        return try await show(exchange, done: exchange.query("fait"))
    }

    static let grant = Route.page(.post, "/compte/delegations", .care) { exchange in
        let form = try await exchange.form()
        let typed = DelegationSaisie(form)
        do {
            let demande = try typed.demande()
            try await exchange.desk.grantDelegation(demande, key: form.key, by: exchange.caller())
            return .seeOther("/compte/delegations?fait=\(demande.genre.attendAcceptation ? "proposition" : "delegation")")
        } catch DeskRefusal.invalid(let anomalies) {
            return try await show(exchange, typed: typed, anomalies: anomalies)
        }
    }

    static let revoke = Route.page(.post, "/compte/delegations/{id}/revocation", .care) { exchange in
        _ = try await exchange.form()
        try await exchange.desk.revokeDelegation(exchange.part("id"), by: exchange.caller())
        return .seeOther("/compte/delegations?fait=revocation")
    }

    static let accept = Route.page(.post, "/compte/delegations/{id}/acceptation", .signedIn) { exchange in
        _ = try await exchange.form()
        try await exchange.desk.acceptDelegation(exchange.part("id"), by: exchange.caller())
        return .seeOther("/compte/delegations?fait=acceptation")
    }

    static let refuse = Route.page(.post, "/compte/delegations/{id}/refus", .signedIn) { exchange in
        _ = try await exchange.form()
        let own = try exchange.actor().delegation?.id
        try await exchange.desk.refuseDelegation(exchange.part("id"), by: exchange.caller())
        // Giving back what one is working under ends this way of working: the next page asks as what to go on.
        return .seeOther(own == (try exchange.part("id")) ? "/situation" : "/compte/delegations?fait=refus")
    }

    private static func show(
        _ exchange: Exchange, done: String? = nil, typed: DelegationSaisie? = nil, anomalies: [Anomaly] = []
    ) async throws -> Response {
        let (desk, caller) = (exchange.desk, try exchange.caller())
        let actor = caller.actor
        let mayDelegate = if case .professionnel = actor.role { actor.delegation == nil } else { false }
        let page = DelegationsPage(
            delegations: try await desk.listDelegations(by: caller),
            form: mayDelegate
                ? DelegationForm(
                    saisie: typed ?? DelegationSaisie(today: exchange.today), teleservices: desk.teleservices, regles: desk.reglesDelegation,
                    anomalies: anomalies, csrf: exchange.formToken, key: exchange.newKey()) : nil,
            identifier: try await desk.delegationIdentifier(by: caller), done: done, anomalies: anomalies, csrf: exchange.formToken)
        return try await exchange.page(
            "Délégations", status: anomalies.isEmpty ? .ok : .unprocessableContent, breadcrumb: [Link("Mon compte", to: "/compte")],
            lead: "Qui travaille pour qui, pour quoi, et jusqu’à quand.", hasErrors: !anomalies.isEmpty
        ) { page }
    }
}
