public import Core
import Store

extension Desk {
    /// The services the actor may prepare, favourites first in the actor's own order, then the others. What a
    /// profession may sign, or a delegation covers, and nothing that a click would only refuse.
    public func listServices(by caller: Caller) async throws -> [(service: Teleservice, isFavourite: Bool)] {
        try await database.read { try self.services(of: caller, $0) }
    }

    func services(of caller: Caller, _ session: any Session) throws -> [(service: Teleservice, isFavourite: Bool)] {
        let profession = try Accounts(session).find(caller.actor.principal)?.profession.flatMap(Profession.init(rawValue:))
        let chosen = try Favourites(session).list(caller.actor.account)
        let open = teleservices.filter { service in
            guard let profession, service.authors.contains(profession) else { return false }
            return caller.actor.delegation?.covers(service.code) ?? true
        }
        let favourites = chosen.compactMap { code in open.first { $0.code == code } }
        let others = open.filter { !chosen.contains($0.code) }
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
