import Desk
import HTTPTypes
import HummingbirdCore

extension Exchange {
    /// A name in an address is an attempt to browse: refused, and noted. Otherwise, unknown parameters are mistakes.
    func refuseBrowsing(_ allowed: String...) async throws {
        let names = request.uri.queryParameters.map { String($0.key) }
        if names.contains(where: { ["nom", "prenom", "name", "nir", "q", "dateNaissance", "code"].contains($0) }) {
            try await desk.refuserRecherche(by: caller())
        }
        if let unknown = names.first(where: { !allowed.contains($0) }) {
            throw DeskRefusal.malformed(code: "parametre-inconnu", message: "Le paramètre « \(unknown.prefix(40)) » n’existe pas ici.")
        }
    }
}
