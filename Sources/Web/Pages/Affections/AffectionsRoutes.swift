import Core
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore

/// Long-term illnesses: where each patient's stand, what is to be renewed, and the fund's lists.
enum AffectionsRoutes {
    static let routes: [Route] = [patient, renewals, paper, withoutDoctor, letters, noteLetter] + ReglagesAffectionsRoutes.routes

    static let patient = Route.page(.get, "/patients/{id}/affections", .care) { exchange in
        let view = try await exchange.desk.lireAffections(exchange.part("id"), by: exchange.caller())
        return try await exchange.page(
            "Affections de longue durée", patient: exchange.banner(view.patient), breadcrumb: [Link(view.patient.name, to: "/patients/\(view.patient.id)")]
        ) { AffectionsPage(view: view, today: exchange.today) }
    }

    static let renewals = Route.page(.get, "/patientele/ald", .care) { exchange in
        let found = try await exchange.desk.listerRenouvellements(by: exchange.caller())
        return try await exchange.page(
            "Renouvellements à demander", breadcrumb: [Link("Patients", to: "/patients")],
            lead: "Affections de longue durée de vos patients déclarés, à trois mois de leur fin et plus près, dont le renouvellement se demande."
        ) { RenouvellementsPage(found: found) }
    }

    static let paper = Route.page(.get, "/affections/{id}/{nom}", .dossier) { exchange in
        try await PapiersAffectionAPI.pdf(exchange, id: exchange.part("id"), name: exchange.part("nom"))
    }

    static let withoutDoctor = Route.page(.get, "/affections/sans-medecin", .fund) { exchange in
        try exchange.allowQuery("curseur")
        let page = try await exchange.desk.listerSansMedecinTraitant(cursor: exchange.query("curseur"), by: exchange.caller())
        return try await exchange.page(
            "Sans médecin traitant", breadcrumb: [Link("Corbeilles", to: "/corbeilles")],
            lead: "Patients en affection de longue durée qui n’ont déclaré aucun médecin traitant."
        ) { SansMedecinPage(page: page) }
    }

    static let letters = Route.page(.get, "/affections/lettres", .fund) { exchange in
        try exchange.allowQuery("fait")
        let found = try await exchange.desk.listerLettresAffections(by: exchange.caller())
        let wasNoted = exchange.query("fait") == "lettre"
        return try await exchange.page(
            "Lettres à envoyer", breadcrumb: [Link("Corbeilles", to: "/corbeilles")],
            lead: "Patients dont un droit arrive à échéance, et qu’aucun message ne peut joindre. La lettre ne dit rien de leur santé."
        ) { LettresPage(found: found, wasNoted: wasNoted, csrf: exchange.formToken, now: exchange.desk.now) }
    }

    static let noteLetter = Route.page(.post, "/affections/lettres/{id}/envoyee", .fund) { exchange in
        _ = try await exchange.form()
        try await exchange.desk.noterLettreAffection(exchange.part("id"), by: exchange.caller())
        return .seeOther("/affections/lettres?fait=lettre")
    }
}
