import Core
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore

/// The identity of a patient: where it comes from, how sure it is, who joined two of them.
enum IdentiteRoutes {
    static let routes: [Route] =
        [read, document, insi, proposition, note] + TraitsRoutes.routes + InscriptionRoutes.routes + PatienteleRoutes.routes + FusionsRoutes.routes
        + SimulateurRoutes.routes

    static let read = Route.page(.get, "/patients/{id}/identite", .care) { exchange in
        try exchange.allowQuery("fait", "code")
        let view = try await exchange.desk.readIdentity(exchange.part("id"), by: exchange.caller())
        let said = exchange.query("fait").flatMap { Fait(rawValue: $0) }
        return try await exchange.page("Identité", patient: exchange.banner(view.patient), breadcrumb: crumbs(view.patient)) {
            if let said { Notice(said.tone, said.words(code: exchange.query("code")), isLive: true) }
            IdentitePage(view: view, csrf: exchange.formToken, key: exchange.newKey())
        }
    }

    static let document = Route.page(.post, "/patients/{id}/identite/document", .care) { exchange in
        let form = try await exchange.form()
        let id = try exchange.part("id")
        guard let mode = form.text("document").flatMap(ModeValidation.init(rawValue:)) else {
            throw DeskRefusal.invalid([Anomaly(field: "document", code: "requis", message: "Choisissez le document que vous avez vu.")])
        }
        return redirect(id, try await exchange.desk.seeDocument(mode, of: id, revision: form.revision, key: form.key, by: exchange.caller()))
    }

    static let insi = Route.page(.post, "/patients/{id}/identite/insi", .care) { exchange in
        _ = try await exchange.form()
        let id = try exchange.part("id")
        return redirect(id, try await exchange.desk.retrieveINS(id, by: exchange.caller()))
    }

    static let proposition = Route.page(.post, "/patients/{id}/identite/proposition", .care) { exchange in
        let form = try await exchange.form()
        let id = try exchange.part("id")
        if form.action == "ecarter" {
            try await exchange.desk.discardINS(id, revision: form.revision, key: form.key, by: exchange.caller())
            return .seeOther("/patients/\(id)/identite?fait=ecartee")
        }
        try await exchange.desk.applyINS(id, revision: form.revision, key: form.key, by: exchange.caller())
        return .seeOther("/patients/\(id)/identite?fait=appliquee")
    }

    static let note = Route.page(.post, "/patients/{id}/identite/evenements", .care) { exchange in
        let form = try await exchange.form()
        let id = try exchange.part("id")
        guard let event = form.text("genre").flatMap(EvenementIdentite.noted) else {
            throw DeskRefusal.invalid([Anomaly(field: "genre", code: "requis", message: "Choisissez ce qui s’est passé.")])
        }
        do {
            try await exchange.desk.noteIdentity(event, on: id, motif: form.text("motif"), revision: form.revision, key: form.key, by: exchange.caller())
            return .seeOther("/patients/\(id)/identite?fait=note")
        } catch DeskRefusal.invalid(let anomalies) {
            let view = try await exchange.desk.readIdentity(id, by: exchange.caller())
            return try await exchange.page("Identité", status: .unprocessableContent, patient: exchange.banner(view.patient), breadcrumb: crumbs(view.patient), hasErrors: true) {
                ErrorSummary(anomalies)
                IdentitePage(view: view, csrf: exchange.formToken, key: exchange.newKey())
            }
        }
    }

    static func crumbs(_ patient: PatientSummary) -> [Link] { [Link("Patients", to: "/patients"), Link(patient.name, to: "/patients/\(patient.id)")] }

    private static func redirect(_ id: String, _ result: ResultatINSi) -> Response {
        let code = result.code.map { "&code=\($0.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }.prefix(20))" } ?? ""
        return .seeOther("/patients/\(id)/identite?fait=\(result.identite.statut == .qualifiee ? "qualifiee" : result.issue.rawValue)\(code)")
    }

    /// What just happened, said once at the top of the page.
    enum Fait: String {
        case qualifiee, recuperee, aucune, indisponible, ecartee, appliquee, note, corrigee, inscrit
        case aComparer = "a-comparer"
        case autrePatient = "autre-patient"

        var tone: Tone {
            switch self {
            case .qualifiee, .recuperee, .appliquee, .note, .corrigee, .inscrit: .success
            case .ecartee: .info
            case .aucune, .indisponible, .aComparer, .autrePatient: .warning
            }
        }

        func words(code: String?) -> String {
            switch self {
            case .qualifiee: "L’identité est qualifiée : document vu et identité récupérée."
            case .recuperee: "L’identité est récupérée. Un document d’identité la qualifiera."
            case .aucune:
                "INSi n’a rendu aucune identité\(code.map { " (\($0))" } ?? "") ; ce que vous avez noté est gardé. La comparaison est stricte : vérifiez le nom de naissance, les tirets, les prénoms et le lieu de naissance."
            case .indisponible: "INSi ne répond pas. Ce que vous avez noté est gardé ; recommencez dans quelques minutes, rien n’est à ressaisir."
            case .aComparer: "INSi donne d’autres traits que les nôtres : comparez-les ci-dessous."
            case .autrePatient: "INSi donne le numéro d’un autre patient de ce guichet : c’est peut-être la même personne, inscrite deux fois. La paire est signalée à la caisse ; vous pouvez proposer une fusion depuis la recherche."
            case .ecartee: "La réponse d’INSi est écartée."
            case .appliquee: "Les traits de la base nationale sont repris."
            case .note: "C’est noté dans l’historique de l’identité."
            case .corrigee: "Les traits sont corrigés. L’identité est provisoire : un document la validera."
            case .inscrit: "Le patient est inscrit, sous une identité provisoire. Un document et INSi la qualifieront."
            }
        }
    }
}
