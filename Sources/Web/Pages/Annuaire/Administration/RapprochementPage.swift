import Core
import Desk

/// One free entry: what it may be, and the decision.
struct RapprochementPage: Component {
    let found: LieuARapprocher
    let candidates: [CandidatRapprochement]
    let words: String
    let csrf: String

    private var address: String { "/administration/lieux-a-rapprocher/\(found.entree.id)" }
    private var isPlace: Bool { found.entree.genre == .lieu }

    var body: HTML {
        Card("") {
            Facts(facts: facts)
            if found.entree.etat != .aRapprocher {
                Actions { PostForm(to: "\(address)/annulation", csrf: csrf) { Button("Revenir sur cette décision", .secondary) } }
            }
        }
        if found.entree.etat == .aRapprocher {
            proposals
            refusal
        }
    }

    private var facts: [Facts.Fact] {
        let entry = found.entree
        var facts = [
            Facts.Fact("Genre", entry.genre.libelle), .init("Commune", entry.commune.isEmpty ? "Non précisée" : entry.commune),
            .init("Tapé par", found.fois == 1 ? "un cabinet" : "\(found.fois) cabinets"), .init(name: "Dernière fois", value: Moment(found.derniereFois).body),
            .init(name: "État", value: StateTag(entry.etat.libelle, entry.etat == .aRapprocher ? .warning : .neutral).body),
        ]
        if let place = entry.lieu { facts.append(.init(name: "C’est", value: Link(place.nom, to: place.address).body)) }
        if let name = entry.professionnelNom { facts.append(.init("C’est", name)) }
        if let who = found.decidePar, let at = found.decideLe { facts.append(.init("Décidé par", "\(who), le \(at.formattedFr)")) }
        if let reason = found.motif { facts.append(.init("Motif", reason)) }
        return facts
    }

    private var proposals: HTML {
        Card("Ce que cela peut être", hint: isPlace ? "Les plus ressemblants d’abord. Une fois rapproché, ces mots trouvent ce lieu dans la recherche." : "Les plus ressemblants d’abord.") {
            SearchForm(label: "Chercher avec d’autres mots", action: "\(address)/recherche", csrf: csrf, value: words)
            if candidates.isEmpty {
                EmptyState(title: "Rien de connu n’y ressemble.", next: "Essayez d’autres mots ci-dessus, ou gardez cette saisie telle quelle ci-dessous.")
            } else {
                PostForm(to: "\(address)/rapprochement", csrf: csrf, label: "Rapprocher") {
                    if isPlace {
                        ChoiceBoxes(
                            frame: FieldFrame(name: "portee", label: "Où ces mots voudront-ils dire ce lieu\u{A0}?"),
                            choices: [
                                Choice(value: PorteeAlias.commune.rawValue, label: "Dans cette commune"), Choice(value: PorteeAlias.departement.rawValue, label: "Dans ce département"),
                                Choice(value: "aucune", label: "Nulle part ailleurs"),
                            ], value: PorteeAlias.commune.rawValue)
                    }
                    PickList(
                        name: "cible",
                        picks: candidates.map { PickList.Pick(value: $0.id, title: $0.nom, detail: "Ressemblance\u{A0}: \($0.ressemblance)\u{A0}%", text: $0.detail) })
                }
            }
        }.body
    }

    private var refusal: HTML {
        Card("Ce n’est rien de connu", hint: "La saisie reste telle quelle pour les cabinets qui l’ont faite.") {
            PostForm(to: "\(address)/refus", csrf: csrf, label: "Garder telle quelle") {
                el(.div, .class("fields")) { TextBox(frame: FieldFrame(name: "motif", label: "Motif", hint: "Facultatif."), value: "") }
                Actions { Button("Garder telle quelle", .secondary) }
            }
        }.body
    }
}
