import ContactTracing
import Core
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore

/// Opening a sheet, and correcting it.
enum CasOuverture {
    static let routes = [begin, create, edit, update]

    static let begin = Route.page(.get, "/suivi/cas/nouveau", .tracingDoctor) { exchange in
        try exchange.allowQuery("patient", "epidemie")
        let epidemie = try await exchange.epidemie()
        let prepared = try await exchange.desk.preparerCas(
            epidemie.code, patient: exchange.query("patient").map(PatientReference.id), by: exchange.caller())
        if let underWay = prepared.enCours { return .seeOther("/suivi/cas/\(underWay)?fait=reprise") }
        return try await CasFormPage(epidemie: epidemie, prepared: prepared, content: prepared.content).response(exchange)
    }

    static let create = Route.page(.post, "/suivi/cas", .tracingDoctor) { exchange in
        let form = try await exchange.form()
        let epidemie = try await exchange.epidemie(named: form.reserved["_epidemie"])
        let patient = form.reserved["_patient"].map(PatientReference.id)
        let asked = form.content.withBlankRow(form.action)
        do {
            guard asked == nil else { throw DeskRefusal.invalid([]) }
            let fiche = try await exchange.desk.ouvrirCas(epidemie.code, patient: patient, form.content, key: form.key, by: exchange.caller())
            return .seeOther("/suivi/cas/\(fiche.cas.id)/contacts?fait=ouverture")
        } catch DeskRefusal.invalid(let anomalies) {
            let prepared = try await exchange.desk.preparerCas(epidemie.code, patient: patient, by: exchange.caller())
            return try await CasFormPage(epidemie: epidemie, prepared: prepared, content: asked ?? form.content, anomalies: anomalies).response(exchange)
        }
    }

    static let edit = Route.page(.get, "/suivi/cas/{id}/modification", .tracingDoctor) { exchange in
        let fiche = try await exchange.desk.lireCas(exchange.part("id"), by: exchange.caller())
        let content = fiche.contenu
        return try await CasFormPage(epidemie: fiche.parametres, fiche: fiche, content: content).response(exchange)
    }

    static let update = Route.page(.post, "/suivi/cas/{id}/modification", .tracingDoctor) { exchange in
        let (id, form) = (try exchange.part("id"), try await exchange.form())
        let asked = form.content.withBlankRow(form.action)
        do {
            guard asked == nil else { throw DeskRefusal.invalid([]) }
            _ = try await exchange.desk.modifierCas(id, form.content, revision: form.revision, by: exchange.caller())
            return .seeOther("/suivi/cas/\(id)?fait=modification")
        } catch DeskRefusal.invalid(let anomalies) {
            let fiche = try await exchange.desk.lireCas(id, by: exchange.caller())
            return try await CasFormPage(epidemie: fiche.parametres, fiche: fiche, content: asked ?? form.content, anomalies: anomalies).response(exchange)
        }
    }
}

extension JSONValue {
    /// Without script, one more row is asked of the server: the same content, with a blank row at the end of the list.
    func withBlankRow(_ action: String?) -> JSONValue? {
        guard let name = action.flatMap({ $0.hasPrefix("ajouter:") ? String($0.dropFirst(8)) : nil }), var members = object else { return nil }
        members[name] = .array((members[name]?.array ?? []) + [.object([:])])
        return .object(members)
    }
}

/// The form of a sheet, new or being corrected.
struct CasFormPage {
    let epidemie: Parametres
    var prepared: FormulairePrepare?
    var fiche: FicheMedecin?
    let content: JSONValue
    var anomalies: [Anomaly] = []

    func response(_ exchange: Exchange) async throws -> Response {
        let view = FormView(FormulairesSuivi.cas, content: content, anomalies: anomalies)
        let patient = prepared?.patient.map(exchange.banner) ?? fiche.flatMap { exchange.banner($0) }
        return try await exchange.page(
            fiche == nil ? "Ouvrir une fiche de cas" : "Modifier la fiche", status: anomalies.blocking.isEmpty ? .ok : .unprocessableContent,
            patient: patient, breadcrumb: [Link("Mes fiches de cas", to: "/suivi/cas")] + (fiche.map { [Link("Fiche \($0.cas.numero)", to: "/suivi/cas/\($0.cas.id)")] } ?? []),
            lead: lead, hasErrors: !anomalies.blocking.isEmpty
        ) {
            FormFaults(view: view)
            if fiche == nil, prepared?.patient == nil {
                el(.p) {
                    "Le patient est déjà connu du guichet ? "
                    Link("Cherchez-le d’abord", to: "/patients")
                    " : la fiche se remplit seule."
                }
            }
            PostForm(
                to: fiche.map { "/suivi/cas/\($0.cas.id)/modification" } ?? "/suivi/cas", csrf: exchange.formToken, key: exchange.newKey(),
                revision: fiche?.cas.revision, isGuarded: true, onEnter: ("_action", "enregistrer")
            ) {
                FormRenderer(view: view)
                Actions(isSticky: true) {
                    if fiche == nil { PostForm.hidden("_epidemie", epidemie.code) }
                    if let patient = prepared?.patient { PostForm.hidden("_patient", patient.id) }
                    Button(fiche == nil ? "Ouvrir et saisir les contacts" : "Enregistrer", sends: ("_action", "enregistrer"), isMain: true)
                    if let fiche { Button("Ne rien changer", .secondary, to: "/suivi/cas/\(fiche.cas.id)") }
                }
            }
        }
    }

    private var lead: String {
        fiche == nil
            ? "Cas suspect : rien n’est transmis et personne n’est appelé avant un résultat positif."
            : "Changer les dates peut changer qui est contact : les brouillons sont jugés de nouveau."
    }
}

extension Exchange {
    /// The person of a sheet, kept in sight.
    func banner(_ fiche: FicheMedecin) -> PatientBanner? {
        fiche.cas.donnees.personne.dateNaissance.map { born in
            PatientBanner(
                name: fiche.cas.donnees.personne.displayName, birthDate: born, sexe: fiche.cas.donnees.personne.sexe, today: today,
                fund: "Fiche de cas \(fiche.cas.numero)", address: "/suivi/cas/\(fiche.cas.id)")
        }
    }
}
