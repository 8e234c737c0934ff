import ContactTracing
import Core
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore

/// Line lists in: files handed in, preview, import, what came of it, taking it back.
enum ImportsRoutes {
    static let routes = [list, deposit, read, confirm, refused, askUndo, undo]

    static let list = Route.page(.get, "/suivi/imports", .tracingLead) { exchange in
        try exchange.allowQuery("epidemie", "retire")
        return try await show(exchange)
    }

    static let deposit = Route.page(.post, "/suivi/imports", .tracingLead) { exchange in
        let parts = try await exchange.provenUpload()
        do {
            let id = try await exchange.desk.depositLists(
                parts.listes, epidemie: try await exchange.epidemie(named: parts.field("epidemie")).code, departement: parts.field("departement"), key: parts.field("_cle"),
                by: exchange.caller())
            return .seeOther("/suivi/imports/\(id)")
        } catch DeskRefusal.invalid(let anomalies) {
            return try await show(exchange, anomalies)
        }
    }

    static let read = Route.page(.get, "/suivi/imports/{id}", .tracingLead) { exchange in
        try exchange.allowQuery("vu")
        let lot = try await exchange.desk.readLot(exchange.part("id"), by: exchange.caller())
        let waits = lot.etat == "a-faire" || lot.etat == "en-cours"
        let places = try exchange.departements(lot.epidemie)
        var response = try await exchange.page(
            title(lot.etat), breadcrumb: [Link("Suivi", to: "/suivi"), Link("Imports et exports", to: "/suivi/imports")], lead: lot.nom
        ) {
            if lot.etat == "a-confirmer" {
                ApercuPage(lot: lot, departements: places, csrf: exchange.formToken, key: exchange.newKey())
            } else {
                BilanPage(lot: lot)
            }
        }
        if waits { response.headers[HTTPField.Name.refreshing] = "4" }
        return response
    }

    static let confirm = Route.page(.post, "/suivi/imports/{id}", .tracingLead) { exchange in
        let form = try await exchange.form()
        let id = try exchange.part("id")
        var columns: [GenreListe: [String: Int]] = [:]
        for genre in GenreListe.allCases {
            guard let chosen = form.content[genre.rawValue]?.object else { continue }
            var byMeaning: [String: Int] = [:]
            for (column, meaning) in chosen {
                guard let rank = Int(column.dropFirst()), let code = meaning.string, !code.isEmpty, code != "-" else { continue }
                // Two columns cannot mean the same: the first one is read.
                byMeaning[code] = min(byMeaning[code] ?? rank, rank)
            }
            columns[genre] = byMeaning
        }
        let commence = form.action != "apercu"
        try await exchange.desk.confirmLot(
            id, colonnes: columns, departement: form.text("departement") ?? "", commence: commence, key: commence ? form.key : nil, by: exchange.caller())
        return .seeOther("/suivi/imports/\(id)" + (commence ? "" : "?vu=1"))
    }

    static let refused = Route.page(.get, "/suivi/imports/{id}/refus/{genre}", .tracingLead) { exchange in try await SuiviImportsAPI.download(exchange) }

    static let askUndo = Route.page(.get, "/suivi/imports/{id}/retrait", .tracingLead) { exchange in
        let lot = try await exchange.desk.readLot(exchange.part("id"), by: exchange.caller())
        return try await exchange.page("Retirer cet import", breadcrumb: [Link("Imports et exports", to: "/suivi/imports")], lead: lot.nom) {
            Confirmation(
                "Retirer ce que cet import a apporté ?",
                consequences: [
                    "Les fiches et les liens qu’il a créés et que personne n’a touchés depuis disparaissent.",
                    "Les fiches sur lesquelles quelqu’un a travaillé (appel, modification, fusion) restent.",
                    "Ce qu’il a mis à jour dans des fiches déjà connues reste.",
                ], back: Link("Ne rien retirer", to: "/suivi/imports/\(lot.id)")
            ) {
                PostForm(to: "/suivi/imports/\(lot.id)/retrait", csrf: exchange.formToken, key: exchange.newKey()) { Actions { Button("Retirer l’import", .danger) } }
            }
        }
    }

    static let undo = Route.page(.post, "/suivi/imports/{id}/retrait", .tracingLead) { exchange in
        let form = try await exchange.form()
        let rest = try await exchange.desk.undoLot(exchange.part("id"), key: form.key, by: exchange.caller())
        return .seeOther("/suivi/imports?retire=\(rest)")
    }

    private static func show(_ exchange: Exchange, _ anomalies: [Anomaly] = []) async throws -> Response {
        let epidemie = try await exchange.epidemie()
        let lots = try await exchange.desk.listLots(epidemie.code, by: exchange.caller())
        let places = try exchange.departements(epidemie.code)
        let undone = exchange.query("retire").flatMap { Int($0) }
        return try await exchange.page(
            "Imports et exports", status: anomalies.isEmpty ? .ok : .unprocessableContent, breadcrumb: [Link("Suivi", to: "/suivi")],
            lead: "\(epidemie.nom). Départements : \(places.map(\.code).joined(separator: ", ")).", hasErrors: !anomalies.isEmpty
        ) {
            if !anomalies.isEmpty { ErrorSummary(lines: anomalies.map { .init(message: $0.message, anchor: FieldFrame.id(of: $0.field), source: nil) }) }
            if let undone {
                Notice(.success, undone == 0 ? "L’import a été retiré en entier." : "L’import a été retiré ; \(undone) fiche(s) touchées depuis restent.", isLive: true)
            }
            ImportForm(epidemie: epidemie.code, departements: places, csrf: exchange.formToken, key: exchange.newKey())
            LotList(lots: lots)
            ExportLinks(epidemie: epidemie.code)
        }
    }

    private static func title(_ state: String) -> String {
        switch state {
        case "a-confirmer": "Aperçu avant import"
        case "a-faire", "en-cours": "Import en cours"
        case "echec": "Import interrompu"
        default: "Import"
        }
    }
}

extension HTTPField.Name {
    static var refreshing: HTTPField.Name { HTTPField.Name("Refresh") ?? .cacheControl }
}

extension Exchange {
    /// Départements the person was entrusted with, for line lists and exports.
    func departements(_ epidemie: String) throws -> [Departement] {
        let held = try actor().habilitations.filter { $0.epidemie == epidemie && ($0.mission == .agence || $0.mission == .plateforme) && $0.isInForce(at: desk.now) }
        return Set(held.flatMap(\.departements)).sorted()
    }
}
