public import Core
import ContactTracing
import Store

/// Two sheets side by side, for somebody to decide whether they are one person.
public struct PaireView: Sendable {
    public struct Champ: Sendable, Hashable {
        /// Name a choice is made by.
        public let nom: String
        public let libelle: String
        public let a: String
        public let b: String
        /// Both know it, and differ.
        public let differe: Bool
    }

    public let id: String
    public let genre: GenreListe
    public let epidemie: String
    public let a: String
    public let b: String
    public let numeroA: String
    public let numeroB: String
    /// Percent.
    public let score: Int
    public let raisons: [String]
    /// a-decider, fusionne, distincts.
    public let etat: String
    public let proposeLe: Instant
    /// Empty in a list.
    public let champs: [Champ]
}

/// A merge that stands.
public struct FusionView: Sendable {
    public let id: String
    public let genre: GenreListe
    public let garde: String
    public let absorbe: String
    public let le: Instant
}

extension Desk {
    /// Pairs to decide in the actor's territory, the surest first.
    public func listDoublons(_ epidemie: String, cursor: String? = nil, limit: Int = 50, by caller: Caller) async throws -> (items: [PaireView], next: String?, total: Int) {
        try await act("lister-doublons", on: "suivi/doublons", by: caller) { act in
            try Policy.leadTracing.enforce(act.actor, ())
            let perimetre = try act.perimetre(epidemie, [.agence, .plateforme])
            let limit = min(max(limit, 1), 100)
            let from = try cursor.map(Cursor.init)
            let found = try Doublons(act.session).waiting(perimetre, after: from.map { (Int($0.at), $0.id) }, limit: limit + 1)
            try act.trace("suivi/doublons")
            let next = found.count > limit ? found[limit - 1] : nil
            return (
                try found.prefix(limit).compactMap { try act.pair($0, withFields: false) }, next.map { Cursor(at: Int64($0.score), id: $0.id).text },
                try Doublons(act.session).count(perimetre)
            )
        }
    }

    public func readDoublon(_ id: String, by caller: Caller) async throws -> PaireView {
        try await act("lire-doublon", on: "suivi/doublon/\(id)", by: caller) { act in
            let record = try act.doublon(id)
            guard let pair = try act.pair(record, withFields: true) else { throw DeskRefusal.notFound }
            return pair
        }
    }

    /// The two are one person: one sheet is kept, the other goes behind it.
    /// - Parameter choisis: fields for which the other sheet's value was chosen.
    @discardableResult
    public func mergeDoublon(_ id: String, keeping kept: String, choisis: Set<String> = [], key: String? = nil, by caller: Caller) async throws -> String {
        try await act("fusionner", on: "suivi/doublon/\(id)", by: caller) { act in
            try act.trace("suivi/doublon/\(id)")
            return try act.onceFiche(key, "\(id) \(kept) \(choisis.sorted())") {
                var record = try act.doublon(id, hold: true)
                _ = try act.parametresOuverts(record.epidemic)
                guard record.state == "a-decider" else { throw DeskRefusal.cycle(.init("doublon-decide", "Cette paire a déjà été décidée. Rechargez la liste.")) }
                guard kept == record.a || kept == record.b else {
                    throw DeskRefusal.invalid([Anomaly(field: "garder", code: "garder", message: "Choisissez la fiche à conserver parmi les deux.")])
                }
                let absorbed = kept == record.a ? record.b : record.a
                let fusion = try act.merge(record.kind == "cas" ? .cas : .contacts, keeping: kept, absorbing: absorbed, chosen: choisis, epidemie: record.epidemic)
                record.state = "fusionne"
                record.decidedAt = act.at
                record.decidedBy = act.actor.account
                try Doublons(act.session).save(record)
                return fusion
            }
        }
    }

    /// The two are two persons.
    public func separateDoublon(_ id: String, key: String? = nil, by caller: Caller) async throws {
        _ = try await act("separer", on: "suivi/doublon/\(id)", by: caller) { act in
            try act.trace("suivi/doublon/\(id)")
            return try act.onceFiche(key, id) {
                var record = try act.doublon(id, hold: true)
                _ = try act.parametresOuverts(record.epidemic)
                guard record.state == "a-decider" else { throw DeskRefusal.cycle(.init("doublon-decide", "Cette paire a déjà été décidée. Rechargez la liste.")) }
                record.state = "distincts"
                record.decidedAt = act.at
                record.decidedBy = act.actor.account
                try Doublons(act.session).save(record)
                // A second row of one identifier waited behind the first: it becomes a sheet of its own.
                if record.kind == "cas", try Fusions(act.session).standing(on: [record.a, record.b]).isEmpty {
                    for one in [record.a, record.b] {
                        guard var cas = try CasIndex(act.session).hold(one), cas.mergedInto != nil else { continue }
                        cas.mergedInto = nil
                        try CasIndex(act.session).save(&cas, at: act.at)
                    }
                }
                return id
            }
        }
    }

