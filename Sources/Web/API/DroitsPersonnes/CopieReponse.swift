import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore

/// The copy, to be saved and never shown in place.
enum CopieReponse {
    static func make(_ exchange: Exchange, motif: String?) async throws -> Response {
        let copie = try await exchange.desk.copierDonnees(.id(exchange.part("id")), motif: motif, by: exchange.caller())
        guard let archive = CopiePersonne.archive(copie) else { throw DeskRefusal.unavailable("La copie ne peut pas être préparée pour l’instant. Réessayez plus tard.") }
        var response = Response.bytes(archive, type: "application/zip")
        response.headers[.contentDisposition] = "attachment; filename=\"\(CopiePersonne.nomDeFichier(copie))\""
        return response
    }
}
