import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore

/// `GET /api/v1/dossiers/{id}/documents/{nom}.pdf`
enum ReadDocument {
    static let route = Route.api(
        .get, "/api/v1/dossiers/{id}/documents/{nom}", .dossier,
        Operation("lireDocument", "Un volet en PDF. {nom} se termine par .pdf : volet-3.pdf.", answer: nil, media: "application/pdf", refusals: [404, 503])
    ) { exchange in
        try await pdf(exchange, id: exchange.part("id"), name: exchange.part("nom"))
    }

    /// Shared with the pages' own address of the same paper.
    static func pdf(_ exchange: Exchange, id: String, name: String) async throws -> Response {
        guard name.hasSuffix(".pdf") else { throw DeskRefusal.notFound }
        let file = try await exchange.desk.readDocument(id, volet: String(name.dropLast(4)), by: exchange.caller())
        var response = Response.bytes(file.pdf, type: "application/pdf")
        response.headers[.contentDisposition] = "inline; filename=\"\(file.fileName)\""
        return response
    }
}
