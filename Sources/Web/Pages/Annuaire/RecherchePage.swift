import Core
import Desk

/// Looking for a professional, with the answers under the question.
struct RecherchePage: Component {
    let asked: RechercheProfessionnel
    let professions: [Choice]
    let specialites: [Choice]
    /// Nil before anything was asked.
    let found: TrouveAnnuaire<ProfessionnelVue>?
    let kept: [LieuLibreVue]
    let hasKept: Bool
    let mayKeep: Bool
    let anomalies: [Anomaly]
    let csrf: String
    let key: String

    var body: HTML {
        if !anomalies.isEmpty { ErrorSummary(anomalies) }
        if hasKept { Notice(.success, "C’est gardé tel quel. L’administration le rapprochera d’un professionnel connu.", isLive: true) }
        Card("Un professionnel") { form }
        el(.p) {
            "Vous cherchez un lieu\u{A0}? "
            Link("Chercher un lieu de soins", to: "/annuaire/lieux")
            " · "
            Link("Joindre une caisse", to: "/caisses")
        }
        if let found { answers(found) }
        if !kept.isEmpty { GardesTelsQuels(entries: kept) }
    }

    private var form: HTML {
        PostForm(to: "/annuaire", csrf: csrf, label: "Chercher un professionnel") {
            el(.div, .class("fields finder")) {
                TextBox(frame: frame("nom", "Nom, prénom", hint: "Le début suffit, dans n’importe quel ordre."), value: asked.nom)
                TextBox(frame: frame("commune", "Commune ou code postal"), value: asked.commune)
                if !professions.isEmpty { ChoiceList(frame: frame("profession", "Profession"), choices: professions, value: asked.profession) }
                if !specialites.isEmpty { ChoiceList(frame: frame("specialite", "Spécialité"), choices: specialites, value: asked.specialite) }
            }
            Actions { Button("Chercher", .primary) }
        }.body
    }

    private func frame(_ name: String, _ label: String, hint: String? = nil) -> FieldFrame {
        FieldFrame(name: name, label: label, hint: hint, errors: anomalies.messages(at: name))
    }

    @HTMLBuilder private func answers(_ found: TrouveAnnuaire<ProfessionnelVue>) -> HTML {
        if found.aJourLe == nil {
            AnnuaireVide()
        } else if found.items.isEmpty {
            EmptyState(
                title: "Personne ne répond à cette recherche\(found.commune.map { " à \($0)" } ?? "").",
                next: "Écrivez moins de lettres, enlevez la profession ou la spécialité, ou cherchez dans une commune voisine.")
            if mayKeep, !asked.nom.trimmingBlanks.isEmpty { GarderTelQuel(genre: .professionnel, text: asked.nom, commune: asked.commune, csrf: csrf, key: key) }
        } else {
            Card(title(found), hint: found.aJourLe.map { "Annuaire national du \($0.formattedFr)." }) {
                if found.isCut { el(.p) { "Seuls les premiers sont montrés\u{A0}: ajoutez le prénom, une commune ou une profession." } }
                el(.ul, .class("lines")) {
                    for person in found.items { PersonneLigne(person: person) }
                }
            }
            if mayKeep, !asked.nom.trimmingBlanks.isEmpty {
                FoldedCard(title: "Ce n’est aucun d’eux", hint: nil, isOpen: false, content: GarderTelQuel(genre: .professionnel, text: asked.nom, commune: asked.commune, csrf: csrf, key: key).body)
            }
        }
    }

    private func title(_ found: TrouveAnnuaire<ProfessionnelVue>) -> String {
        let count = found.items.count == 1 ? "Un professionnel" : "\(found.items.count)\(found.isCut ? " premiers" : "") professionnels"
        return count + (found.commune.map { " · \($0)" } ?? "")
    }
}

/// A professional in a list: who, what, where, how to reach them.
struct PersonneLigne: Component {
    let person: ProfessionnelVue

    /// Each number once.
    private var phones: [String] {
        person.exercices.compactMap { $0.lieu?.telephone }.reduce(into: [String]()) { all, phone in if !all.contains(phone) { all.append(phone) } }
    }

    var body: HTML {
        el(.li, .class("split")) {
            el(.div) {
                el(.p) {
                    el(.strong) { Link(person.nom, to: person.address) }
                    " · "
                    ([person.profession] + person.specialites).joined(separator: ", ")
                }
                for place in person.exercices.compactMap(\.lieu).prefix(3) {
                    el(.p, .class("hint")) { ([place.nom] + place.adresse).joined(separator: ", ") }
                }
                if person.exercices.count > 3 { el(.p, .class("hint")) { "et \(person.exercices.count - 3) autres lieux" } }
            }
            el(.div) {
                for phone in phones.prefix(2) { el(.p) { PhoneLink(phone) } }
                for mail in person.messageries.adresses.filter({ $0.finie == nil }).prefix(1) { el(.p, .class("hint")) { mail.adresse } }
            }
        }
    }
}

/// The directory has not been brought in.
struct AnnuaireVide: Component {
    var body: HTML {
        EmptyState(
            title: "L’annuaire national n’est pas encore chargé sur ce guichet.",
            next: "L’administration l’apporte depuis sa page des relevés. En attendant, gardez tel quel ce que vous cherchez\u{A0}: il sera rapproché ensuite.")
    }
}
