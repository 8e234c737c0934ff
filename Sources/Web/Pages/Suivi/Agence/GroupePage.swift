import ContactTracing
import Core
import Desk

/// Clusters in one state, the largest first.
struct GroupesListe: Component {
    let groupes: [GroupeVue]
    let etat: GroupeVue.Etat

    var body: HTML {
        el(.nav, .class("tabs"), .ariaLabel("État des groupes")) {
            el(.ul) {
                for one in GroupeVue.Etat.allCases {
                    el(.li) { el(.a, .href("/suivi/groupes?etat=\(one.rawValue)"), .ariaCurrentPage.when(one == etat)) { Self.title(one) } }
                }
            }
        }
        if groupes.isEmpty {
            EmptyState(title: "Aucun groupe \(Self.title(etat).lowercased().dropLast()).", next: Self.says(etat))
        } else {
            DataTable(
                caption: "Le plus grand d’abord", columns: ["Groupe", "Motif", "Cas", "Du… au…", "Département"],
                rows: groupes.map { groupe in
                    DataTable.Row {
                        HTML { Link(groupe.libelle, to: "/suivi/groupes/\(groupe.id)") }
                        groupe.motif.libelle
                        String(groupe.effectif)
                        "\(groupe.du.formattedShort) – \(groupe.au.formattedShort)"
                        groupe.departement
                    }
                })
        }
    }

    private static func title(_ etat: GroupeVue.Etat) -> String {
        switch etat {
        case .propose: "Proposés"
        case .confirme: "Confirmés"
        case .ecarte: "Écartés"
        }
    }

    private static func says(_ etat: GroupeVue.Etat) -> String {
        switch etat {
        case .propose: "Le guichet cherche sans cesse les lieux, événements, foyers et chaînes que des cas partagent. Il propose ; vous décidez."
        case .confirme: "Les groupes que vous confirmez se retrouvent ici."
        case .ecarte: "Les groupes que vous écartez se retrouvent ici ; ils reviennent s’ils grandissent."
        }
    }
}

/// One cluster: why, who, when; and the decision.
struct GroupePage: Component {
    let groupe: GroupeVue
    let decides: Bool
    let csrf: String
    let key: String

    var body: HTML {
        if decides { decision }
        Card("Le groupe") { Facts(facts: facts) }
        Card("Ses cas") {
            if groupe.cas.isEmpty {
                el(.p) { "Aucun cas lisible dans votre territoire." }
            } else {
                DataTable(caption: "Par date des premiers symptômes", columns: ["Cas", "Date", "Lieux", "État"], rows: groupe.cas.map(row))
            }
            if groupe.ailleurs > 0 {
                el(.p, .class("hint")) { groupe.ailleurs == 1 ? "Un autre cas relève d’un autre territoire, ou n’est plus lisible." : "\(groupe.ailleurs) autres cas relèvent d’un autre territoire, ou ne sont plus lisibles." }
            }
            if decides { el(.p) { Link("Voir la chaîne dessinée", to: "/suivi/chaines?groupe=\(groupe.id)&jours=tout") } }
        }
    }

    private var decision: HTML {
        Actions {
            if groupe.etat != .confirme {
                PostForm(to: "/suivi/groupes/\(groupe.id)/confirmation", csrf: csrf, key: key) { Button("Confirmer ce groupe", isMain: true) }
            }
            if groupe.etat != .ecarte {
                PostForm(to: "/suivi/groupes/\(groupe.id)/mise-a-l-ecart", csrf: csrf, key: "\(key)e") { Button("Écarter", .secondary) }
            }
        }.body
    }

    private var facts: [Facts.Fact] {
        var facts = [
            Facts.Fact(name: "État", value: StateTag(groupe.etat.libelle, groupe.etat == .confirme ? .success : groupe.etat == .ecarte ? .neutral : .warning).body),
            .init("Motif", groupe.motif.libelle), .init("Cas", String(groupe.effectif)),
            .init("Période", "du \(groupe.du.formattedFr) au \(groupe.au.formattedFr)"),
            .init("Département", Departement(groupe.departement)?.libelle ?? groupe.departement), .init(name: "Proposé", value: Moment(groupe.proposeLe).body),
        ]
        if let at = groupe.decideLe {
            facts.append(.init(name: "Décision", value: HTML { Moment(at); groupe.decidePar.map { ", par \($0)" } ?? "" }))
        }
        return facts
    }

    private func row(_ cas: FicheCas) -> DataTable.Row {
        DataTable.Row {
            HTML {
                Link(cas.donnees.personne.displayName, to: "/suivi/agence/cas/\(cas.id)")
                el(.span, .class("hint block")) { cas.numero }
            }
            HTML { if let day = cas.symptomesLe ?? cas.prelevementLe { Moment(day) } else { "—" } }
            cas.donnees.lieux.isEmpty ? "—" : cas.donnees.lieux.map(\.libelle).joined(separator: ", ")
            StateTag(cas.etat)
        }
    }
}
