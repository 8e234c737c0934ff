import Core
import Desk

/// Keeps what was typed when nothing known answers: it can be reconciled later.
struct GarderTelQuel: Component {
    let genre: GenreLibre
    let text: String
    let commune: String
    let csrf: String
    let key: String

    var body: HTML {
        PostForm(to: "/annuaire/libres", csrf: csrf, key: key, label: "Garder tel quel") {
            PostForm.hidden("genre", genre.rawValue)
            PostForm.hidden("texte", text)
            PostForm.hidden("commune", commune)
            el(.p) { "Gardez « \(text)\(commune.trimmingBlanks.isEmpty ? "" : ", \(commune)") » tel quel\u{A0}: l’administration le rapprochera, et vous le retrouverez ici sous ces mots." }
            Actions { Button("Garder tel quel", .secondary) }
        }
    }
}

/// What this practice kept as it was typed, and what it turned out to be.
struct GardesTelsQuels: Component {
    let entries: [LieuLibreVue]

    var body: HTML {
        Card("Gardés tels quels par votre cabinet") {
            el(.ul, .class("lines")) {
                for entry in entries { line(entry) }
            }
        }
    }

    private func line(_ entry: LieuLibreVue) -> HTML {
        el(.li, .class("split")) {
            el(.div) {
                el(.p) {
                    el(.strong) { entry.texte }
                    if !entry.commune.isEmpty { ", \(entry.commune)" }
                    " "
                    StateTag(entry.etat.libelle, entry.etat == .rapproche ? .success : .neutral)
                }
                if let place = entry.lieu {
                    el(.p, .class("hint")) { Link(place.nom, to: place.address) }
                } else if let id = entry.professionnel, let name = entry.professionnelNom {
                    el(.p, .class("hint")) { Link(name, to: "/annuaire/professionnels/\(LieuVue.escaped(id))") }
                }
            }
            if let phone = entry.lieu?.telephone { el(.p) { PhoneLink(phone) } }
        }
    }
}
