import Core
import Desk

/// One queue with the others in sight: who waits, for what, since when, in whose hands.
struct CorbeillePage: Component {
    let name: QueueName
    let queues: [QueueView]
    let found: Page<DossierLine>
    let teleservices: [Teleservice]
    let query: QueueQuery
    let csrf: String
    let key: String
    let now: Instant

    var body: HTML {
        tabs
        el(.h2) { name.label }
        filter
        if found.items.isEmpty {
            EmptyState(
                title: "Cette corbeille est vide.", next: name == .aTraiter ? "Les dossiers déposés arrivent ici quelques secondes après leur dépôt." : name.says,
                action: name == .aTraiter ? nil : Link("Voir ce qui est à traiter", to: "/corbeilles"))
        } else {
            if name == .aTraiter, let first = found.items.first(where: { $0.reserved == nil }) { takeFirst(first) }
            DataTable(caption: query.byDeadline ? "De l’échéance la plus proche à la plus lointaine" : "Du plus ancien dépôt au plus récent", columns: columns, rows: found.items.map(row))
            if name == .aTraiter { inNumber }
            if query.cursor != nil { el(.p) { Link("Revenir au début de la corbeille", to: address(cursor: nil)) } }
            if let next = found.next { el(.nav, .class("pager"), .ariaLabel("Suite de la liste")) { Button("Les suivants →", to: address(cursor: next)) } }
        }
    }

    private var tabs: HTML {
        el(.nav, .class("tabs"), .ariaLabel("Corbeilles")) {
            el(.ul) {
                for queue in queues {
                    el(.li) {
                        el(.a, .href("/corbeilles/\(queue.name.rawValue)"), .ariaCurrentPage.when(queue.name == name)) {
                            queue.label
                            " "
                            el(.span, .class("count")) { queue.isCeiling ? "\(queue.count)+" : String(queue.count) }
                        }
                    }
                }
            }
        }
    }

    private var filter: HTML {
        el(.form, .method("get"), .action("/corbeilles/\(name.rawValue)"), .class("filters"), .ariaLabel("Filtrer la corbeille")) {
            ListFilter(name: "teleservice", label: "Téléservice", choices: teleservices.map { ($0.code, $0.texts.shortTitle) }, value: query.teleservice)
            ListFilter(name: "echeance", label: "Réponse due", choices: QueueDeadline.allCases.map { ($0.rawValue, $0.label) }, value: query.deadline?.rawValue, everything: "Toutes")
            ListFilter(name: "tri", label: "Ordre", choices: [("echeance", "Échéance la plus proche")], value: query.byDeadline ? "echeance" : nil, everything: "Le plus ancien")
            Button("Filtrer", .secondary)
        }
    }

    private func takeFirst(_ line: DossierLine) -> HTML {
        PostForm(to: address(taking: line), csrf: csrf) {
            Actions { Button("Prendre le plus ancien", isMain: true) }
        }.body
    }

    /// Several at once, of one téléservice that lets them: chosen by the filter, each ticked by hand.
    @HTMLBuilder private var inNumber: HTML {
        if let service = teleservices.first(where: { $0.code == query.teleservice }), service.acceptsInNumber {
            Card("Accepter en nombre", hint: "Chaque dossier coché est relu par les règles\u{A0}: celui sur lequel l’une a quelque chose à dire reste en file.") {
                PostForm(to: "/corbeilles/lot", csrf: csrf, key: key) {
                    PostForm.hidden("teleservice", service.code)
                    el(.fieldset, .class("field set")) {
                        el(.legend) { "Dossiers de cette page" }
                        for line in found.items { tick(line) }
                    }
                    Actions { Button("Accepter les dossiers cochés", .secondary) }
                }
            }
        }
    }

    private func tick(_ line: DossierLine) -> HTML {
        el(.label, .class("check")) {
            leaf(.input, .type("checkbox"), .name("x\(line.id)"), .value("oui"))
            el(.span) { "\(line.patientName), \(line.summary)" }
        }
    }

    private var columns: [String] {
        switch name {
        case .aTraiter: ["Patient", "Objet", "Attend depuis", "Réponse due", "Auteur", "Action"]
        case .mesDossiers, .aConfirmer: ["Patient", "Objet", "Attend depuis", "Réponse due", "Auteur"]
        case .enCours, .enAttenteDeCorrection, .repondus: ["Patient", "Objet", "Déposé", "État", "Pris par"]
        }
    }

    private func row(_ line: DossierLine) -> DataTable.Row {
        let patient = HTML {
            Link(line.patientName, to: "/dossiers/\(line.id)")
            el(.span, .class("hint block")) { line.birthDate.formattedShort }
        }
        let object = HTML {
            line.title
            el(.span, .class("hint block")) { line.summary }
            if let reason = line.reserved { el(.span, .class("hint block")) { reason } }
        }
        switch name {
        case .aTraiter: return DataTable.Row { patient; object; waiting(line); due(line); line.author; take(line) }
        case .mesDossiers, .aConfirmer: return DataTable.Row { patient; object; waiting(line); due(line); line.author }
        case .enCours, .enAttenteDeCorrection, .repondus:
            return DataTable.Row { patient; object; deposited(line); StateTag(line); line.takenBy ?? "Personne" }
        }
    }

    private func waiting(_ line: DossierLine) -> HTML {
        HTML {
            if let at = line.depositedAt { el(.time, .datetime(at.iso)) { Waiting.words(since: at, now: now) } } else { "—" }
        }
    }

    /// The last day of the delay, marked when it is today or past.
    private func due(_ line: DossierLine) -> HTML {
        HTML {
            if let due = line.answerDue {
                let last = due.date(in: .paris).date.adding(days: -1)
                let today = now.date(in: .paris).date
                el(.time, .datetime(last.iso)) { last.formattedShort }
                " "
                if last < today { StateTag("En retard", .danger) } else if last == today { StateTag("Aujourd’hui", .warning) }
            } else { "—" }
        }
    }

    private func deposited(_ line: DossierLine) -> HTML {
        HTML { if let at = line.depositedAt { Moment(at) } else { "—" } }
    }

    private func take(_ line: DossierLine) -> HTML {
        guard line.reserved == nil else { return StateTag("Service médical", .info).body }
        return PostForm(to: address(taking: line), csrf: csrf) {
            el(.button, .type("submit"), .class("button secondary")) {
                "Prendre"
                el(.span, .class("sr")) { " : \(line.patientName), \(line.summary)" }
            }
        }.body
    }

    private func address(taking line: DossierLine) -> String { "/corbeilles/dossiers/\(line.id)/prise-en-charge" }

    private func address(cursor: String?) -> String {
        let parameters = [
            ("teleservice", query.teleservice), ("echeance", query.deadline?.rawValue), ("tri", query.byDeadline ? "echeance" : nil), ("curseur", cursor),
        ].compactMap { name, value in value.map { "\(name)=\($0)" } }
        return "/corbeilles/\(name.rawValue)" + (parameters.isEmpty ? "" : "?\(parameters.joined(separator: "&"))")
    }
}
