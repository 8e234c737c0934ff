import Core
import Desk
import Recensement

/// What an agent has before them during a call: whom, what to say, what to note.
struct FicheCabinetPage: Component {
    let sheet: FicheRecensement
    let fait: String?
    let anomalies: [Anomaly]
    let typed: FormInput?
    /// A personal link just made, shown this once.
    let nouveauLien: String?
    let csrf: String
    let key: String
    let now: Instant

    private var target: CibleVue { sheet.cible }
    private var isOpen: Bool { sheet.etatCampagne == .enCours }
    private var waits: Bool { target.etat == .aAppeler || target.etat == .injoignable }
    private var address: String { "/recensement/fiches/\(target.id)" }
    private var answers: Bool { typed?.content["issue"] == nil && typed != nil }

    var body: HTML {
        if !anomalies.isEmpty { ErrorSummary(anomalies) }
        done
        if sheet.prisAilleurs { Notice(.warning, "Un collègue appelle ce cabinet en ce moment.") }
        if !sheet.estOuverte, waits, isOpen { Notice(.warning, "Hors des heures d’appel : jours ouvrés, de \(sheet.regles.ouvre)\u{A0}h à \(sheet.regles.ferme)\u{A0}h.") }
        standing
        if waits, isOpen, !sheet.prisAilleurs { outcomes }
        el(.div, .class("columns")) {
            el(.div) {
                if isOpen, target.etat != .retire, target.etat != .ecarte, !sheet.prisAilleurs { form }
                kept
            }
            el(.div) {
                CallScript(etapes: sheet.script.etapes)
                practice
                if isOpen { link }
                attempts
            }
        }
    }

    @HTMLBuilder private var done: HTML {
        switch fait {
        case "note": Notice(.success, "Réponses notées.", isLive: true)
        case "reprise": Notice(.success, "Remis en file : à appeler de nouveau.", isLive: true)
        case "retrait": Notice(.success, "Retrait noté : ses réponses sont effacées, plus personne ne l’appelle.", isLive: true)
        default: HTML()
        }
        if let nouveauLien {
            Notice(.success, "Lien personnel, montré cette fois seulement", isLive: true) {
                el(.p, .class("secret")) { nouveauLien }
                el(.p) { "Dictez-le ou envoyez-le à cette personne, à elle seule. Il finit avec la campagne ; les liens d’avant ne s’ouvrent plus." }
            }
        }
    }

    private var standing: HTML {
        Card("") {
            el(.p, .class("standing")) {
                StateTag(target.etat)
                el(.strong) { PhoneLink(target.telephone, absent: "Aucun téléphone dans l’annuaire") }
                el(.span, .class("hint")) { words }
            }
            if let rappel = target.rappel { el(.p) { "A demandé à être rappelé : \(rappel.formattedFr)." } }
            if sheet.priseJusqua != nil {
                PostForm(to: "\(address)/remise", csrf: csrf, key: key + "r") {
                    Actions {
                        Button("Rendre le cabinet à un collègue", .quiet)
                        if let until = sheet.priseJusqua { el(.span, .class("hint")) { "Entre vos mains jusqu’à \(FicheAppelPage.hour(until))." } }
                    }
                }
            } else if waits, isOpen, !sheet.prisAilleurs {
                PostForm(to: "\(address)/prise", csrf: csrf, key: key + "p") { Actions { Button("Prendre ce cabinet", .secondary) } }
            }
            if isOpen, target.etat == .refuse || target.etat == .injoignable || target.etat == .ecarte {
                PostForm(to: "\(address)/reprise", csrf: csrf, key: key + "a") { Actions { Button("Remettre en file", .secondary) } }
            }
        }.body
    }

    private var words: String {
        let size = target.taille > 1 ? ", \(target.taille) \(target.genre.estStructure ? "professionnels" : target.genre == .infirmier ? "infirmiers" : "médecins")" : ""
        let place = [target.lieu == target.nom ? nil : target.lieu, target.commune].compactMap { $0 }.joined(separator: ", ")
        return "\(target.genre.libelle), \(place)\(size)\(target.equipe ? ", équipé pour la téléconsultation" : "")"
    }

    private var outcomes: HTML {
        Card("L’appel") {
            PostForm(to: "\(address)/issue", csrf: csrf, key: key, revision: target.revision, label: "Comment l’appel s’est terminé") {
                PickList(name: "issue", picks: [
                    .init(value: "sans-reponse", title: "Pas de réponse", text: "Rappelé à une autre heure."),
                    .init(value: "occupe", title: "Occupé", text: "Rappelé dans un quart d’heure."),
                    .init(value: "refus", title: "Refuse de répondre", text: "N’est plus appelé."),
                    .init(value: "faux-numero", title: "Numéro erroné", text: "N’est plus appelé."),
                    .init(value: "non-concerne", title: "Non concerné", text: "Retraité, parti, autre métier."),
                ])
            }
            later
        }.body
    }

