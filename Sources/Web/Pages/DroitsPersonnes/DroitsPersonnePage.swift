import Core
import Desk

/// Where a fund finds the person who asks for something about their data. The number is sent by POST.
struct RecherchePersonne: Component {
    let csrf: String
    var nir = ""
    var anomalies: [Anomaly] = []

    var body: HTML {
        Card("Trouver la personne", hint: "Vérifiez d’abord que la demande vient d’elle\u{A0}: pièce d’identité, compte ameli, ou adresse connue de la caisse.") {
            PostForm(to: "/droits-des-personnes", csrf: csrf) {
                TextBox(
                    frame: FieldFrame(
                        name: "nir", label: "Numéro de sécurité sociale", hint: "13 ou 15 chiffres, avec ou sans espaces.", isRequired: true, errors: anomalies.messages(at: "nir")),
                    value: nir, longest: 21)
                Actions { Button("Trouver", isMain: true) }
            }
        }
    }
}

/// What a person may ask about their data: a copy of everything, and that nothing be done with it any more.
struct DroitsPersonnePage: Component {
    let view: DroitsPersonneVue
    let csrf: String
    let key: String
    let done: String?
    /// What was typed and refused, by the name of its box.
    var typed: [String: String] = [:]
    var anomalies: [Anomaly] = []

    private var base: String { "/droits-des-personnes/\(view.patient.id)" }

    var body: HTML {
        if let done { Notice(.success, done, isLive: true) }
        if !anomalies.isEmpty { ErrorSummary(anomalies) }
        state
        copy
        if view.enCours == nil { limit } else { lift }
        if !view.limitations.isEmpty { history }
    }

    @HTMLBuilder private var state: HTML {
        if let standing = view.enCours {
            Notice(.warning, "L’usage de ses données est limité depuis le \(standing.poseeLe.formattedFr)") {
                el(.p) { "Le guichet les garde et rien d’autre\u{A0}: personne ne les voit, aucun envoi ne part, aucun délai ne court. Seules la copie et la levée restent possibles." }
            }
        }
    }

    private var copy: HTML {
        Card("Lui remettre une copie de ses données", hint: "Droit d’accès\u{A0}: un mois pour répondre (RGPD, articles 12 et 15).") {
            if view.peutCopier {
                el(.p) { "Une archive à télécharger\u{A0}: une page à lire, ses papiers, et les mêmes données pour un logiciel. Elle contient des données de santé\u{A0}: remettez-la en main propre ou par envoi protégé, puis supprimez-la de ce poste." }
                PostForm(to: "\(base)/copie", csrf: csrf) {
                    LongTextBox(
                        frame: FieldFrame(
                            name: "motif", label: "Comment la demande est arrivée", example: "Demande à l’accueil, carte d’identité vue.", isRequired: true,
                            errors: anomalies.messages(at: "motif")),
                        value: typed["motif"] ?? "")
                    Actions { Button("Télécharger la copie", isMain: view.enCours == nil) }
                }
            } else {
                el(.p) { "Elle contient des données médicales\u{A0}: seul le service médical de la caisse la prépare. Transmettez-lui la demande et sa date d’arrivée." }
            }
        }.body
    }

    private var limit: HTML {
        Card("Limiter l’usage de ses données", hint: "Droit à la limitation (RGPD, article 18). Plus personne ne verra son dossier, ni au cabinet, ni à la caisse\u{A0}: dites-le-lui avant.") {
            PostForm(to: "\(base)/limitation", csrf: csrf, key: key) {
                ChoiceBoxes(
                    frame: FieldFrame(name: "fondement", label: "Raison invoquée", isRequired: true, errors: anomalies.messages(at: "fondement")),
                    choices: FondementLimitation.allCases.map { Choice(value: $0.rawValue, label: $0.libelle) }, value: typed["fondement"] ?? "")
                LongTextBox(
                    frame: FieldFrame(
                        name: "motifLimitation", label: "Ce qu’elle demande", example: "Conteste un arrêt établi à son nom.", isRequired: true,
                        errors: anomalies.messages(at: "motifLimitation")),
                    value: typed["motifLimitation"] ?? "")
                Actions { Button("Limiter l’usage de ses données") }
            }
        }.body
    }

    private var lift: HTML {
        Card("Lever la limitation", hint: "Les envois en attente partiront, et les délais reprendront où ils s’étaient arrêtés.") {
            PostForm(to: "\(base)/limitation/levee", csrf: csrf, key: key) {
                TextBox(
                    frame: FieldFrame(
                        name: "prevenueLe", label: "Personne prévenue le", hint: "La loi veut qu’elle le soit avant la levée.", isRequired: true, errors: anomalies.messages(at: "prevenueLe")),
                    value: typed["prevenueLe"] ?? "", kind: .date)
                LongTextBox(
                    frame: FieldFrame(
                        name: "motifLevee", label: "Pourquoi elle est levée", example: "Données vérifiées et corrigées avec elle.", isRequired: true,
                        errors: anomalies.messages(at: "motifLevee")),
                    value: typed["motifLevee"] ?? "")
                Actions { Button("Lever la limitation", isMain: true) }
            }
        }.body
    }

    private var history: HTML {
        Card("Limitations demandées") {
            DataTable(
                caption: "Les dernières d’abord", columns: ["Posée le", "Raison", "Demande", "Levée"],
                rows: view.limitations.map { one in
                    DataTable.Row {
                        HTML {
                            Moment(one.poseeLe)
                            " par \(one.poseePar)"
                        }
                        one.fondement.libelle
                        one.motif
                        lifted(one)
                    }
                })
        }.body
    }

    private func lifted(_ one: LimitationVue) -> HTML {
        HTML {
            if let moment = one.leveeLe {
                Moment(moment)
                " par \(one.leveePar ?? "")"
                if let day = one.prevenueLe { ", personne prévenue le \(day.formattedFr)" }
                if let why = one.leveeMotif { "\u{A0}: \(why)" }
            } else {
                StateTag("En cours", .warning)
            }
        }
    }
}
