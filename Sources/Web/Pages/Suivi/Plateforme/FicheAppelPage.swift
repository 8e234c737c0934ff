import ContactTracing
import Core
import Desk

/// What an agent has before them during a call: who, until when, what to say, what to press.
struct FicheAppelPage: Component {
    let sheet: FicheAppel
    let adresse: AdresseAppels
    let fait: String?
    let anomalies: [Anomaly]
    /// What was sent and refused, shown back.
    let typed: FormInput?
    let csrf: String
    let key: String
    let now: Instant

    private var contact: FicheContact { sheet.contact }
    private var waits: Bool { contact.etat == .aAppeler || contact.etat == .injoignable }

    var body: HTML {
        if !anomalies.isEmpty { ErrorSummary(anomalies) }
        done
        if sheet.prisAilleurs { Notice(.warning, "Une autre personne appelle ce contact en ce moment.") }
        if !sheet.estOuverte, waits { Notice(.warning, "Hors des heures d’appel : de \(sheet.horaires.ouvre)\u{A0}h à \(sheet.horaires.ferme)\u{A0}h.") }
        standing
        if waits, !sheet.prisAilleurs { outcomes }
        el(.div, .class("columns")) {
            CallScript(etapes: sheet.script.etapes)
            el(.div) {
                if contact.etat.aEteJoint { CompletionForm(sheet: sheet, adresse: adresse, typed: typed, anomalies: anomalies, csrf: csrf, key: key) }
                household
                rights
                attempts
            }
        }
    }

    @HTMLBuilder private var done: HTML {
        switch fait {
        case "joint": Notice(.success, "Joint. Complétez la fiche en parlant ; rien d’autre n’est obligatoire.", isLive: true)
        case "annule": Notice(.success, "Issue annulée : le contact est de nouveau entre vos mains.", isLive: true)
        case "complete": Notice(.success, "Fiche complétée.", isLive: true)
        default: HTML()
        }
        if let until = sheet.annulableJusqua, contact.etat.aEteJoint || contact.etat == .refuse || contact.etat == .injoignable {
            PostForm(to: "/suivi/appels/\(contact.id)/annulation", csrf: csrf, key: key + "a") {
                adresse.hidden
                Actions {
                    Button("Annuler l’issue notée", .quiet)
                    el(.span, .class("hint")) { "Possible jusqu’à \(Self.hour(until))." }
                }
            }
        }
    }

    private var standing: HTML {
        Card("") {
            el(.p, .class("standing")) {
                StateTag(contact.etat)
                " "
                el(.strong) { PhoneLink(contact.donnees.personne.telephone, absent: "Aucun téléphone : notez un numéro erroné") }
                el(.span, .class("hint")) { "Fiche \(contact.numero), \(contact.departement)" }
            }
            if contact.jointLe == nil, let due = contact.echeanceAppel { Clock(label: "Premier appel", deadline: due, now: now, urgentMinutes: 240) }
            if let lien = sheet.lien { el(.p, .class("hint")) { words(lien) } }
            if sheet.priseJusqua != nil, waits {
                PostForm(to: "/suivi/appels/\(contact.id)/remise", csrf: csrf, key: key + "r") {
                    adresse.hidden
                    Actions {
                        Button(sheet.foyer.isEmpty ? "Rendre à un collègue" : "Rendre le foyer à un collègue", .quiet)
                        if let until = sheet.priseJusqua { el(.span, .class("hint")) { "Entre vos mains jusqu’à \(Self.hour(until))." } }
                    }
                }
            } else if waits, !sheet.prisAilleurs {
                PostForm(to: "/suivi/appels/\(contact.id)/prise", csrf: csrf, key: key + "p") {
                    adresse.hidden
                    Actions { Button("Prendre ce contact", .secondary) }
                }
            }
        }.body
    }

