import ContactTracing
import Core
import Desk

/// Every parameter of an epidemic, filled from a model or from today's version.
struct ParametresForm: Component {
    let saisie: JSONValue
    let anomalies: [Anomaly]
    /// The model of a new epidemic; nil for a version.
    let model: String?
    let present: Parametres?
    let csrf: String
    let key: String

    private static let mostTexts = 12

    var body: HTML {
        if !anomalies.isEmpty { ErrorSummary(anomalies) }
        PostForm(to: present.map { "/administration/epidemies/\($0.code)/versions" } ?? "/administration/epidemies", csrf: csrf, key: key, isGuarded: true) {
            if let model { PostForm.hidden("_modele", model) }
            Card("Le suivi") { el(.div, .class("fields")) { general } }
            Card("Textes", hint: "Sans texte, rien ne peut être collecté. Ne cochez « confirmé » qu’après l’avoir lu vous-même.") {
                for index in 0..<min(texts.count + 2, Self.mostTexts) { text(index) }
            }
            for groupe in ChampParametre.Groupe.allCases {
                Card(groupe.rawValue) { el(.div, .class("fields")) { numbers(groupe) } }
            }
            Card("Qui participe, et à quoi ouvre l’inscription") { participation }
            Actions(isSticky: true) { Button(present == nil ? "Ouvrir ce suivi" : "Ajouter cette version", isMain: true) }
        }
    }

    @HTMLBuilder private var general: HTML {
        box("nom", "Nom", kind: .text)
        if present == nil {
            box("code", "Code", hint: "Lettres minuscules, chiffres, tirets : il paraît dans les adresses.", kind: .text)
            box("debut", "Premier jour", kind: .date)
        } else {
            box("du", "Premier jour de cette version", hint: "Rien de ce qui est déjà fait n’est jugé autrement.", kind: .date)
        }
        box("fin", "Dernier jour du suivi", hint: "Après lui, toute écriture est refusée.", kind: .date)
    }

    @HTMLBuilder private func numbers(_ groupe: ChampParametre.Groupe) -> HTML {
        for champ in ChampParametre.tous where champ.groupe == groupe { box(champ.nom, "\(champ.libelle) (\(champ.unite))", kind: .integer) }
        if groupe == .delais { box("joursDeSuivi", "Jours de suivi de l’isolement", hint: "Séparés par des virgules.", kind: .text) }
        if groupe == .conservation {
            box("epidemiologieJusqua", "Données pseudonymes jusqu’au", hint: "Vide : comme les contacts.", kind: .date, isRequired: false)
        }
    }

    private func box(_ name: String, _ label: String, hint: String? = nil, kind: TextBox.Kind, isRequired: Bool = true) -> HTML {
        TextBox(
            frame: FieldFrame(name: name, label: label, hint: hint, isRequired: isRequired, errors: anomalies.messages(at: name)), value: value(name, kind), kind: kind
        ).body
    }

    /// Rows typed, the blank ones at the end left out: two more are always offered.
    private var texts: [JSONValue] {
        var rows = saisie["basesLegales"]?.array ?? []
        while let last = rows.last, ["reference", "dit"].allSatisfy({ last[$0]?.isBlank ?? true }) { rows.removeLast() }
        return rows
    }

    private func text(_ index: Int) -> HTML {
        let row = texts.indices.contains(index) ? texts[index] : .object([:])
        let name = "basesLegales.\(index)"
        return el(.div, .class("fields")) {
            TextBox(
                frame: FieldFrame(
                    name: "\(name).reference", label: "Texte \(index + 1)",
                    errors: anomalies.messages(at: "\(name).reference") + (index == 0 ? anomalies.messages(at: "basesLegales") : [])),
                value: row["reference"]?.string ?? "")
            TextBox(
                frame: FieldFrame(name: "\(name).dit", label: "Ce qu’il permet", errors: anomalies.messages(at: "\(name).dit")), value: row["dit"]?.string ?? "")
            CheckBox(frame: FieldFrame(name: "\(name).confirme", label: "Confirmé"), isChecked: Self.isTrue(row["confirme"]))
        }
    }

    @HTMLBuilder private var participation: HTML {
        FieldFrame(name: "participants", label: "Participants", hint: "Nul autre n’a d’accès.", isRequired: true, errors: anomalies.messages(at: "participants")).aroundSet {
            PostForm.hidden("participants.personne", "non")
            for (index, one) in Participant.allCases.enumerated() {
                el(.label, .class("check")) {
                    leaf(.input, .type("checkbox"), .id(index == 0 ? "f-participants" : "f-participants-\(index)"), .name("participants.\(one.rawValue)"), .value("oui"),
                        .checked.when(isTicked(one)))
                    el(.span) { one.libelle }
                }
            }
        }
        el(.div, .class("fields")) {
            PostForm.hidden("ouvreTest", "non")
            CheckBox(frame: FieldFrame(name: "ouvreTest", label: "L’inscription ouvre le droit à un test"), isChecked: Self.isTrue(saisie["ouvreTest"]))
            PostForm.hidden("ouvreMasques", "non")
            CheckBox(frame: FieldFrame(name: "ouvreMasques", label: "L’inscription ouvre le droit à des masques"), isChecked: Self.isTrue(saisie["ouvreMasques"]))
        }
    }

    private func isTicked(_ one: Participant) -> Bool {
        switch saisie["participants"] {
        case .array(let words): words.contains(.string(one.rawValue))
        case .object(let boxes): Self.isTrue(boxes[one.rawValue])
        default: false
        }
    }

    private static func isTrue(_ value: JSONValue?) -> Bool { value == .bool(true) || value == .string("oui") }

    /// As typed, or as the model says it.
    private func value(_ name: String, _ kind: TextBox.Kind) -> String {
        switch saisie[name] {
        case .string(let text): kind == .date ? (try? LocalDate(iso: text))?.formattedShort ?? text : text
        case .int(let number): String(number)
        case .array(let items): items.compactMap { $0.int.map(String.init) ?? $0.string }.joined(separator: ", ")
        default: ""
        }
    }
}
