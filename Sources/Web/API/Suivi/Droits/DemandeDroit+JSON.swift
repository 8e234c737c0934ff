import Core
import Desk
import HTTPTypes

extension Exchange {
    /// Who is in front of the counter, from the body of a POST: never from an address.
    func demandeDroit() async throws -> DemandeDroit {
        try await refuseBrowsing("epidemie")
        let members = try await json(keys: "code", "nir", "nom", "prenom", "dateNaissance")
        func text(_ key: String) throws -> String { try words(members, key) ?? "" }
        return DemandeDroit(
            code: try text("code"), nir: try text("nir"), nom: try text("nom"), prenom: try text("prenom"), dateNaissance: try text("dateNaissance"))
    }
}
