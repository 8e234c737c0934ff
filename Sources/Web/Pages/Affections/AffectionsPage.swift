import Core
import Desk

/// A patient’s illnesses: what is open, how each is renewed, where that stands, and what may be done now.
struct AffectionsPage: Component {
    let view: AffectionsPatient
    let today: LocalDate

    var body: HTML {
        if view.peutDemander {
            Actions { Button(view.affections.isEmpty ? "Déclarer une affection" : "Déclarer, renouveler ou adapter", .primary, to: form) }
        }
        if view.affections.isEmpty {
            EmptyState(
                title: "Aucune affection de longue durée connue.",
                next: view.peutDemander ? "Une déclaration simplifiée ouvre les droits aussitôt." : "Ni ce guichet ni le fichier de la caisse n’en disent.")
        }
        for one in view.affections { AffectionCard(one: one, patient: view.patient.id, today: today) }
        if !view.demandes.isEmpty {
            Card("Autres demandes") { DemandesAffection(demandes: view.demandes) }
        }
    }

    private var form: String { "/dossiers/nouveau/protocole-de-soins?patient=\(view.patient.id)" }
}

/// One illness.
struct AffectionCard: Component {
    let one: AffectionView
    let patient: String
    let today: LocalDate

    var body: HTML {
        Card(one.titre) {
            el(.p) {
                StateTag(one.etat.libelle, one.etat.tone)
                " "
                StateTag(one.renouvellement.mode.libelle + (one.renouvellement.certain ? "" : " (à confirmer)"), one.renouvellement.mode == .automatique ? .info : .neutral)
                if one.estIrreversible {
                    " "
                    StateTag("Irréversible (proposition)", .neutral)
                }
                if !one.estExonerante {
                    " "
                    StateTag("Sans exonération", .neutral)
                }
            }
            el(.p) { el(.strong) { one.avancement } }
            Facts(facts: facts)
            if !one.demandes.isEmpty { DemandesAffection(demandes: one.demandes) }
            if !one.faits.isEmpty { history }
            if let id = one.id, one.etat != .ouverte || one.periode.estAbregee {
                Actions {
                    Button("Fiche d’explication de la fin (PDF)", to: "/affections/\(id)/explication.pdf")
                    if one.lettreAttend { Button("Lettre au patient (PDF)", to: "/affections/\(id)/lettre.pdf") }
                }
            }
        }
    }

    private var facts: [Facts.Fact] {
        var facts = [Facts.Fact("Ouverte depuis le", one.periode.du.formattedFr), Facts.Fact(one.etat == .finie ? "Jusqu’au" : "Ouverte jusqu’au", end)]
        if let precision = one.precision { facts.append(.init("Précision", precision, isMedical: true)) }
        facts.append(.init("Renouvellement", one.renouvellement.raison))
        facts.append(.init("D’après", one.origine == .guichet ? (one.estSimplifiee ? "une déclaration simplifiée de ce guichet" : "une décision du service médical") : "le fichier de la caisse"))
        if let told = one.patientAverti { facts.append(.init("Patient", told)) }
        return facts
    }

    private var end: String {
        guard let au = one.periode.au else { return "Sans date de fin connue" }
        return one.periode.dureeCertaine ? au.formattedFr : "\(au.formattedFr) au moins\u{A0}: la durée exacte est donnée par la caisse"
    }

    private var history: HTML {
        DataTable(
            caption: "Ce qui a été fait", columns: ["Fait", "Du", "Au", "Enregistré"],
            rows: one.faits.reversed().map { fait in
                DataTable.Row {
                    fait.annuleLe == nil ? fait.genre.libelle : "\(fait.genre.libelle) (annulé par une rectification)"
                    fait.du.formattedShort
                    fait.au?.formattedShort ?? "–"
                    Moment(fait.noteLe)
                }
            }).body
    }
}

/// Requests with their state; one’s own lead to their answer.
struct DemandesAffection: Component {
    let demandes: [AffectionView.Demande]

    var body: HTML {
        el(.ul, .class("lines")) {
            for demande in demandes {
                el(.li) {
                    el(.p) {
                        if let id = demande.dossier { Link(demande.objet, to: "/dossiers/\(id)") } else { demande.objet }
                        " "
                        StateTag(demande.etat)
                    }
                    el(.p, .class("hint")) {
                        demande.auteur
                        if let at = demande.deposeLe {
                            " · "
                            Moment(at)
                        }
                        if demande.etat == .refuse { demande.dossier == nil ? " · le motif est chez son auteur" : " · le motif est dans le dossier" }
                    }
                }
            }
        }
    }
}

extension AffectionView.Etat {
    var tone: Tone {
        switch self {
        case .ouverte: .success
        case .echeance: .warning
        case .finie: .neutral
        }
    }
}
