public import Core
import Store

/// Another name of a place, where it is understood.
public struct AliasVue: Sendable, Codable, Hashable {
    public let id: String
    public let libelle: String
    public let portee: PorteeAlias
    public let territoire: String
    /// The actor may take it off.
    public let retirable: Bool
}

/// A place's page.
public struct FicheLieu: Sendable, Codable, Hashable {
    public let lieu: LieuVue
    public let messageries: MessageriesVue
    public let alias: [AliasVue]
    public let professionnels: [ProfessionnelVue]
    /// There are more than those shown.
    public let isCut: Bool
    /// The actor may add a name: for their practice, or for the territory.
    public let nommable: Bool
}

extension Desk {
    /// A place: its address, its telephone, what people call it, who works there.
    public func lireLieu(_ id: String, limit: Int = 50, by caller: Caller) async throws -> FicheLieu {
        try await database.read { session in
            let lieux = try Lieux(session)
            guard let place = try lieux.find(id) else { throw DeskRefusal.notFound }
            let reader = try LecteurAnnuaire(session)
            let most = min(max(limit, 1), 100)
            let lines = try place.commune.map { try reader.annuaire.practising(at: id, commune: $0, limit: most * 2 + 1) } ?? []
            let people = try reader.people(lines, limit: most)
            return FicheLieu(
                lieu: place.lieu(), messageries: MessageriesVue(try Messageries(session).of(place: id)),
                alias: try AliasLieux(session).of(place: id).compactMap { AliasVue($0, caller.actor, session) }, professionnels: people.people,
                isCut: people.isCut, nommable: Policy.nameForPractice.decide(caller.actor, ()) == .allow || caller.actor.role == .administrateur)
        }
    }
}

extension AliasVue {
    /// Nil for the name of another practice.
    init?(_ record: AliasLieux.Record, _ actor: Actor, _ session: any Session) {
        guard let scope = PorteeAlias(rawValue: record.scope) else { return nil }
        let isOwn = scope == .compte && record.territory == actor.principal
        guard scope != .compte || isOwn else { return nil }
        id = record.id
        libelle = record.label
        portee = scope
        territoire =
            switch scope {
            case .compte: "Votre cabinet"
            case .departement: Departement(record.territory)?.libelle ?? record.territory
            case .commune: ((try? CommunesConnues(session).find(code: record.territory)) ?? nil).map { TexteAnnuaire.capitalized($0.label) } ?? record.territory
            }
        retirable = isOwn || actor.role == .administrateur
    }
}
