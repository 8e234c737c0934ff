import Core
import HTTPTypes

/// Data in and out: line lists, exports, likely duplicates.
enum SuiviEchangesAPI {
    static let routes = SuiviImportsAPI.routes + SuiviDoublonsAPI.routes + [export]

    static let export = Route.api(
        .get, "/api/v1/suivi/exports/{genre}", .tracingLead,
        Operation(
            "exporter", "Les fiches de vos départements en CSV, au fil de leur lecture : cas, liens ou contacts.", parameters: [.query("epidemie", "Code de l’épidémie.")],
            answer: nil, media: "text/csv", refusals: [404])
    ) { exchange in try await ExportDownload.respond(exchange) }
}
