public import Core
import Store

extension Desk {
    /// The actor's services, favourites first in their own order, then the others.
    public func listServices(by caller: Caller) async throws -> [(service: Teleservice, isFavourite: Bool)] {
        let chosen = try await database.read { try Favourites($0).list(caller.actor.principal) }
        let favourites = chosen.compactMap(teleservice)
        let others = teleservices.filter { !chosen.contains($0.code) }
        return favourites.map { ($0, true) } + others.map { ($0, false) }
    }

    /// Chooses the favourites and their order.
    public func setFavourites(_ codes: [String], by caller: Caller) async throws {
        guard codes.count == Set(codes).count, codes.allSatisfy({ teleservice($0) != nil }) else {
            throw DeskRefusal.invalid([Anomaly(field: "favoris", code: "teleservice-inconnu", message: "La liste contient un téléservice inconnu ou deux fois le même.")])
        }
        try await database.write { try Favourites($0).replace(caller.actor.account, with: codes) }
    }
}
