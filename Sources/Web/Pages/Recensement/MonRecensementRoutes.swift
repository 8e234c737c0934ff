import Core
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Recensement

/// The professional's own pages: answers, consent, patients received, nurses.
enum MonRecensementRoutes {
    static let routes = [open, answer, consent, withdraw, received, confirm, giveBack, nurses]

    static let open = Route.page(.get, "/recensement/ma-reponse", .censusAnswer) { exchange in
        try exchange.allowQuery("fait")
        return try await show(exchange, fait: exchange.query("fait"))
    }

    static let answer = Route.page(.post, "/recensement/ma-reponse/{campagne}", .censusAnswer) { exchange in
        let (id, form) = (try exchange.part("campagne"), try await exchange.form())
        do {
            _ = try await exchange.desk.repondreSoiMeme(id, SaisieRecensement(form), key: form.key, by: exchange.caller())
            return .seeOther("/recensement/ma-reponse?fait=note")
        } catch DeskRefusal.invalid(let anomalies) {
            return try await show(exchange, wrong: id, anomalies: anomalies, typed: form)
        }
    }

    static let consent = Route.page(.post, "/recensement/ma-reponse/{campagne}/accord", .censusAnswer) { exchange in
        let form = try await exchange.form()
        _ = try await exchange.desk.retirerSoiMeme(exchange.part("campagne"), tout: false, key: form.key, by: exchange.caller())
        return .seeOther("/recensement/ma-reponse?fait=accord")
    }

    static let withdraw = Route.page(.post, "/recensement/ma-reponse/{campagne}/retrait", .censusAnswer) { exchange in
        let form = try await exchange.form()
        _ = try await exchange.desk.retirerSoiMeme(exchange.part("campagne"), tout: true, key: form.key, by: exchange.caller())
        return .seeOther("/recensement/ma-reponse?fait=retrait")
    }

    static let received = Route.page(.get, "/recensement/recues", .censusAnswer) { exchange in
        try exchange.allowQuery("fait")
        return try await patients(exchange, fait: exchange.query("fait"))
    }

    static let confirm = Route.page(.post, "/recensement/recues/{id}/confirmation", .censusAnswer) { exchange in
        let form = try await exchange.form()
        _ = try await exchange.desk.confirmerOrientation(exchange.part("id"), key: form.key, by: exchange.caller())
        return .seeOther("/recensement/recues?fait=confirme")
    }

    static let giveBack = Route.page(.post, "/recensement/recues/{id}/renvoi", .censusAnswer) { exchange in
        let form = try await exchange.form()
        do {
            _ = try await exchange.desk.rendreOrientation(exchange.part("id"), motif: form.text("motif"), key: form.key, by: exchange.caller())
            return .seeOther("/recensement/recues?fait=rendu")
        } catch DeskRefusal.invalid(let anomalies) {
            return try await patients(exchange, anomalies: anomalies)
        }
    }

    static let nurses = Route.page(.get, "/recensement/infirmiers", .censusNurses) { exchange in
        try exchange.allowQuery("commune", "service")
        var (found, faults, closed): (TrouveInfirmiers?, [Anomaly], String?) = (nil, [], nil)
        do {
            found = try await exchange.desk.chercherInfirmiers(commune: exchange.words("commune"), service: exchange.query("service"), by: exchange.caller())
        } catch DeskRefusal.invalid(let wrong) { faults = wrong } catch DeskRefusal.forbidden(let why) { closed = why }
        let page = InfirmiersPage(
            trouve: found, commune: exchange.words("commune") ?? "", service: exchange.query("service"), anomalies: faults, refus: closed)
        return try await exchange.page(
            "Infirmiers volontaires", status: closed != nil ? .forbidden : faults.isEmpty ? .ok : .unprocessableContent,
            breadcrumb: [Link("Recensement", to: "/recensement/ma-reponse")], hasErrors: !faults.isEmpty
        ) { page }
    }

    private static func show(
        _ exchange: Exchange, fait: String? = nil, wrong: String? = nil, anomalies: [Anomaly] = [], typed: FormInput? = nil
    ) async throws -> Response {
        let answers = try await exchange.desk.lireMesReponses(by: exchange.caller())
        let role = try exchange.actor().role
        let isDoctor = if case .professionnel(.medecin, _) = role { true } else { false }
        let page = MaReponsePage(
            reponses: answers, estMedecin: isDoctor, fait: fait, fautive: wrong, anomalies: anomalies, typed: typed.map(SaisieRecensement.init),
            csrf: exchange.formToken, key: exchange.newKey(), now: exchange.desk.now)
        return try await exchange.page(
            "Recensement des volontaires", status: anomalies.isEmpty ? .ok : .unprocessableContent, lead: "Votre caisse demande qui peut aider les patients sans médecin.",
            hasErrors: !anomalies.isEmpty
        ) { page }
    }

    private static func patients(_ exchange: Exchange, fait: String? = nil, anomalies: [Anomaly] = []) async throws -> Response {
        let page = RecuesPage(
            orientations: try await exchange.desk.orientationsRecues(by: exchange.caller()), fait: fait, anomalies: anomalies, csrf: exchange.formToken,
            key: exchange.newKey(), now: exchange.desk.now)
        return try await exchange.page(
            "Patients qui me sont adressés", status: anomalies.isEmpty ? .ok : .unprocessableContent, breadcrumb: [Link("Recensement", to: "/recensement/ma-reponse")],
            hasErrors: !anomalies.isEmpty
        ) { page }
    }
}