    /// The latest merges of the actor's territory that stand.
    public func listFusions(_ epidemie: String, by caller: Caller) async throws -> [FusionView] {
        try await act("lister-fusions", on: "suivi/fusions", by: caller) { act in
            try Policy.leadTracing.enforce(act.actor, ())
            let perimetre = try act.perimetre(epidemie, [.agence, .plateforme])
            try act.trace("suivi/fusions")
            return try Fusions(act.session).latest(epidemic: epidemie, limit: 200).compactMap { record in
                guard let kept = try act.sheet(record.kind, record.kept), perimetre.holds(kept.department), let absorbed = try act.sheet(record.kind, record.absorbed)
                else { return nil }
                return FusionView(
                    id: record.id, genre: record.kind == "cas" ? .cas : .contacts, garde: kept.number, absorbe: absorbed.number,
                    le: Instant(millisecondsSince1970: record.at))
            }
        }
    }

    /// Parts two sheets again.
    /// - Returns: in French, what was changed since and stays on the kept sheet.
    public func undoFusion(_ id: String, by caller: Caller) async throws -> [String] {
        try await act("defaire-fusion", on: "suivi/fusion/\(id)", by: caller) { act in
            try Policy.leadTracing.enforce(act.actor, ())
            guard Identifier.isWellFormed(id), let record = try Fusions(act.session).hold(id), let kept = try act.sheet(record.kind, record.kept),
                try act.perimetre(record.epidemic, [.agence, .plateforme]).holds(kept.department)
            else { throw DeskRefusal.notFound }
            _ = try act.parametresOuverts(record.epidemic)
            guard record.undoneAt == nil else { throw DeskRefusal.cycle(.init(FusionRefusal.inconnue.code, FusionRefusal.inconnue.message)) }
            try act.traceSheets(record.kind, [record.kept, record.absorbed])
            let changes = try act.unmerge(record).map(\.message)
            // Whether they are one person is open again.
            try Doublons(act.session).reopen(record.kind, record.kept, record.absorbed)
            return changes
        }
    }
}

extension Act {
    /// A pair of the actor's territory.
    fileprivate func doublon(_ id: String, hold: Bool = false) throws -> Doublons.Record {
        try Policy.leadTracing.enforce(actor, ())
        let doublons = Doublons(session)
        guard Identifier.isWellFormed(id), let record = try hold ? doublons.hold(id) : doublons.find(id) else { throw DeskRefusal.notFound }
        let perimetre = try perimetre(record.epidemic, [.agence, .plateforme])
        // Both sheets are shown: both must be of the territory.
        guard let a = try sheet(record.kind, record.a), let b = try sheet(record.kind, record.b), perimetre.holds(a.department), perimetre.holds(b.department)
        else { throw DeskRefusal.notFound }
        try traceSheets(record.kind, [record.a, record.b])
        return record
    }

    fileprivate func sheet(_ kind: String, _ id: String) throws -> (number: String, department: String)? {
        kind == "cas"
            ? try CasIndex(session).find(id).map { ($0.number, $0.department) } : try Contacts(session).find(id).map { ($0.number, $0.department) }
    }

    fileprivate func traceSheets(_ kind: String, _ ids: [String]) throws {
        for id in ids {
            if kind == "cas" { if let record = try CasIndex(session).find(id) { try trace(record) } } else if let record = try Contacts(session).find(id) { try trace(record) }
        }
    }

    fileprivate func pair(_ record: Doublons.Record, withFields: Bool) throws -> PaireView? {
        guard let a = try sheet(record.kind, record.a), let b = try sheet(record.kind, record.b) else { return nil }
        let kind: GenreListe = record.kind == "cas" ? .cas : .contacts
        let fields = withFields ? ChampsPaire.fields(try fiche(kind, record.a), try fiche(kind, record.b)) : []
        return PaireView(
            id: record.id, genre: kind, epidemie: record.epidemic, a: record.a, b: record.b, numeroA: a.number, numeroB: b.number, score: record.score,
            raisons: record.reasons.split(separator: "\n").map(String.init), etat: record.state, proposeLe: Instant(millisecondsSince1970: record.proposedAt),
            champs: fields)
    }
}
