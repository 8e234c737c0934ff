public import Core
import Store

/// A free entry as the administrator sees it: the wording, how many practices typed it, and what it may be.
public struct LieuARapprocher: Sendable, Codable, Hashable {
    public let entree: LieuLibreVue
    /// Practices that typed it.
    public let fois: Int
    public let premiereFois: Instant
    public let derniereFois: Instant
    public let decidePar: String?
    public let decideLe: Instant?
    public let motif: String?
}

/// Something known that the wording may stand for, the likeliest first.
public struct CandidatRapprochement: Sendable, Codable, Hashable {
    /// A place or a professional.
    public let id: String
    public let nom: String
    public let detail: String
    /// 0 to 100.
    public let ressemblance: Int
}

extension Desk {
    /// Free entries in a state, those that most practices typed first.
    public func listARapprocher(_ etat: EtatLibre = .aRapprocher, cursor: String? = nil, limit: Int = 50, by caller: Caller) async throws -> Page<LieuARapprocher> {
        try await act("lister-a-rapprocher", on: "lieux-libres", by: caller) { act in
            try Policy.administer.enforce(act.actor, ())
            let start = try cursor.map(Cursor.init)
            let most = min(max(limit, 1), 100)
            let records = try LieuxLibres(act.session).list(state: etat.rawValue, after: start.map { (Int($0.at), $0.id) }, limit: most + 1)
            try act.trace("lieux-libres")
            let shown = records.prefix(most)
            return Page(
                items: try shown.map { try act.aRapprocher($0) }, next: records.count > most ? shown.last.map { Cursor(at: Int64($0.times), id: $0.id).text } : nil)
        }
    }

    /// One free entry with what it may be; `words` look for something else than what it says.
    public func lireARapprocher(_ id: String, words: String? = nil, by caller: Caller) async throws -> (entree: LieuARapprocher, candidats: [CandidatRapprochement]) {
        try await act("lire-a-rapprocher", on: "lieu-libre/\(id)", by: caller) { act in
            try Policy.administer.enforce(act.actor, ())
            guard Identifier.isWellFormed(id), let record = try LieuxLibres(act.session).find(id) else { throw DeskRefusal.notFound }
            try act.trace("lieu-libre/\(id)")
            return (try act.aRapprocher(record), try CandidatsRapprochement(act.session, record).find(words?.trimmingBlanks))
        }
    }

    /// Says which known place or professional a wording stands for. For a place, the wording is learnt as another of its names.
    public func rapprocherLieu(_ id: String, cible: String, portee: PorteeAlias? = .commune, by caller: Caller) async throws {
        try await act("rapprocher", on: "lieu-libre/\(id)", by: caller) { act in
            var record = try act.holdFree(id, in: .aRapprocher)
            if record.kind == GenreLibre.lieu.rawValue {
                guard let place = try Lieux(act.session).find(cible) else { throw DeskRefusal.notFound }
                if let portee, portee != .compte, let town = record.commune.count == 5 ? record.commune : place.commune {
                    let territory = portee == .commune ? town : CommunesDemandees.departement(town)
                    record.alias = try act.learn(record.text, place: cible, portee: portee, territory: territory)
                }
            } else {
                guard try Annuaire(act.session).person(cible) != nil else { throw DeskRefusal.notFound }
            }
            record.state = EtatLibre.rapproche.rawValue
            record.target = cible
            try act.decide(&record, nil)
            try act.trace("lieu-libre/\(id)")
        }
    }

    /// Nothing known answers to it: it is kept as it is, and asked about no more.
    public func ecarterLieu(_ id: String, motif: String?, by caller: Caller) async throws {
        try await act("ecarter-lieu", on: "lieu-libre/\(id)", by: caller) { act in
            var record = try act.holdFree(id, in: .aRapprocher)
            record.state = EtatLibre.ecarte.rawValue
            try act.decide(&record, Reason.optional(motif))
            try act.trace("lieu-libre/\(id)")
        }
    }

    /// Takes a decision back; the name that was learnt is forgotten.
    public func annulerRapprochement(_ id: String, by caller: Caller) async throws {
        try await act("annuler-rapprochement", on: "lieu-libre/\(id)", by: caller) { act in
            var record = try act.holdFree(id, in: .rapproche, .ecarte)
            if let alias = record.alias { _ = try AliasLieux(act.session).retire(alias, at: act.at) }
            record.state = EtatLibre.aRapprocher.rawValue
            (record.target, record.alias, record.reason, record.decidedBy, record.decidedAt) = (nil, nil, nil, nil, nil)
            try LieuxLibres(act.session).save(record)
            try act.trace("lieu-libre/\(id)")
        }
    }
}

extension Act {
    fileprivate func holdFree(_ id: String, in states: EtatLibre...) throws -> LieuxLibres.Record {
        try Policy.administer.enforce(actor, ())
        guard Identifier.isWellFormed(id), let record = try LieuxLibres(session).hold(id) else { throw DeskRefusal.notFound }
        guard states.contains(where: { $0.rawValue == record.state }) else {
            throw DeskRefusal.cycle(LifecycleRefusal("lieu.decide", "Quelqu’un a déjà décidé de cette saisie. Rouvrez sa page pour voir ce qui a été fait."))
        }
        return record
    }

    fileprivate func decide(_ record: inout LieuxLibres.Record, _ reason: String?) throws {
        record.reason = reason
        record.decidedBy = actor.account
        record.decidedAt = at
        try LieuxLibres(session).save(record)
    }

    fileprivate func aRapprocher(_ record: LieuxLibres.Record) throws -> LieuARapprocher {
        LieuARapprocher(
            entree: try LieuLibreVue(record, session), fois: record.times, premiereFois: .init(millisecondsSince1970: record.createdAt),
            derniereFois: .init(millisecondsSince1970: record.seenAt), decidePar: try record.decidedBy.flatMap { try Accounts(session).find($0)?.name },
            decideLe: record.decidedAt.map(Instant.init(millisecondsSince1970:)), motif: record.reason)
    }
}
