import ContactTracing
import Core
import Store

/// The calls to make today.
public struct AppelsDuJour: Sendable, Hashable {
    public let appels: [AppelIsolement]
    public let suivant: String?
}

extension Desk {
    /// Isolation calls due today or late, the oldest first. Everyone shown is noted.
    public func listerIsolement(epidemie: String, cursor: String? = nil, limit: Int = 30, by caller: Caller) async throws -> AppelsDuJour {
        try await act("lister-isolement", on: "suivi/isolement", by: caller) { act in
            try Policy.traceAsAgency.enforce(act.actor, ())
            let perimetre = try act.perimetre(epidemie, [.agence, .sousTraitant])
            let limit = min(max(limit, 1), 100)
            let from = try cursor.map(Cursor.init)
            let found = try AppelsIsolement(act.session).due(perimetre, on: act.today.epochDay, after: from.map { ($0.at, $0.id) }, limit: limit + 1)
            try act.trace("suivi/isolement")
            let shown = Array(found.prefix(limit))
            for call in shown { try act.trace(call) }
            let next = found.count > limit ? shown.last.map { Cursor(at: Int64($0.planned), id: $0.id).text } : nil
            return AppelsDuJour(appels: try shown.map { try act.appel($0) }, suivant: next)
        }
    }

    /// One call, with those made before.
    public func lireIsolement(_ id: String, by caller: Caller) async throws -> (appel: AppelIsolement, autres: [AppelIsolement]) {
        try await act("lire-isolement", on: "suivi/isolement", by: caller) { act in
            try Policy.traceAsAgency.enforce(act.actor, ())
            let record = try act.appelDuTerritoire(id)
            try act.trace(record)
            let others = try AppelsIsolement(act.session).of(caseID: record.caseID, contact: record.contact).filter { $0.id != id }
            return (try act.appel(record), try others.map { try act.appel($0) })
        }
    }
}
