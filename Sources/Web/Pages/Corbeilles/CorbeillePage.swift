import Core
import Desk

/// One queue with the others in sight: who waits, for what, since when, in whose hands.
struct CorbeillePage: Component {
    let name: QueueName
    let queues: [QueueView]
    let found: Page<DossierLine>
    let teleservices: [Teleservice]
    let teleservice: String?
    let cursor: String?
    let csrf: String
    let now: Instant

    var body: HTML {
        tabs
        el(.h2) { name.label }
        if teleservices.count > 1 { filter }
        if found.items.isEmpty {
            EmptyState(
                title: "Cette corbeille est vide.", next: name == .aTraiter ? "Les dossiers déposés arrivent ici quelques secondes après leur dépôt." : name.says,
                action: name == .aTraiter ? nil : Link("Voir ce qui est à traiter", to: "/corbeilles"))
        } else {
            if name == .aTraiter, let first = found.items.first { takeFirst(first) }
            DataTable(caption: "Du plus ancien dépôt au plus récent", columns: columns, rows: found.items.map(row))
            if cursor != nil { el(.p) { Link("Revenir au début de la corbeille", to: address(cursor: nil)) } }
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
            ListFilter(name: "teleservice", label: "Téléservice", choices: teleservices.map { ($0.code, $0.texts.shortTitle) }, value: teleservice)
            Button("Filtrer", .secondary)
        }
    }

    private func takeFirst(_ line: DossierLine) -> HTML {
        PostForm(to: address(taking: line), csrf: csrf) {
            Actions { Button("Prendre le plus ancien", isMain: true) }
        }.body
    }

    private var columns: [String] {
        switch name {
        case .aTraiter: ["Patient", "Objet", "Attend depuis", "Auteur", "Action"]
        case .mesDossiers: ["Patient", "Objet", "Attend depuis", "Auteur"]
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
        }
        switch name {
        case .aTraiter: return DataTable.Row { patient; object; waiting(line); line.author; take(line) }
        case .mesDossiers: return DataTable.Row { patient; object; waiting(line); line.author }
        case .enCours, .enAttenteDeCorrection, .repondus:
            return DataTable.Row { patient; object; deposited(line); StateTag(line.state); line.takenBy ?? "Personne" }
        }
    }

    private func waiting(_ line: DossierLine) -> HTML {
        HTML {
            if let at = line.depositedAt { el(.time, .datetime(at.iso)) { Waiting.words(since: at, now: now) } } else { "—" }
        }
    }

    private func deposited(_ line: DossierLine) -> HTML {
        HTML { if let at = line.depositedAt { Moment(at) } else { "—" } }
    }

    private func take(_ line: DossierLine) -> HTML {
        PostForm(to: address(taking: line), csrf: csrf) {
            el(.button, .type("submit"), .class("button secondary")) {
                "Prendre"
                el(.span, .class("sr")) { " : \(line.patientName), \(line.summary)" }
            }
        }.body
    }

    private func address(taking line: DossierLine) -> String { "/corbeilles/dossiers/\(line.id)/prise-en-charge" }

    private func address(cursor: String?) -> String {
        let parameters = [("teleservice", teleservice), ("curseur", cursor)].compactMap { name, value in value.map { "\(name)=\($0)" } }
        return "/corbeilles/\(name.rawValue)" + (parameters.isEmpty ? "" : "?\(parameters.joined(separator: "&"))")
    }
}
