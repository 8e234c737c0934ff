import Core
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore

/// Giving and taking back a delegation.
enum CompteDelegations {
    static let routes = [grant, revoke]

    static let grant = Route.page(.post, "/compte/delegations", .care) { exchange in
        let typed = DelegationGrant(try await exchange.form())
        do {
            let (from, until) = try typed.days()
            try await exchange.desk.grantDelegation(
                to: typed.identifier, teleservices: typed.teleservices.sorted(), from: from, until: until, by: exchange.caller())
            return .seeOther("/compte?fait=delegation")
        } catch DeskRefusal.invalid(let anomalies) {
            return try await CompteRoutes.show(exchange, anomalies: anomalies, grant: typed)
        }
    }

    static let revoke = Route.page(.post, "/compte/delegations/{id}/revocation", .care) { exchange in
        _ = try await exchange.form()
        try await exchange.desk.revokeDelegation(exchange.part("id"), by: exchange.caller())
        return .seeOther("/compte?fait=revocation")
    }
}

/// What the delegation form holds, as typed.
struct DelegationGrant {
    var identifier = ""
    var from = ""
    var until = ""
    /// Codes ticked; none means all.
    var teleservices: Set<String> = []

    /// An empty form: from today, for six months.
    init(today: LocalDate) {
        from = today.formattedShort
        until = today.adding(months: 6).formattedShort
    }

    init(_ form: FormInput) {
        identifier = form.content["delegataire"]?.string ?? ""
        from = form.content["debut"]?.string ?? ""
        until = form.content["fin"]?.string ?? ""
        teleservices = Set((form.content["teleservices"]?.object ?? [:]).filter { $0.value.string == "oui" }.keys)
    }

    /// - Throws: `DeskRefusal.invalid` naming each day that cannot be read.
    func days() throws -> (from: LocalDate, until: LocalDate) {
        var anomalies: [Anomaly] = []
        func read(_ text: String, _ field: String, _ label: String) -> LocalDate? {
            do throws(FieldFault) {
                guard !text.trimmingBlanks.isEmpty else { throw FieldFault("requis", "manque. Par exemple : 12/03/2026.") }
                return try LocalDate.read(.string(text.trimmingBlanks))
            } catch {
                anomalies.append(Anomaly(field: field, code: error.code, message: "« \(label) » \(error.message)"))
                return nil
            }
        }
        if identifier.trimmingBlanks.isEmpty {
            anomalies.append(Anomaly(field: "delegataire", code: "requis", message: "« Identifiant » manque. La personne le lit sur sa page « Mon compte »."))
        }
        guard let from = read(from, "debut", "Premier jour"), let until = read(until, "fin", "Dernier jour"), anomalies.isEmpty else {
            throw DeskRefusal.invalid(anomalies)
        }
        return (from, until)
    }
}
