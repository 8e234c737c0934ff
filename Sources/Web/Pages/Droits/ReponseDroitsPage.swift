import Core
import Desk

/// An answer as it was given, with the number by which the fund honours it.
struct ReponseDroitsPage: Component {
    let view: ReponseDroitsView
    let isFund: Bool

    var body: HTML {
        DroitsResume(droits: view.droits)
        if isFund { verdict }
        Card("Réponse opposable", hint: isFund ? nil : "Recopiez ce numéro sur la facture ou gardez cette page.") {
            Facts(facts: [
                Facts.Fact(name: "Numéro", value: el(.code) { view.numero ?? "" }), Facts.Fact(name: "Donnée le", value: Moment(view.donneeLe).body),
                Facts.Fact("Demandée par", view.demandeur), Facts.Fact("Date des soins", view.droits.dateSoins.formattedFr),
                Facts.Fact("Règles et registre", "règles \(view.droits.regles), registre n°\u{A0}\(view.registre)"),
            ])
        }
        DroitsDetail(droits: view.droits)
        if !isFund {
            el(.p) { Link("Redemander les droits de ce patient", to: "/patients/\(view.patient.id)/droits") }
        }
    }

    @HTMLBuilder private var verdict: HTML {
        switch view.recalcul {
        case true?: Notice(.success, "Le registre tel qu’il était connu à ce moment donne la même réponse")
        case false?:
            Notice(.warning, "Le registre tel qu’il est gardé donne aujourd’hui une autre réponse") {
                el(.p) { "La réponse donnée engage la caisse telle qu’elle est écrite ici. Signalez l’écart à l’administration du guichet." }
            }
        case nil: Notice(.info, "Réponse authentique, donnée sous d’autres règles que celles d’aujourd’hui")
        }
    }
}

/// The answers already given about the patient to this professional.
struct ReponsesDonnees: Component {
    let reponses: [ReponseDroitsView]

    var body: HTML {
        Card("Réponses déjà obtenues") {
            DataTable(
                caption: "Les dernières d’abord", columns: ["Soins du", "Réponse", "Donnée le", "Demandée par"],
                rows: reponses.map { reponse in
                    DataTable.Row {
                        Link(reponse.droits.dateSoins.formattedShort, to: "/droits/\(reponse.id ?? "")")
                        StateTag(reponse.droits.etat.libelle, reponse.droits.etat.tone)
                        Moment(reponse.donneeLe)
                        reponse.demandeur
                    }
                })
        }.body
    }
}
