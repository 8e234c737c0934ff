import ContactTracing
import Core
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore

/// Sheets that look alike, for a person to decide.
enum DoublonsRoutes {
    static let routes = [list, read, decide, undo]

    static let list = Route.page(.get, "/suivi/doublons", .tracingLead) { exchange in
        try exchange.allowQuery("epidemie", "suite", "fait")
        let epidemie = try await exchange.epidemie()
        let found = try await exchange.desk.listDoublons(epidemie.code, cursor: exchange.query("suite"), by: exchange.caller())
        let merges = try await exchange.desk.listFusions(epidemie.code, by: exchange.caller())
        let done = exchange.query("fait")
        return try await exchange.page("Doublons", breadcrumb: [Link("Suivi", to: "/suivi")], lead: "Des fiches qui se ressemblent. Une personne décide, et peut revenir sur sa décision.") {
            if let done { Notice(.success, said(done), isLive: true) }
            Card("À examiner (\(found.total))") {
                if found.items.isEmpty {
                    EmptyState(title: "Aucune paire à examiner.", next: "Les doublons probables sont cherchés à l’import, à la saisie et toutes les dix minutes.")
                } else {
                    DataTable(
                        caption: "La paire la plus sûre d’abord", columns: ["Fiches", "Genre", "Ressemblance", "Pourquoi"],
                        rows: found.items.map { pair in
                            DataTable.Row {
                                Link("\(pair.numeroA) et \(pair.numeroB)", to: "/suivi/doublons/\(pair.id)")
                                pair.genre == .cas ? "Cas" : "Contacts"
                                "\(pair.score) %"
                                pair.raisons.joined(separator: ", ")
                            }
                        })
                    Pager(previous: nil, next: found.next.map { "/suivi/doublons?epidemie=\(epidemie.code)&suite=\($0)" })
                }
            }
            if !merges.isEmpty { FusionList(merges: merges, csrf: exchange.formToken) }
        }
    }

    static let read = Route.page(.get, "/suivi/doublons/{id}", .tracingLead) { exchange in
        try exchange.allowQuery()
        let pair = try await exchange.desk.readDoublon(exchange.part("id"), by: exchange.caller())
        return try await exchange.page(
            "Une ou deux personnes ?", breadcrumb: [Link("Suivi", to: "/suivi"), Link("Doublons", to: "/suivi/doublons?epidemie=\(pair.epidemie)")],
            lead: "\(pair.numeroA) et \(pair.numeroB) : \(pair.raisons.joined(separator: ", "))."
        ) { PairePage(pair: pair, csrf: exchange.formToken, key: exchange.newKey()) }
    }

    static let decide = Route.page(.post, "/suivi/doublons/{id}", .tracingLead) { exchange in
        let form = try await exchange.form()
        let id = try exchange.part("id")
        if form.action == "distincts" {
            try await exchange.desk.separateDoublon(id, key: form.key, by: exchange.caller())
            return .seeOther("/suivi/doublons?fait=distincts")
        }
        guard let kept = form.text("garder") else {
            throw DeskRefusal.invalid([Anomaly(field: "garder", code: "garder", message: "Choisissez la fiche à conserver.")])
        }
        let other = Set((form.content["autre"]?.object ?? [:]).filter { $0.value.string == "oui" }.keys.map { $0.replacing("_", with: ".") })
        _ = try await exchange.desk.mergeDoublon(id, keeping: kept, choisis: other, key: form.key, by: exchange.caller())
        return .seeOther("/suivi/doublons?fait=fusion")
    }

    static let undo = Route.page(.post, "/suivi/fusions/{id}", .tracingLead) { exchange in
        _ = try await exchange.form()
        let kept = try await exchange.desk.undoFusion(exchange.part("id"), by: exchange.caller())
        return .seeOther("/suivi/doublons?fait=\(kept.isEmpty ? "annulee" : "annulee-reste")")
    }

    private static func said(_ done: String) -> String {
        switch done {
        case "fusion": "Les deux fiches n’en font plus qu’une. La fusion peut être annulée ci-dessous."
        case "distincts": "Les deux fiches restent distinctes : cette paire ne sera plus proposée."
        case "annulee-reste": "La fusion est annulée. Ce qui a été modifié depuis reste sur la fiche conservée."
        default: "La fusion est annulée : les deux fiches sont revenues comme elles étaient."
        }
    }
}
