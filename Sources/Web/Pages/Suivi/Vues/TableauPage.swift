import ContactTracing
import Core
import Desk

/// The dashboard: what waits now, then how the epidemic and the calls go.
struct TableauPage: Component {
    let tableau: TableauSuivi

    private var address: VueAddress { VueAddress(demande: tableau.demande) }

    var body: HTML {
        VueTabs(current: "/suivi/tableau", address: address)
        Card("Maintenant", hint: "À cet instant, dans vos départements, quelle que soit la période choisie plus bas.") {
            KeyFigures(entries: maintenant)
            for overload in tableau.surcharges where overload.au == nil {
                Notice(.warning, "Mode surcharge en cours dans le \(overload.departement), depuis le \(overload.du.formattedFr)") {
                    el(.p) { overload.motif }
                }
            }
        }
        VueFilter(
            action: "/suivi/tableau", demande: tableau.demande,
            departements: tableau.departements.map { ($0.code, $0.libelle) })
        if tableau.chaines.cas == 0 && tableau.appels.juges == 0 && tableau.appels.enCours == 0 {
            EmptyState(
                title: "Rien à montrer pour cette période.", next: "Les figures apparaissent avec la première fiche validée par un médecin.",
                action: tableau.demande.periode == .tout ? nil : Link("Voir depuis le début", to: address("/suivi/tableau", ("jours", "tout"))))
        } else {
            Card("En bref, \(tableau.demande.periode.libelle.lowercasingFirst)") { KeyFigures(entries: enBref) }
            FoldedCard(
                title: "Tous les indicateurs, avec leur définition", hint: nil, isOpen: false, content: IndicateursTable(tableau: tableau).body)
            TableauFigures(tableau: tableau, address: address)
        }
    }

    private var enBref: [KeyFigures.Entry] {
        [
            .init(value: Nombre.part(tableau.appels.part), label: "joints dans les 24\u{A0}h", hint: "\(Nombre.entier(tableau.appels.joints)) sur \(Nombre.entier(tableau.appels.juges)) contacts"),
            .init(value: Nombre.heures(tableau.delai.mediane), label: "du résultat à l’appel", hint: "médiane\u{A0}; 9 sur 10 avant \(Nombre.heures(tableau.delai.p90))"),
            .init(value: Nombre.decimal(tableau.contactsParCas.moyenne), label: "contacts par cas", hint: "en moyenne, \(Nombre.entier(tableau.chaines.cas)) cas"),
            .init(value: Nombre.part(tableau.dejaContacts.part), label: "des cas étaient des contacts connus"),
            .init(value: Nombre.decimal(tableau.chaines.descendance.moyenne, 2), label: "cas transmis par cas", hint: "dispersion k : \(Nombre.decimal(tableau.chaines.descendance.dispersionK, 2))"),
            .init(value: Nombre.part(tableau.isolement.part), label: "des suivis d’isolement faits", hint: "\(Nombre.entier(tableau.isolement.faits)) sur \(Nombre.entier(tableau.isolement.prevus)) prévus"),
        ]
    }

    private var maintenant: [KeyFigures.Entry] {
        let now = tableau.maintenant
        return [
            .init(
                value: Nombre.entier(now.enRetard), label: now.enRetard == 1 ? "appel en retard" : "appels en retard", hint: "plus de 24\u{A0}h sans être joint",
                address: "/suivi/appels", tone: now.enRetard > 0 ? .danger : .success),
            .init(
                value: Nombre.entier(now.aAppeler), label: now.aAppeler == 1 ? "contact à appeler" : "contacts à appeler", hint: "retards compris", address: "/suivi/appels",
                tone: now.aAppeler > 0 ? .info : .success),
            .init(value: Nombre.entier(now.injoignables), label: now.injoignables == 1 ? "injoignable" : "injoignables", hint: "tous les essais ont échoué"),
            .init(
                value: Nombre.entier(now.aValiderEnRetard), label: now.aValiderEnRetard == 1 ? "fiche en retard chez le médecin" : "fiches en retard chez le médecin",
                hint: "sur \(Nombre.entier(now.aValider)) à valider", tone: now.aValiderEnRetard > 0 ? .warning : .success),
            .init(
                value: Nombre.entier(now.valideesEnRetard), label: now.valideesEnRetard == 1 ? "fiche validée en retard" : "fiches validées en retard",
                hint: "sur \(Nombre.entier(now.validees)), \(tableau.demande.periode.libelle.lowercasingFirst)"),
        ]
    }
}

extension String {
    var lowercasingFirst: String { prefix(1).lowercased() + dropFirst() }
}
