import Core
import Desk

/// The history of dossiers, narrowed by what is chosen above it.
struct DossiersPage: Component {
    let found: Page<DossierLine>
    let query: DossierQuery
    let teleservices: [Teleservice]
    let wasDiscarded: Bool
    let now: Instant

    var body: HTML {
        if wasDiscarded { Notice(.success, "Brouillon supprimé.", isLive: true) }
        filters
        if found.items.isEmpty {
            EmptyState(
                title: isNarrowed ? "Aucun dossier ne répond à ces choix." : "Aucun dossier pour l’instant.",
                next: isNarrowed ? "Élargissez la recherche, ou revenez à la liste entière." : "Prenez un patient en main pour établir le premier.",
                action: isNarrowed ? Link("Tous les dossiers", to: "/dossiers") : Link("Chercher un patient", to: "/patients"))
        } else {
            DataTable(
                caption: query.toPost ? "À poster, du plus ancien au plus récent" : query.patient == nil ? "Du plus récent au plus ancien" : "Dossiers de ce patient, du plus récent au plus ancien",
                columns: ["Patient", "Objet", "Déposé", "État"], rows: found.items.map(row))
            if query.cursor != nil { el(.p) { Link("Revenir au début de la liste", to: address(cursor: nil)) } }
            Pager(previous: nil, next: found.next.map { address(cursor: $0) })
        }
    }

    private var isNarrowed: Bool { query.teleservice != nil || query.state != nil || query.patient != nil || query.from != nil || query.until != nil || query.toPost }

    private func row(_ line: DossierLine) -> DataTable.Row {
        DataTable.Row {
            HTML {
                Link(line.patientName, to: line.state == .brouillon ? "/dossiers/\(line.id)/modification" : "/dossiers/\(line.id)")
                el(.span, .class("hint block")) { line.birthDate.formattedShort }
            }
            HTML {
                line.title
                el(.span, .class("hint block")) { line.summary }
            }
            HTML { if let at = line.depositedAt { Moment(at) } else { "Pas encore" } }
            StateTag(line)
        }
    }

    private var filters: HTML {
        el(.form, .method("get"), .action("/dossiers"), .class("filters"), .ariaLabel("Filtrer les dossiers")) {
            if let patient = query.patient { PostForm.hidden("patient", patient) }
            if teleservices.count > 1 {
                ListFilter(name: "teleservice", label: "Téléservice", choices: teleservices.map { ($0.code, $0.texts.shortTitle) }, value: query.teleservice)
            }
            ListFilter(name: "envoi", label: "Envoi", choices: [("a-poster", "À envoyer par courrier")], value: query.toPost ? "a-poster" : nil)
            ListFilter(name: "etat", label: "État", choices: DossierState.allCases.map { ($0.rawValue, $0.label) }, value: query.state?.rawValue)
            day("du", "Déposé à partir du", query.from)
            day("au", "Jusqu’au", query.until)
            Button("Filtrer", .secondary)
        }
    }

    private func day(_ name: String, _ label: String, _ value: LocalDate?) -> HTML {
        el(.div) {
            el(.label, .for("filtre-\(name)")) { label }
            leaf(.input, .type("date"), .id("filtre-\(name)"), .name(name), .value(value?.iso ?? ""))
        }
    }

    private func address(cursor: String?) -> String {
        let parameters = [
            ("teleservice", query.teleservice), ("etat", query.state?.rawValue), ("patient", query.patient), ("du", query.from?.iso), ("au", query.until?.iso), ("envoi", query.toPost ? "a-poster" : nil), ("curseur", cursor),
        ].compactMap { name, value in value.map { "\(name)=\($0)" } }
        return parameters.isEmpty ? "/dossiers" : "/dossiers?\(parameters.joined(separator: "&"))"
    }
}
