import Core
import Desk
import HTTPTypes
import HummingbirdCore

/// Writing down a patient nobody knows here. The page is opened by POST when something was already typed or read:
/// names never enter an address.
enum InscriptionRoutes {
    static let routes = [open, save]

    static let open = Route.page(.get, "/patients/nouveau", .care) { exchange in
        try exchange.allowQuery()
        return try await page(exchange, NouveauPatient(), [])
    }

    static let save = Route.page(.post, "/patients/nouveau", .care) { exchange in
        let form = try await exchange.form()
        let new = NouveauPatient(
            traits: TraitsSaisis(form), nomUtilise: form.text("nomUtilise") ?? "", nir: form.text("nir") ?? "", caisse: form.text("caisse") ?? "",
            telephone: form.text("telephone") ?? "")
        if form.action == "preparer" { return try await page(exchange, new, []) }
        do {
            switch try await exchange.desk.registerPatient(new, estUnAutre: form.action == "autre", key: form.key, by: exchange.caller()) {
            case .inscrit(let id): return .seeOther("/patients/\(id)/identite?fait=inscrit")
            case .ressemblants(let matches): return try await lookalikes(exchange, new, matches)
            }
        } catch DeskRefusal.invalid(let anomalies) { return try await page(exchange, new, anomalies) }
    }

    private static func page(_ exchange: Exchange, _ new: NouveauPatient, _ anomalies: [Anomaly]) async throws -> Response {
        let funds = try await exchange.desk.caissesConnues(by: exchange.caller())
        return try await exchange.page(
            "Inscrire un patient", status: anomalies.isEmpty ? .ok : .unprocessableContent, breadcrumb: [Link("Patients", to: "/patients")],
            lead: "Pour une personne que ni le guichet ni les registres des caisses ne connaissent. Son identité sera provisoire.", hasErrors: !anomalies.isEmpty
        ) {
            if !anomalies.isEmpty { ErrorSummary(anomalies) }
            PostForm(to: "/patients/nouveau", csrf: exchange.formToken, key: exchange.newKey(), isGuarded: true) {
                Card("Traits stricts") { TraitsBoxes(typed: new.traits, anomalies: anomalies) }
                Card("Pour le joindre et transmettre ses dossiers") {
                    el(.div, .class("fields")) {
                        ChoiceList(
                            frame: FieldFrame(name: "caisse", label: "Caisse", hint: "Celle de la carte Vitale ou de l’attestation.", isRequired: true, errors: anomalies.messages(at: "caisse")),
                            choices: funds.map { Choice(value: $0.code, label: $0.name) }, value: new.caisse)
                        TextBox(
                            frame: FieldFrame(name: "nir", label: "Numéro de sécurité sociale", hint: "13 ou 15 chiffres. Laissez vide s’il n’en a pas encore.", errors: anomalies.messages(at: "nir")),
                            value: new.nir, longest: 21)
                        TextBox(frame: FieldFrame(name: "nomUtilise", label: "Nom utilisé", hint: "S’il diffère du nom de naissance.", errors: anomalies.messages(at: "nomUtilise")), value: new.nomUtilise)
                        TextBox(frame: FieldFrame(name: "telephone", label: "Téléphone", errors: anomalies.messages(at: "telephone")), value: new.telephone, kind: .telephone)
                    }
                }
                Actions { Button("Inscrire", isMain: true) }
            }
        }
    }

    /// Nobody is written down twice without somebody having looked.
    private static func lookalikes(_ exchange: Exchange, _ new: NouveauPatient, _ matches: [PatientMatch]) async throws -> Response {
        try await exchange.page(
            matches.count == 1 ? "Est-ce déjà ce patient ?" : "Est-ce déjà l’un de ces \(matches.count) patients ?", breadcrumb: [Link("Patients", to: "/patients")],
            lead: "Rien n’est encore inscrit. Comparez avant de choisir."
        ) {
            PatientResults(matches: matches, birthDateWasGiven: true) { "/patients/\($0)" }
            Card("Ce n’est aucun d’eux", hint: "La nouvelle inscription et son homonyme seront signalés à chaque recherche, et à la caisse.") {
                PostForm(to: "/patients/nouveau", csrf: exchange.formToken, key: exchange.newKey()) {
                    new.traits.hidden
                    PostForm.hidden("nomUtilise", new.nomUtilise)
                    PostForm.hidden("nir", new.nir)
                    PostForm.hidden("caisse", new.caisse)
                    PostForm.hidden("telephone", new.telephone)
                    Actions {
                        Button("Inscrire une autre personne", .secondary, sends: ("_action", "autre"))
                        Button("Revoir la saisie", .quiet, sends: ("_action", "preparer"))
                    }
                }
            }
        }
    }
}

/// The way to a new patient from a search that found nobody, with what was typed or read.
struct InscrireButton: Component {
    let csrf: String
    let traits: TraitsSaisis
    var nir = ""

    var body: HTML {
        PostForm(to: "/patients/nouveau", csrf: csrf, label: "Inscrire un nouveau patient") {
            traits.hidden
            PostForm.hidden("nir", nir)
            Actions { Button("Inscrire un nouveau patient", .secondary, sends: ("_action", "preparer")) }
        }
    }
}
