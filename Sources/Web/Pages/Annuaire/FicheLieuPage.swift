import Core
import Desk

/// One place: where it is, what it is called, who works there.
struct FicheLieuPage: Component {
    let view: FicheLieu
    let isAdministrator: Bool
    let done: String?
    let typed: String
    let anomalies: [Anomaly]
    let csrf: String

    var body: HTML {
        if !anomalies.isEmpty { ErrorSummary(anomalies) }
        if done == "nom" { Notice(.success, "Nom gardé\u{A0}: la recherche le comprend dès maintenant.", isLive: true) }
        if done == "oubli" { Notice(.success, "Nom retiré\u{A0}: la recherche ne le comprend plus.", isLive: true) }
        Card("") { Facts(facts: facts) }
        names
        Card("Messagerie sécurisée") { MessageriesListe(mail: view.messageries) }
        Card("Professionnels") {
            if view.professionnels.isEmpty {
                EmptyState(title: "L’annuaire ne donne personne à ce lieu.", next: "Ceux qui y travaillent y sont peut-être inscrits sous un autre lieu\u{A0}: cherchez-les par leur nom.", action: Link("Chercher un professionnel", to: "/annuaire"))
            } else {
                if view.isCut { el(.p) { "Seuls les premiers sont montrés\u{A0}: cherchez les autres par leur nom." } }
                el(.ul, .class("lines")) {
                    for person in view.professionnels { line(person) }
                }
            }
        }
    }

    private var facts: [Facts.Fact] {
        let place = view.lieu
        return [
            place.categorie.map { .init("Catégorie", $0) }, .init("Adresse", place.adresse.isEmpty ? "—" : place.adresse.joined(separator: ", ")),
            .init(name: "Téléphone", value: PhoneLink(place.telephone).body), place.finess.map { .init("Numéro FINESS", $0) },
            place.siret.map { .init("Numéro SIRET", $0) },
        ].compactMap { $0 }
    }

    private func line(_ person: ProfessionnelVue) -> HTML {
        el(.li) {
            el(.p) {
                el(.strong) { Link(person.nom, to: person.address) }
                " · "
                ([person.profession] + person.specialites).joined(separator: ", ")
            }
        }
    }

    private var names: HTML {
        Card("Comment on l’appelle", hint: "Un autre nom que la recherche comprend\u{A0}: celui des gens d’ici, ou celui de votre cabinet.") {
            if view.alias.isEmpty {
                el(.p) { "Aucun autre nom pour l’instant." }
            } else {
                el(.ul, .class("lines")) {
                    for alias in view.alias { line(alias) }
                }
            }
            if view.nommable { form }
        }.body
    }

    private func line(_ alias: AliasVue) -> HTML {
        el(.li, .class("split")) {
            el(.p) {
                el(.strong) { "« \(alias.libelle) »" }
                " · \(alias.territoire)"
            }
            if alias.retirable {
                PostForm(to: "\(view.lieu.address)/noms/\(alias.id)/retrait", csrf: csrf) {
                    el(.button, .type("submit"), .class("button quiet")) {
                        "Retirer"
                        el(.span, .class("sr")) { " le nom \(alias.libelle)" }
                    }
                }
            }
        }
    }

    private var form: HTML {
        PostForm(to: "\(view.lieu.address)/noms", csrf: csrf, label: "Donner un autre nom") {
            el(.div, .class("fields")) {
                TextBox(
                    frame: FieldFrame(
                        name: "nom", label: isAdministrator ? "Autre nom" : "Comment dit-on dans votre cabinet ?", example: "la clinique", isRequired: true,
                        errors: anomalies.messages(at: "nom")), value: typed)
                if isAdministrator {
                    ChoiceBoxes(
                        frame: FieldFrame(name: "portee", label: "Compris où", errors: anomalies.messages(at: "portee")),
                        choices: [PorteeAlias.commune, .departement].map { Choice(value: $0.rawValue, label: $0.libelle) }, value: PorteeAlias.commune.rawValue)
                }
            }
            Actions { Button("Garder ce nom", .secondary) }
        }.body
    }
}
