import Core
import Desk

/// Looking for a place, with the answers under the question.
struct RechercheLieuxPage: Component {
    let nom: String
    let commune: String
    let found: TrouveAnnuaire<LieuVue>?
    let kept: [LieuLibreVue]
    let hasKept: Bool
    let mayKeep: Bool
    let anomalies: [Anomaly]
    let csrf: String
    let key: String

    var body: HTML {
        if !anomalies.isEmpty { ErrorSummary(anomalies) }
        if hasKept { Notice(.success, "C’est gardé tel quel. L’administration le rapprochera d’un lieu connu.", isLive: true) }
        Card("Un lieu de soins") {
            PostForm(to: "/annuaire/lieux", csrf: csrf, label: "Chercher un lieu") {
                el(.div, .class("fields finder")) {
                    TextBox(
                        frame: FieldFrame(
                            name: "nom", label: "Nom du lieu", hint: "Ou comme on dit chez vous\u{A0}: « la clinique ». Ou son numéro FINESS.", errors: anomalies.messages(at: "nom")), value: nom)
                    TextBox(
                        frame: FieldFrame(
                            name: "commune", label: "Commune ou code postal", hint: "Avec elle, tous les mots du nom sont cherchés.", errors: anomalies.messages(at: "commune")), value: commune)
                }
                Actions { Button("Chercher", .primary) }
            }
        }
        if let found { answers(found) }
        if !kept.isEmpty { GardesTelsQuels(entries: kept) }
    }

    @HTMLBuilder private func answers(_ found: TrouveAnnuaire<LieuVue>) -> HTML {
        if found.aJourLe == nil {
            AnnuaireVide()
            if mayKeep, !nom.trimmingBlanks.isEmpty { keep }
        } else if found.items.isEmpty {
            EmptyState(
                title: "Aucun lieu ne répond à ces mots\(found.commune.map { " à \($0)" } ?? "").",
                next: commune.trimmingBlanks.isEmpty ? "Ajoutez la commune\u{A0}: tous les mots du nom sont alors cherchés, et les noms que l’on donne là-bas." : "Écrivez moins de mots, ou essayez une commune voisine.")
            if mayKeep, !nom.trimmingBlanks.isEmpty { keep }
        } else {
            Card(found.items.count == 1 ? "Un lieu" : "\(found.items.count)\(found.isCut ? " premiers" : "") lieux") {
                if found.isCut { el(.p) { "Seuls les premiers sont montrés\u{A0}: ajoutez un mot ou la commune." } }
                el(.ul, .class("lines")) {
                    for place in found.items { LieuLigne(place: place) }
                }
            }
            if mayKeep, !nom.trimmingBlanks.isEmpty { FoldedCard(title: "Ce n’est aucun d’eux", hint: nil, isOpen: false, content: keep) }
        }
    }

    private var keep: HTML { GarderTelQuel(genre: .lieu, text: nom, commune: commune, csrf: csrf, key: key).body }
}

/// A place in a list.
struct LieuLigne: Component {
    let place: LieuVue

    var body: HTML {
        el(.li, .class("split")) {
            el(.div) {
                el(.p) {
                    el(.strong) { Link(place.nom, to: place.address) }
                    if let said = place.dit {
                        " "
                        StateTag("dit « \(said) »", .info)
                    }
                }
                el(.p, .class("hint")) { ([place.categorie].compactMap { $0 } + place.adresse).joined(separator: " · ") }
            }
            if place.telephone != nil { el(.p) { PhoneLink(place.telephone) } }
        }
    }
}
