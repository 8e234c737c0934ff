import ContactTracing
import Core
import Desk

/// Who holds which mission, and how one more is granted: find the person, then say what, where, until when.
struct HabilitationsPage: Component {
    let base: String
    let epidemie: Parametres
    let held: [HabilitationVue]
    /// Nil while nobody was looked for.
    let found: [CompteTrouve]?
    let typed: HabilitationSaisie
    let anomalies: [Anomaly]
    let done: String?
    let tabs: AgenceTabs?
    let csrf: String
    let key: String

    var body: HTML {
        if let tabs { tabs }
        if !anomalies.isEmpty { ErrorSummary(anomalies) }
        if done == "accordee" { Notice(.success, "Habilitation accordée : elle vaut dès le prochain clic de la personne, à partir du premier jour.", isLive: true) }
        if done == "retiree" { Notice(.success, "Habilitation retirée : le prochain clic de la personne est refusé.", isLive: true) }
        Card("Habiliter quelqu’un", hint: tabs == nil ? "Un an au plus. La plateforme est tenue par les caisses ; une structure sous convention, par ses professionnels." : "Dans vos départements, quatre-vingt-dix jours au plus.") {
            search
            if let found {
                el(.h3) { "Mission" }
                results(found)
            }
        }
        Card("Habilitations") { list }
    }

    private var search: HTML {
        PostForm(to: "\(base)/recherche", csrf: csrf, label: "Chercher un compte") {
            PostForm.hidden("epidemie", epidemie.code)
            el(.div, .class("fields finder")) {
                TextBox(
                    frame: FieldFrame(
                        name: "nom", label: "Prénom et nom", hint: "En entier : il n’y a pas de liste des comptes.", example: "Lina SIMON",
                        errors: anomalies.messages(at: "nom")), value: typed.nom)
                el(.div, .class("go")) { Button("Chercher", .secondary) }
            }
        }.body
    }

    @HTMLBuilder private func results(_ found: [CompteTrouve]) -> HTML {
        let able = found.filter { !$0.missions.isEmpty }
        if able.isEmpty {
            Notice(.info, found.isEmpty ? "Aucun compte ouvert ne porte ce nom." : "\(found[0].nom), \(found[0].qualite.lowercased()) : aucune des missions que vous accordez ne convient à ce compte.") {
                el(.p) { "La personne doit s’être connectée une première fois, et le nom être écrit comme sur sa page « Mon compte »." }
            }
        } else {
            grant(able)
        }
    }

    private func grant(_ able: [CompteTrouve]) -> HTML {
        let missions = Mission.allCases.filter { mission in able.contains { $0.missions.contains(mission) } }
        return PostForm(to: base, csrf: csrf, key: key, label: "Accorder une habilitation") {
            PostForm.hidden("epidemie", epidemie.code)
            PostForm.hidden("nom", typed.nom)
            el(.div, .class("fields")) {
                ChoiceBoxes(
                    frame: FieldFrame(name: "compte", label: "Compte", isRequired: true, errors: anomalies.messages(at: "compte")),
                    choices: able.map { Choice(value: $0.id, label: $0.nom, hint: $0.qualite) }, value: able.count == 1 ? able[0].id : typed.compte)
                ChoiceBoxes(
                    frame: FieldFrame(name: "mission", label: "Mission", isRequired: true, errors: anomalies.messages(at: "mission")),
                    choices: missions.map { Choice(value: $0.rawValue, label: $0.libelle) }, value: missions.count == 1 ? missions[0].rawValue : typed.mission)
                TextBox(
                    frame: FieldFrame(
                        name: "departements", label: "Départements", hint: "Les codes, séparés par des virgules.", example: "39, 2A", isRequired: true,
                        errors: anomalies.messages(at: "departements")), value: typed.departements)
                TextBox(
                    frame: FieldFrame(name: "du", label: "Premier jour", isRequired: true, errors: anomalies.messages(at: "du")), value: typed.du, kind: .date)
                TextBox(
                    frame: FieldFrame(name: "au", label: "Dernier jour", isRequired: true, errors: anomalies.messages(at: "au")), value: typed.au, kind: .date)
            }
            Actions { Button("Habiliter", isMain: true) }
        }.body
    }

    @HTMLBuilder private var list: HTML {
        if held.isEmpty {
            EmptyState(title: "Personne n’est habilité.", next: "Cherchez une personne par son nom, puis accordez-lui une mission.")
        } else {
            DataTable(
                caption: "La plus longue à courir d’abord", columns: ["Personne", "Mission", "Départements", "Du… au…", "État", "Action"], rows: held.map(row))
        }
    }

    private func row(_ one: HabilitationVue) -> DataTable.Row {
        DataTable.Row {
            HTML {
                one.titulaire
                el(.span, .class("hint block")) { "par \(one.accordeePar)" }
            }
            one.mission.libelle
            one.departements.map(\.code).joined(separator: ", ")
            "\(one.du.date(in: .paris).date.formattedShort) – \(one.au.adding(milliseconds: -1).date(in: .paris).date.formattedShort)"
            StateTag(one.etat.libelle, Self.tone(one.etat))
            revocation(one)
        }
    }

    private func revocation(_ one: HabilitationVue) -> HTML {
        guard one.etat == .enCours || one.etat == .aVenir else { return HTML(text: "—") }
        return PostForm(to: "\(base)/\(one.id)/revocation", csrf: csrf) {
            el(.button, .type("submit"), .class("button danger")) {
                "Retirer"
                el(.span, .class("sr")) { " l’habilitation de \(one.titulaire)" }
            }
        }.body
    }

    private static func tone(_ etat: HabilitationVue.Etat) -> Tone {
        switch etat {
        case .enCours: .success
        case .aVenir: .info
        case .terminee: .neutral
        case .revoquee: .danger
        }
    }
}