    private func words(_ lien: FicheAppel.Lien) -> String {
        if let used = lien.utiliseLe { return "A répondu sur sa page le \(used.formattedFr)." }
        return lien.estOuvert ? "Message envoyé ; peut répondre seul jusqu’au \(lien.expireLe.formattedFr)." : "Invité par message, sans réponse."
    }

    private var outcomes: HTML {
        Card("L’appel") {
            PostForm(to: "/suivi/appels/\(contact.id)/issue", csrf: csrf, key: key, revision: contact.revision, label: "Comment l’appel s’est terminé") {
                adresse.hidden
                PickList(name: "issue", picks: [
                    .init(value: "joint", title: "Joint", text: "La bonne personne est au bout du fil."),
                    .init(value: "sans-reponse", title: "Pas de réponse", text: "Rappelé à une autre heure."),
                    .init(value: "occupe", title: "Occupé", text: "Rappelé dans un quart d’heure."),
                    .init(value: "faux-numero", title: "Numéro erroné", text: "N’est plus rappelé."),
                    .init(value: "refuse", title: "Refuse le suivi", text: "N’est plus rappelé."),
                ])
            }
            recall
        }.body
    }

    /// Two usual moments at one press, or any other.
    private var recall: HTML {
        let today = now.date(in: .paris)
        let evening = Instant(today.date, hour: 17, minute: 30, in: .paris)
        let quick = [("dans une heure", now.adding(hours: 1)), ("à 17\u{A0}h\u{A0}30", evening), ("demain à 9\u{A0}h", Instant(today.date.adding(days: 1), hour: 9, in: .paris))]
            .filter { sheet.horaires.estOuvert(a: $0.1) && $0.1 > now }
        return PostForm(to: "/suivi/appels/\(contact.id)/issue", csrf: csrf, key: key + "b", revision: contact.revision, label: "Rappeler à un autre moment") {
            adresse.hidden
            PostForm.hidden("issue", "rappeler")
            CallBack(label: "Demande à être rappelé :", quick: quick, folded: "Demande à être rappelé", typed: typed, anomalies: anomalies)
        }.body
    }

    @HTMLBuilder private var household: HTML {
        if !sheet.foyer.isEmpty {
            Card("Même foyer", hint: "À appeler ensemble : leurs fiches sont avec celle-ci.") {
                el(.ul) {
                    for other in sheet.foyer {
                        el(.li) {
                            Link(other.donnees.personne.displayName, to: adresse("/suivi/appels/\(other.id)"))
                            " "
                            StateTag(other.etat)
                        }
                    }
                }
            }
        }
    }

    private var rights: HTML {
        Card("Ses droits") {
            el(.p) { "Code d’inscription, à donner au laboratoire :" }
            el(.p, .class("secret")) { sheet.code }
            Facts(facts: [
                Facts.Fact("Isolement jusqu’au", sheet.finIsolement.formattedFr), Facts.Fact("Test à partir du", sheet.jourDuTest.formattedFr),
                Facts.Fact("Test sans ordonnance", sheet.droitTest ? "oui" : "non"), Facts.Fact("Masques", sheet.droitMasques ? "oui" : contact.masquesDelivres ? "déjà remis" : "non"),
                Facts.Fact("Arrêt de travail", sheet.arret?.phrase ?? "Pas demandé"), Facts.Fact("Effacement de la fiche", contact.effacementLe.formattedFr),
            ])
        }.body
    }

    @HTMLBuilder private var attempts: HTML {
        if !sheet.tentatives.isEmpty {
            Card("Appels déjà faits") {
                Timeline(events: sheet.tentatives.map { .init(title: $0.issue.libelle, at: $0.le, who: $0.par, tone: $0.issue == .joint ? .success : .neutral) })
            }
        }
    }

    /// « 14 h 05 », in Paris.
    static func hour(_ moment: Instant) -> String {
        let (_, hour, minute) = moment.date(in: .paris)
        return "\(hour)\u{A0}h\u{A0}\(minute < 10 ? "0" : "")\(minute)"
    }
}
