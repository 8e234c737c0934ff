import Core
import Desk

/// Who a patient is, how sure that is, what makes it surer, and how it came to be.
struct IdentitePage: Component {
    let view: IdentiteView
    let csrf: String
    let key: String

    private var address: String { "/patients/\(view.patient.id)/identite" }
    private var isReserved: Bool { view.attributs.contains(.douteuse) || view.attributs.contains(.fictive) }

    var body: HTML {
        Card("Identité") {
            el(.p) { IdentiteTags(view.statut, view.attributs) }
            Facts(facts: facts)
            for word in view.avis { Notice(.warning, word) }
            el(.p) { Link(view.traitsVerrouilles ? "Changer les traits par exception" : "Corriger les traits", to: "\(address)/traits") }
        }
        if let proposition = view.proposition { comparison(proposition) }
        if isReserved {
            lifting
        } else {
            if view.statut != .qualifiee { qualification }
            exceptions
        }
        if !view.fusions.isEmpty { FusionsDuPatient(fusions: view.fusions, csrf: csrf, key: key) }
        Card("Historique de l’identité") {
            if view.historique.isEmpty {
                EmptyState(title: "Rien n’a encore été fait sur cette identité.", next: "Elle est telle que la caisse l’a enregistrée. Un document vu ou une réponse d’INSi s’inscrira ici.")
            } else {
                Timeline(events: view.historique.map(Self.event))
            }
        }
    }

    private var facts: [Facts.Fact] {
        var facts = [
            Facts.Fact("Nom de naissance", view.traits.nomNaissance), Facts.Fact("Prénoms de naissance", view.traits.prenoms.joined(separator: ", ")),
            Facts.Fact(name: "Date de naissance", value: Moment(view.traits.dateNaissance).body), Facts.Fact("Sexe", view.traits.sexe.libelle),
            Facts.Fact("Lieu de naissance (code INSEE)", view.traits.lieuNaissance.isEmpty ? "non connu" : view.traits.lieuNaissance),
        ]
        if let used = view.nomUtilise { facts.insert(.init("Nom utilisé", used), at: 1) }
        facts.append(.init("Numéro de sécurité sociale", number))
        facts.append(.init("Peut accompagner des données de santé", view.ins == nil ? "Non : seule une identité qualifiée transmet son matricule" : "Oui"))
        if let document = view.document, let at = view.documentLe { facts.append(.init("Document vu", "\(document.libelle), le \(at.formattedFr)")) }
        if let at = view.recupereeLe { facts.append(.init("Récupérée par INSi", "le \(at.formattedFr)")) }
        if view.estDuGuichet { facts.append(.init("Origine", "Inscrit à ce guichet, dans aucun registre de caisse")) }
        return facts
    }

    private var number: String {
        switch view.nature {
        case .nnp: "\(view.patient.maskedNIR) (numéro national provisoire)"
        case .mig: "\(view.patient.maskedNIR) (numéro d’attente)"
        case .nir, nil: view.patient.maskedNIR
        }
    }

    private func comparison(_ proposition: PropositionINS) -> HTML {
        Card("Réponse d’INSi à comparer", hint: "Reçue le \(proposition.le.formattedFr). Rien n’est repris tant que vous n’avez pas choisi.") {
            ComparaisonTable(
                comparaison: proposition.comparaison, caption: "Traits du guichet et de la base nationale", a: "Ici", b: "Base nationale",
                autres: proposition.autreNumero.map { [("Numéro", view.patient.maskedNIR, "\($0) (autre)")] } ?? [])
            PostForm(to: "\(address)/proposition", csrf: csrf, key: key, revision: view.revision) {
                Actions {
                    Button("Appliquer les traits de la base nationale", sends: ("_action", "appliquer"))
                    Button("C’est une autre personne : écarter", .secondary, sends: ("_action", "ecarter"))
                }
            }
        }.body
    }

    @HTMLBuilder private var qualification: HTML {
        Card(
            "Qualifier l’identité",
            hint: view.recupereeLe == nil
                ? "Vous avez vu le document, comparé la photo et les traits ? INSi est interrogé dans le même geste." : "L’identité est déjà récupérée : le document la qualifie."
        ) {
            PostForm(to: "\(address)/document", csrf: csrf, key: key, revision: view.revision, label: "Document vu") {
                Actions {
                    for (index, mode) in ModeValidation.acceptes.enumerated() { Button(mode.libelle, index == 0 ? .primary : .secondary, sends: ("document", mode.rawValue)) }
                }
            }
            if view.recupereeLe == nil {
                PostForm(to: "\(address)/insi", csrf: csrf, label: "Récupération sans document") { Actions { Button("Interroger INSi sans document", .quiet) } }
            }
        }
    }

