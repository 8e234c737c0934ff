import Core
import Store

/// The calls and threads of one dossier, as its reader may see them.
public struct EchangesDossier: Sendable, Codable {
    public let entretiens: [LigneEntretien]
    public let fils: [LigneFil]
}

extension Desk {
    public func lireEchanges(dossier: String, by caller: Caller) async throws -> EchangesDossier {
        try await act("lire-echanges", on: "dossier/\(dossier)", by: caller) { act in
            let loaded = try act.load(dossier, under: .readDossier)
            try act.trace("dossier/\(dossier)", patient: loaded.record.patient)
            let calls = try Entretiens(act.session).of(dossier: dossier).filter { Policy.readExchange.decide(act.actor, try act.subject(of: $0)) == .allow }
            let fils = Fils(act.session)
            let threads = try fils.of(dossier: dossier, service: nil).filter { Policy.readExchange.decide(act.actor, try act.subject(of: $0)) == .allow }
            let unread = try fils.unread(threads.map(\.id), by: act.actor.account, cote: act.cote.rawValue)
            return EchangesDossier(entretiens: try calls.map(act.line), fils: try threads.map { try act.line($0, unread: unread[$0.id] ?? 0) })
        }
    }
}
