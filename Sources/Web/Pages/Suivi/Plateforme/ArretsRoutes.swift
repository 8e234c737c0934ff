import ContactTracing
import Core
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore

/// Leaves that contacts asked for on the phone, in the hands of the doctor who decides.
enum ArretsRoutes {
    static let routes = [open, take, decline]

    static let open = Route.page(.get, "/suivi/arrets", .tracingDoctor) { exchange in
        try exchange.allowQuery("fait")
        let lines = try await exchange.desk.listerArrets(by: exchange.caller())
        let done = exchange.query("fait")
        let (csrf, key) = (exchange.formToken, exchange.newKey())
        return try await exchange.page(
            "Arrêts demandés", breadcrumb: [Link("Suivi", to: "/suivi")],
            lead: "Des personnes contacts, jointes par la plateforme, vous demandent un arrêt. Vous décidez ; le formulaire est rempli de ce qui est connu."
        ) {
            if done == "refus" { Notice(.success, "Demande déclinée. La plateforme le dira à la personne.", isLive: true) }
            if lines.isEmpty {
                EmptyState(title: "Aucune demande ne vous attend.", next: "Elles arrivent ici quand une personne que vous suivez en fait une au téléphone.")
            }
            for line in lines { ArretDemande(line: line, csrf: csrf, key: key) }
        }
    }

    static let take = Route.page(.post, "/suivi/arrets/{id}/reprise", .tracingDoctor) { exchange in
        let form = try await exchange.form()
        let dossier = try await exchange.desk.reprendreArret(exchange.part("id"), key: form.key, by: exchange.caller())
        return .seeOther("/dossiers/\(dossier)/modification")
    }

    static let decline = Route.page(.post, "/suivi/arrets/{id}/refus", .tracingDoctor) { exchange in
        let form = try await exchange.form()
        try await exchange.desk.declinerArret(exchange.part("id"), motif: form.text("motif"), key: form.key, by: exchange.caller())
        return .seeOther("/suivi/arrets?fait=refus")
    }
}

/// One request: who, until when, and the two answers.
struct ArretDemande: Component {
    let line: LigneArret
    let csrf: String
    let key: String

    private var request: DemandeArret { line.demande }

    var body: HTML {
        Card(line.personne) {
            el(.p, .class("standing")) {
                StateTag(request.phrase, request.etat == .demande ? .warning : .neutral)
                el(.span) { "du \(request.du.formattedShort) au \(request.au.formattedShort)" }
            }
            el(.p, .class("hint")) { "Demandé le \(request.demandeLe.formattedFr). \(line.dateNaissance.map { "Naissance : \($0.formattedShort)." } ?? "")" }
            if request.etat == .demande {
                PostForm(to: "/suivi/arrets/\(request.id)/reprise", csrf: csrf, key: key + String(request.id.prefix(8))) {
                    Actions { Button("Établir l’arrêt") }
                }
                el(.details, .class("secondary")) {
                    el(.summary) { "Décliner" }
                    PostForm(to: "/suivi/arrets/\(request.id)/refus", csrf: csrf, key: key + "r" + String(request.id.prefix(8))) {
                        PickList(name: "motif", picks: DemandeArret.Motif.allCases.map { .init(value: $0.rawValue, title: $0.libelle) })
                    }
                }
            } else if let dossier = request.dossier {
                el(.p) { Link("Ouvrir le dossier", to: "/dossiers/\(dossier)") }
            }
        }
    }
}
