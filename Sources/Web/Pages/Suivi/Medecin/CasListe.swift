import ContactTracing
import Core
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore

/// A doctor's sheets, the running clocks first.
enum CasListe {
    static let routes = [open]

    static let open = Route.page(.get, "/suivi/cas", .tracingDoctor) { exchange in
        try exchange.allowQuery("epidemie", "curseur", "fait")
        let epidemie = try await exchange.epidemie()
        let found = try await exchange.desk.listerMesCas(epidemie.code, cursor: exchange.query("curseur"), by: exchange.caller())
        return try await exchange.page("Mes fiches de cas", breadcrumb: [Link("Suivi", to: "/suivi")], lead: epidemie.nom) {
            if exchange.query("fait") == "negatif" {
                Notice(.success, "Résultat négatif noté : les brouillons et l’identité sont effacés.", isLive: true)
            }
            if !epidemie.estOuverte(le: exchange.today) { Notice(.warning, "Ce suivi est clos : aucune fiche ne s’y ouvre plus.") }
            CasLignes(found: found, epidemie: epidemie.code, now: exchange.desk.now, isFirst: exchange.query("curseur") == nil)
        }
    }
}

/// The list itself.
struct CasLignes: Component {
    let found: MesCas
    let epidemie: String
    let now: Instant
    /// The first slice of the list.
    let isFirst: Bool

    var body: HTML {
        Actions { Button("Ouvrir une fiche de cas", .primary, to: "/suivi/cas/nouveau") }
        if !found.aValider.isEmpty {
            Card("À valider", hint: "Résultat positif : la fiche se valide dans les 24 heures. Les contacts attendent.") {
                for line in found.aValider { due(line) }
            }
        }
        if found.autres.items.isEmpty, isFirst {
            EmptyState(
                title: found.aValider.isEmpty ? "Aucune fiche de cas." : "Aucune autre fiche.",
                next: "Une fiche se prépare dès la première consultation d’un cas suspect : les contacts sont prêts quand le résultat arrive.")
        } else if !found.autres.items.isEmpty {
            DataTable(caption: "De la plus récente à la plus ancienne", columns: ["Patient", "État", "Contacts", "Ouverte"], rows: found.autres.items.map(row))
        }
        Pager(previous: isFirst ? nil : "/suivi/cas?epidemie=\(epidemie)", next: found.autres.next.map { "/suivi/cas?epidemie=\(epidemie)&curseur=\($0)" })
    }

    private func due(_ line: CasEnListe) -> HTML {
        HTML {
            el(.h3) { Link(line.nom, to: "/suivi/cas/\(line.id)") }
            el(.p, .class("hint")) { "Fiche \(line.numero) · \(contacts(line.contacts))" }
            if let due = line.echeanceValidation { Clock(label: "Validation", deadline: due, now: now) }
        }
    }

    private func row(_ line: CasEnListe) -> DataTable.Row {
        DataTable.Row {
            HTML {
                Link(line.nom, to: "/suivi/cas/\(line.id)")
                el(.span, .class("hint block")) { "Fiche \(line.numero)" }
            }
            StateTag(line.etat)
            line.etat.estActif ? "\(line.joints) \(line.joints < 2 ? "joint" : "joints") sur \(line.contacts)\(line.aAppeler > 0 ? ", \(line.aAppeler) à appeler" : "")" : contacts(line.contacts)
            Moment(line.creeLe)
        }
    }

    private func contacts(_ number: Int) -> String { number == 0 ? "aucun contact saisi" : number == 1 ? "1 contact saisi" : "\(number) contacts saisis" }
}
