import ContactTracing
import Desk

/// Every indicator with its value and the one definition it has.
struct IndicateursTable: Component {
    let tableau: TableauSuivi

    var body: HTML {
        DataTable(
            caption: "Indicateurs et leur définition", columns: ["Indicateur", "Valeur", "Définition"],
            rows: values.compactMap { code, value in
                IndicatorDefinition.named(code).map { definition in
                    DataTable.Row {
                        definition.libelle
                        HTML { el(.strong) { value } }
                        definition.definition
                    }
                }
            })
    }

    private var values: [(String, String)] {
        let (calls, delay, contacts, chains) = (tableau.appels, tableau.delai, tableau.contactsParCas, tableau.chaines)
        return [
            ("appels_24h.part", "\(Nombre.part(calls.part)) (\(Nombre.entier(calls.joints)) sur \(Nombre.entier(calls.juges)))"),
            ("resultat_vers_appel.mediane", Nombre.heures(delay.mediane)),
            ("resultat_vers_appel.p90", Nombre.heures(delay.p90)),
            ("contacts_par_cas.moyenne", Nombre.decimal(contacts.moyenne)),
            ("contacts_par_cas.mediane", Nombre.decimal(contacts.mediane)),
            ("cas_deja_contacts.part", "\(Nombre.part(tableau.dejaContacts.part)) (\(Nombre.entier(tableau.dejaContacts.connus)) sur \(Nombre.entier(tableau.dejaContacts.cas)))"),
            ("suivi_isolement.part", "\(Nombre.part(tableau.isolement.part)) (\(Nombre.entier(tableau.isolement.faits)) sur \(Nombre.entier(tableau.isolement.prevus)))"),
            ("cas", Nombre.entier(chains.cas)),
            ("descendance.moyenne", Nombre.decimal(chains.descendance.moyenne, 2)),
            ("descendance.dispersion_k", Nombre.decimal(chains.descendance.dispersionK, 2)),
            ("descendance.part_80", Nombre.part(chains.descendance.part80)),
            ("intervalle_seriel.mediane", chains.intervalleSeriel.mediane.map { Nombre.decimal($0) + "\u{A0}jours" } ?? "–"),
        ]
    }
}
