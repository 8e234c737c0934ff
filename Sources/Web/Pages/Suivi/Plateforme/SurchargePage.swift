import ContactTracing
import Core
import Desk

/// One card a département: the queue, what is foreseen, the switch and its effect.
struct SurchargePage: Component {
    let view: TableauSurcharge
    let adresse: AdresseAppels
    let lienHeures: Int
    let fait: String?
    let anomalies: [Anomaly]
    /// The département whose reason was refused.
    let wanted: String?
    let csrf: String
    let key: String

    var body: HTML {
        if !anomalies.isEmpty { ErrorSummary(lines: anomalies.map { .init(message: $0.message, anchor: FieldFrame.id(of: "motif-\(wanted ?? "")"), source: $0.source) }) }
        if fait == "activation" { Notice(.success, "Mode surcharge en service. Les messages partent au fur et à mesure.", isLive: true) }
        if fait == "coupure" { Notice(.success, "Mode surcharge coupé : les voix reprennent toute la file.", isLive: true) }
        for place in view.departements { card(place) }
        past
    }

    private func card(_ place: EtatSurcharge) -> HTML {
        Card(place.departement.libelle) {
            if place.estProposee {
                Notice(.warning, "\(place.projection.retardPourCent)\u{A0}% des contacts en attente seront appelés trop tard") {
                    el(.p) { "Le seuil de \(place.seuilPourCent)\u{A0}% est dépassé : le mode surcharge est proposé." }
                }
            }
            Facts(facts: facts(place))
            if let effect = place.enCours { effet(effect) }
            if view.peutDecider { place.enCours == nil ? switchOn(place) : switchOff(place) }
        }.body
    }

    private func facts(_ place: EtatSurcharge) -> [Facts.Fact] {
        let p = place.projection
        let pace = p.cadence.rounded() == p.cadence ? String(Int(p.cadence)) : String(Int(p.cadence * 10)).dropLast() + "," + String(Int(p.cadence * 10)).suffix(1)
        return [
            Facts.Fact("En attente d’un premier appel", String(p.enAttente)), Facts.Fact("Personnes au travail", String(place.agents)),
            Facts.Fact("Contacts joints par heure", p.cadenceMesuree ? "\(pace), mesuré sur trois heures" : "\(pace), supposé : aucun appel abouti ces trois dernières heures"),
            Facts.Fact("Le dernier serait joint", p.finPrevue.map(\.formattedFr) ?? "jamais : personne n’appelle"),
            Facts.Fact("Appelés hors délai, prévus", "\(p.retards) (\(p.retardPourCent)\u{A0}%)"),
        ]
    }

    private func effet(_ e: EtatSurcharge.Effet) -> HTML {
        HTML {
            el(.h3) { "En service depuis le \(e.depuis.formattedFr)" }
            el(.p) { "Par \(e.par). Motif : \(e.motif)" }
            Facts(facts: effects(e))
        }
    }

    private func effects(_ e: EtatSurcharge.Effet) -> [Facts.Fact] {
        [
            Facts.Fact("Invités par message", String(e.invites)), Facts.Fact("Ont répondu d’eux-mêmes", String(e.declares)),
            Facts.Fact("En attente avant", String(e.attenteAvant)), Facts.Fact(e.jusqua == nil ? "En attente maintenant" : "En attente à la fin", String(e.attenteMaintenant)),
        ]
    }

    private func switchOn(_ place: EtatSurcharge) -> HTML {
        let code = place.departement.code
        return PostForm(to: "/suivi/surcharge/activation", csrf: csrf, key: key + code, label: "Mettre en service dans \(place.departement.libelle)") {
            adresse.hidden
            PostForm.hidden("departement", code)
            el(.div, .class("fields")) { reason(code) }
            el(.p, .class("hint")) { "Un message part à chaque contact qui a un mobile ; sa page s’ouvre une fois, pendant \(lienHeures)\u{A0}heures." }
            Actions { Button("Mettre en service", place.estProposee ? .primary : .secondary) }
        }.body
    }

    /// Named « motif » for every département; told apart by its id.
    private func reason(_ code: String) -> HTML {
        let id = FieldFrame.id(of: "motif-\(code)")
        let errors = wanted == code ? anomalies.messages(at: "motif") : []
        return el(.div, .class(errors.isEmpty ? "field line" : "field line has-error")) {
            el(.label, .for(id)) { "Pourquoi maintenant" }
            el(.p, .class("hint"), .id("\(id)-aide")) { "Gardé avec la décision. Exemple : trois absences, 200 contacts d’une collectivité." }
            for error in errors { el(.p, .class("error")) { error } }
            leaf(.input, .type("text"), .id(id), .name("motif"), .autocomplete("off"), .required, .ariaDescribedBy(["\(id)-aide"]), .ariaInvalid.when(!errors.isEmpty))
        }
    }

    private func switchOff(_ place: EtatSurcharge) -> HTML {
        PostForm(to: "/suivi/surcharge/coupure", csrf: csrf, key: key + place.departement.code) {
            adresse.hidden
            PostForm.hidden("departement", place.departement.code)
            Actions { Button("Couper : les voix reprennent", .secondary) }
        }.body
    }

    @HTMLBuilder private var past: HTML {
        if !view.passees.isEmpty {
            DataTable(
                caption: "Décisions passées", columns: ["Département", "Du", "Au", "Motif", "Invités", "Ont répondu", "Attente avant, après"],
                rows: view.passees.map { line in
                    DataTable.Row {
                        line.departement.libelle
                        Moment(line.effet.depuis)
                        HTML { if let end = line.effet.jusqua { Moment(end) } else { "—" } }
                        line.effet.motif
                        String(line.effet.invites)
                        String(line.effet.declares)
                        "\(line.effet.attenteAvant), \(line.effet.attenteMaintenant)"
                    }
                })
        }
    }
}
