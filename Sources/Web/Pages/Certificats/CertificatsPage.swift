import Certificats
import Core

/// One search box, then what was found; or the questions, one at a time.
struct CertificatsPage: Component {
    let words: String
    let date: String
    let found: [Recherche.Trouvaille]
    let question: Question?
    /// The question was asked for: nothing else is shown.
    let isAsked: Bool
    var isSignedIn = false

    private static let examples = ["mot pour la cantine", "certif judo enfant", "reprise boulot", "crèche absent 2 jours", "dispense de sport"]

    var body: HTML {
        if !isAsked { Card("") { CertificatsSearch(words: words, date: date, examples: found.isEmpty ? Self.examples : []) } }
        if let best = found.first, best.score > 0 {
            if let question { Card("Pour répondre juste") { choices(question) } }
            results
        } else if let best = found.first {
            Notice(.info, "Aucune règle particulière n’a été trouvée pour « \(words) »") {
                el(.p) { "Essayez d’autres mots, répondez aux questions ci-dessous, ou lisez le principe général." }
            }
            Card("Le principe général") { ReponseResume(trouvaille: best) }
            if let question { Card("Par questions") { choices(question) } }
        } else if let question {
            if isAsked {
                Card(question.texte) { answers(question) }
            } else {
                Card("Ou répondez à trois questions au plus") { choices(question) }
            }
            if isSignedIn, !isAsked { el(.p) { Link("Mes signalements de demandes abusives", to: SignalementsRoutes.base) } }
            if isAsked { el(.p) { Link("Recommencer", to: "\(CertificatsRoutes.base)\(dated("?"))") } }
        }
    }

    @HTMLBuilder private var results: HTML {
        if let best = found.first { Card("La réponse la plus probable") { ReponseResume(trouvaille: best) } }
        let others = found.dropFirst()
        if !others.isEmpty {
            Card("Autres réponses possibles") {
                DataTable(
                    caption: others.count == 1 ? "Une autre réponse" : "\(others.count) autres réponses", columns: ["Cas", "Certificat", "En bref"],
                    rows: others.map { other in
                        DataTable.Row {
                            Link(other.reponse.regle.situation, to: other.reponse.adresse)
                            StateTag(other.reponse)
                            other.reponse.version.reponse
                        }
                    })
            }
        }
    }

    private func choices(_ question: Question) -> HTML {
        HTML {
            el(.h3) { question.texte }
            answers(question)
        }
    }

    private func answers(_ question: Question) -> HTML {
        el(.ul) {
            for choice in question.choix { el(.li) { Link(choice.libelle, to: address(choice.suite)) } }
        }
    }

    private func address(_ next: Question.Suite) -> String {
        switch next {
        case .regle(let id): "\(CertificatsRoutes.base)/\(id)\(dated("?"))"
        case .question(let id): "\(CertificatsRoutes.base)?question=\(id)\(dated("&"))"
        }
    }

    /// The day asked about, kept along the way; only what a date is made of.
    private func dated(_ mark: String) -> String {
        let day = (try? LocalDate(iso: date)) ?? (try? LocalDate(fr: date))
        return day.map { "\(mark)date=\($0.iso)" } ?? ""
    }
}

/// An answer in a few lines, with its address.
struct ReponseResume: Component {
    let trouvaille: Recherche.Trouvaille

    private var answer: Reponse { trouvaille.reponse }

    var body: HTML {
        el(.h3) {
            Link(answer.regle.situation, to: answer.adresse)
            " "
            StateTag(answer)
        }
        el(.p, .class("lead")) { answer.version.reponse }
        el(.p) { answer.version.aFaire }
        if let text = answer.version.texte { el(.p, .class("hint")) { "Texte\u{A0}: \(text)." } }
        Actions {
            Button("Voir la réponse entière", .primary, to: answer.adresse)
            if Lettre(answer) != nil { Button("Lettre de réponse", to: answer.adresseLettre) }
        }
        if !trouvaille.raison.isEmpty { el(.p, .class("hint")) { trouvaille.raison } }
    }
}
