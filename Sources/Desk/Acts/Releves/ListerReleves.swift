import Core
import Store

/// The deliveries, what may be taken now, and what serves.
public struct RelevesVue: Sendable {
    public let releves: [ReleveVue]
    /// The delivery that readers see, for each national kind.
    public let servent: [ReleveVue]
    /// Nil when no folder of arrivals is set.
    public let arrivees: [Arrivees.Fichier]?
    /// Where the next page begins; nil at the end.
    public let suite: Int64?
}

extension Desk {
    /// Deliveries, the latest first. Counts only: nothing of a person.
    public func listReleves(genre: GenreReleve? = nil, avant: Int64? = nil, limite: Int = 20, by caller: Caller) async throws -> RelevesVue {
        let files = arrivees?.liste()
        return try await act("lister-releves", on: "releves", by: caller) { act in
            try Policy.administer.enforce(act.actor, ())
            try act.trace("releves")
            let records = try Releves(act.session).list(kind: genre?.rawValue, before: avant, limit: limite + 1)
            let serving = try GenreReleve.allCases.compactMap { try Releves(act.session).serving(kind: $0.rawValue) }
            return RelevesVue(
                releves: records.prefix(limite).compactMap(ReleveVue.init), servent: serving.compactMap(ReleveVue.init), arrivees: files,
                suite: records.count > limite ? records[limite - 1].receivedAt : nil)
        }
    }

    /// One delivery.
    public func readReleve(_ id: String, by caller: Caller) async throws -> ReleveVue {
        try await act("lire-releve", on: "releve", by: caller) { act in
            try Policy.administer.enforce(act.actor, ())
            guard Identifier.isWellFormed(id), let view = try Releves(act.session).find(id).flatMap(ReleveVue.init) else { throw DeskRefusal.notFound }
            try act.trace("releve/\(id)")
            return view
        }
    }

    /// Its refused rows, in the format they came in, with one more column: why.
    public func readReleveRefusals(_ id: String, by caller: Caller) async throws -> [UInt8] {
        try await act("lire-refus-releve", on: "releve", by: caller) { act in
            try Policy.administer.enforce(act.actor, ())
            guard Identifier.isWellFormed(id), try Releves(act.session).find(id) != nil else { throw DeskRefusal.notFound }
            try act.trace("releve/\(id)/refus")
            let bytes = try act.refused(of: id)
            guard !bytes.isEmpty else { throw DeskRefusal.notFound }
            return bytes
        }
    }
}