    private var exceptions: HTML {
        FoldedCard(title: "Pas de document, doute, homonyme…", hint: "Ce qui sort du chemin ordinaire se note ici, avec son motif.", isOpen: false, content: HTML {
            NoterIdentite(address: "\(address)/evenements", csrf: csrf, key: key, revision: view.revision, choices: ordinary)
        }).body
    }

    private var ordinary: [Choice] {
        var choices = [
            Choice(value: "sans-document-absent", label: "Pas de document sur lui", hint: "Le statut ne change pas."),
            Choice(value: "sans-document-refus", label: "Refuse de présenter un document", hint: "Le statut ne change pas."),
            Choice(value: "doute", label: "Doute sur l’identité", hint: "Elle redevient provisoire, INSi n’est plus interrogé. Motif obligatoire."),
            Choice(value: "usurpation", label: "Usurpation suspectée", hint: "Comme un doute. Motif obligatoire."),
            view.attributs.contains(.homonyme)
                ? Choice(value: "homonymie-levee", label: "N’a plus d’homonyme") : Choice(value: "homonymie", label: "A un homonyme", hint: "Signalé à chaque recherche."),
            Choice(value: "fictive", label: "Identité fictive", hint: "Formation, essai d’un logiciel. Motif obligatoire."),
        ]
        if view.statut != .provisoire { choices.append(Choice(value: "retrait", label: "Retirer la validation ou la récupération", hint: "Le document ou l’identité récupérée n’était pas le sien. Motif obligatoire.")) }
        return choices
    }

    private var lifting: HTML {
        let isDoubtful = view.attributs.contains(.douteuse)
        return Card(
            isDoubtful ? "Lever le doute" : "Identité fictive",
            hint: isDoubtful ? "L’identité reste provisoire ; un document et INSi pourront ensuite la qualifier." : "Une identité fictive n’interroge jamais INSi et ne transmet aucun numéro."
        ) {
            NoterIdentite(
                address: "\(address)/evenements", csrf: csrf, key: key, revision: view.revision,
                choices: isDoubtful
                    ? [Choice(value: "doute-leve", label: "Le doute est levé", hint: "Dites ce qui l’a levé : motif obligatoire.")]
                    : [Choice(value: "fictive-levee", label: "Cette identité n’est plus fictive")])
        }.body
    }

    private static func event(_ step: EtapeIdentite) -> Timeline.Event {
        var words: [String] = []
        if let document = step.document { words.append(document.libelle) }
        if let code = step.code { words.append("réponse \(code)") }
        if step.avant != step.apres { words.append("\(step.avant.libelle) → \(step.apres.libelle.lowercased())") }
        if let old = step.anciensTraits { words.append("avant : \(old.nomNaissance), \(old.prenoms.joined(separator: ", ")), \(old.dateNaissance.formattedShort), \(old.sexe.rawValue), \(old.lieuNaissance.isEmpty ? "lieu non connu" : old.lieuNaissance)") }
        if let motif = step.motif { words.append("« \(motif) »") }
        let tone: Tone = step.apres == .qualifiee && step.avant != .qualifiee ? .success : ["doute", "usurpation", "retrait", "exception"].contains(step.genre) ? .warning : .neutral
        return Timeline.Event(title: step.titre, at: step.le, who: step.qui, detail: words.isEmpty ? nil : words.joined(separator: " · "), tone: tone)
    }
}

/// One thing to note, and why.
struct NoterIdentite: Component {
    let address: String
    let csrf: String
    let key: String
    let revision: Int
    let choices: [Choice]

    var body: HTML {
        PostForm(to: address, csrf: csrf, key: key, revision: revision) {
            ChoiceBoxes(frame: FieldFrame(name: "genre", label: "Que s’est-il passé ?", isRequired: true), choices: choices, value: choices.count == 1 ? choices[0].value : "")
            LongTextBox(frame: FieldFrame(name: "motif", label: "Motif", hint: "En une phrase. Il reste dans l’historique de l’identité."), value: "")
            Actions { Button("Noter", .secondary) }
        }
    }
}