    private var later: HTML {
        let tomorrow = now.date(in: .paris).date.adding(days: 1)
        let workday = sheet.regles.prochaineOuverture(depuis: Instant(tomorrow, in: .paris)).date(in: .paris).date
        let name = workday == tomorrow ? "demain" : workday.weekday.libelle
        let quick = [("dans une heure", now.adding(hours: 1)), ("\(name) à 9\u{A0}h", Instant(workday, hour: 9, in: .paris)), ("\(name) à 14\u{A0}h", Instant(workday, hour: 14, in: .paris))]
            .filter { sheet.regles.estOuvert(a: $0.1) && $0.1 > now }
        return PostForm(to: "\(address)/issue", csrf: csrf, key: key + "b", revision: target.revision, label: "Rappeler plus tard") {
            PostForm.hidden("issue", "plus-tard")
            CallBack(label: "Plus tard :", quick: quick, folded: "Plus tard", typed: typed, anomalies: anomalies)
        }.body
    }

    private var form: HTML {
        let known = sheet.reponse.map { SaisieRecensement($0, partage: target.partage) } ?? SaisieRecensement()
        return FoldedCard(
            title: target.etat == .repondu ? "Corriger les réponses" : "Ses réponses", hint: "Rien n’est obligatoire. Ce qui n’est pas coché vaut non.",
            isOpen: target.etat != .repondu || answers,
            content: PostForm(
                to: "\(address)/reponse", csrf: csrf, key: key + "c", revision: target.revision, isGuarded: true, onEnter: (name: "_action", value: "fiche")
            ) {
                ReponseChamps(genre: target.genre, typed: answers ? typed.map(SaisieRecensement.init) ?? known : known, anomalies: anomalies, estAgent: true)
                Actions(isSticky: true) {
                    if sheet.estOuverte { Button("Noter et appeler le suivant", sends: ("_action", "suivant"), isMain: true) }
                    Button("Noter", sheet.estOuverte ? .secondary : .primary, sends: ("_action", "fiche"), isMain: !sheet.estOuverte)
                }
            }.body
        ).body
    }

    @HTMLBuilder private var kept: HTML {
        if let reponse = sheet.reponse {
            Card("Réponses notées", hint: target.reponduLe.map { "Le \($0.formattedFr), \(way)." }) {
                ReponseFaits(genre: target.genre, reponse: reponse, partage: target.partage)
                if isOpen {
                    el(.details, .class("secondary")) {
                        el(.summary) { "Demande que tout soit retiré" }
                        el(.p) { "Ses réponses sont effacées tout de suite ; les patients qui l’attendent reviennent dans la file. Lui seul pourra revenir, par son lien ou sa page." }
                        PostForm(to: "\(address)/retrait", csrf: csrf, key: key + "w") { Actions { Button("Noter le retrait", .danger) } }
                    }
                }
            }
        }
    }

    private var way: String {
        switch target.reponduPar {
        case .lien: "par son lien personnel"
        case .compte: "depuis son compte"
        case .agent, nil: "au téléphone"
        }
    }

    @HTMLBuilder private var practice: HTML {
        if !sheet.cabinet.isEmpty {
            Card("Au même endroit", hint: "Un seul appel peut servir à tous.") {
                el(.ul) {
                    for other in sheet.cabinet.prefix(20) {
                        el(.li) {
                            Link(other.nom, to: "/recensement/fiches/\(other.id)")
                            " \(other.genre.libelle.lowercased()) "
                            StateTag(other.etat)
                        }
                    }
                }
            }
        }
    }

    private var link: HTML {
        Card("Répondre seul") {
            if let lien = sheet.lien {
                el(.p, .class("hint")) { lien.estOuvert ? "Un lien fait le \(lien.creeLe.formattedFr) est ouvert." : "Le lien fait le \(lien.creeLe.formattedFr) ne s’ouvre plus." }
            } else {
                el(.p, .class("hint")) { "Un lien à son nom, pour répondre sans être rappelé." }
            }
            PostForm(to: "\(address)/lien", csrf: csrf, key: key + "l") { Actions { Button("Faire un lien personnel", .secondary) } }
        }.body
    }

    @HTMLBuilder private var attempts: HTML {
        if !sheet.appels.isEmpty {
            Card("Appels déjà faits") {
                Timeline(events: sheet.appels.map { .init(title: $0.issue, at: $0.le, who: $0.par, tone: $0.aAbouti ? .success : .neutral) })
            }
        }
    }
}
