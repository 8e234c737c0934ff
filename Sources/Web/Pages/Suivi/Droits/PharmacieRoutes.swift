import ContactTracing
import Core
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore

/// The pharmacy's counter: who is there, yes or no, done.
enum PharmacieRoutes {
    static let routes = [open, check, deliver]
    private static let comptoir = Comptoir.pharmacie

    static let open = Route.page(.get, "/suivi/pharmacie", .tracingPharmacy) { exchange in
        try await exchange.refuseBrowsing("epidemie", "fait")
        let done = exchange.query("fait") == "remise"
        return try await comptoir.show(exchange) {
            if done {
                Notice(.success, "Remise notée.", isLive: true) { el(.p) { "Aucune date n’est gardée. Vous pouvez passer à la personne suivante." } }
            }
        }
    }

    static let check = Route.page(.post, "/suivi/pharmacie", .tracingPharmacy) { exchange in
        try await exchange.refuseBrowsing("epidemie")
        let typed = DemandeDroit(try await exchange.form())
        do {
            let right = try await exchange.desk.verifierMasques(typed, epidemie: exchange.epidemie().code, by: exchange.caller())
            return try await comptoir.show(exchange, typed: right.masques || right.dejaDelivres ? DemandeDroit() : typed, isFocused: false) {
                MasquesReponse(right: right, csrf: exchange.formToken, key: exchange.newKey())
            }
        } catch DeskRefusal.invalid(let anomalies) {
            return try await comptoir.show(exchange, typed: typed, anomalies: anomalies) { HTML() }
        } catch DeskRefusal.tooMany(let why, let seconds) {
            return try await comptoir.tooMany(exchange, why, seconds)
        }
    }

    static let deliver = Route.page(.post, "/suivi/pharmacie/remise", .tracingPharmacy) { exchange in
        let form = try await exchange.form()
        do {
            try await exchange.desk.noterRemise(form.reserved["_reference"] ?? "", key: form.key, by: exchange.caller())
            return .seeOther("/suivi/pharmacie?fait=remise")
        } catch DeskRefusal.cycle(let refusal) {
            return try await comptoir.show(exchange, status: .conflict) {
                Notice(.warning, refusal.message, isLive: true) { el(.p) { "Ne remettez pas de masques au titre de ce suivi." } }
            }
        }
    }
}

/// Yes, already done, or no.
struct MasquesReponse: Component {
    let right: DroitMasques
    let csrf: String
    let key: String

    var body: HTML {
        if let reference = right.reference, right.masques {
            Notice(.success, "Oui : des masques sont à remettre à cette personne.", isLive: true) {
                PostForm(to: "/suivi/pharmacie/remise", csrf: csrf, key: key) {
                    PostForm.hidden("_reference", reference)
                    Actions { Button("Noter : délivré", isMain: true) }
                }
                el(.p, .class("hint")) { "Une seule remise par personne. Cette réponse vaut un quart d’heure." }
            }
        } else if right.dejaDelivres {
            Notice(.warning, "Non : les masques ont déjà été remis.", isLive: true) { el(.p) { "Il n’y a rien d’autre à noter pour cette personne." } }
        } else {
            SansDroit()
        }
    }
}

/// Nobody found, no right any more, or two persons of one name: one answer, and what to try.
struct SansDroit: Component {
    var body: HTML {
        Notice(.info, "Non : aucun droit trouvé avec ces éléments.", isLive: true) {
            el(.p) {
                "Vérifiez l’orthographe et la date, ou demandez le code d’inscription : il est nécessaire quand deux personnes portent la même identité. Si la personne pense être inscrite, la plateforme qui l’a appelée peut le lui redonner."
            }
        }
    }
}
