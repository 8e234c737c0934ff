import Core
import Desk
import HTTPTypes
import Hummingbird

/// `GET /api/v1/patientele/medecin-traitant/liste.csv`
enum ExportTreated {
    static let route = Route.api(
        .get, "/api/v1/patientele/medecin-traitant/liste.csv", .care,
        Operation(
            "exporterPatientele", "La même liste, entière, en CSV.", parameters: [.query("partis", "« oui » pour ceux qui sont partis", ["type": "string", "enum": ["oui", "non"]])],
            answer: nil, media: "text/csv")
    ) { exchange in
        try exchange.allowQuery("partis")
        return try await csv(exchange)
    }

    /// The file, for both doors: never kept by a browser, never shown in place.
    static func csv(_ exchange: Exchange) async throws -> Response {
        let left = exchange.query("partis") == "oui"
        let bytes = try await exchange.desk.exportTreated(left: left, by: exchange.caller())
        var response = Response.bytes(bytes, type: "text/csv; charset=utf-8")
        response.headers[.contentDisposition] = "attachment; filename=\"patientele-\(left ? "partis" : "presents").csv\""
        response.headers[.cacheControl] = "no-store"
        return response
    }
}
