public import Core
import Store

/// What a delivery of the directory did to an account.
public struct CompteSuivi: Sendable, Codable, Hashable {
    public enum Fait: String, Sendable, Codable, Hashable { case ferme, situationFinie = "situation-finie" }

    public let id: String
    public let fait: Fait
    public let nom: String
    public let identifiant: String
    /// The situation that ended.
    public let lieu: String?
    /// Day of the delivery.
    public let releveDu: LocalDate
    public let le: Instant
    public let rouvertLe: Instant?
    /// An administrator has read it.
    public let vu: Bool
}

public struct ComptesSuivisVue: Sendable, Codable, Hashable {
    public let faits: [CompteSuivi]
    public let aVoir: Int
    /// Instant to ask for what is older; nil at the end.
    public let suite: Int64?
}

extension Desk {
    /// Accounts that followed the directory, the latest first.
    public func listComptesSuivis(avant: Int64? = nil, limit: Int = 50, by caller: Caller) async throws -> ComptesSuivisVue {
        try await act("lister-comptes-annuaire", on: "comptes-annuaire", by: caller) { act in
            try Policy.administer.enforce(act.actor, ())
            let table = ComptesAnnuaire(act.session)
            let most = min(max(limit, 1), 100)
            let records = try table.list(before: avant, limit: most + 1)
            try act.trace("comptes-annuaire")
            let facts = try records.prefix(most).compactMap { record -> CompteSuivi? in
                guard let account = try Accounts(act.session).find(record.account), let fact = CompteSuivi.Fait(rawValue: record.fact) else { return nil }
                return CompteSuivi(
                    id: record.id, fait: fact, nom: account.name, identifiant: account.identifier ?? "",
                    lieu: try record.situation.flatMap { try Accounts(act.session).situation($0)?.label },
                    releveDu: Instant(millisecondsSince1970: record.moment).date(in: .paris).date, le: .init(millisecondsSince1970: record.at),
                    rouvertLe: record.reopenedAt.map(Instant.init(millisecondsSince1970:)), vu: record.seenAt != nil)
            }
            return ComptesSuivisVue(faits: facts, aVoir: try table.unseen(), suite: records.count > most ? records[most - 1].at : nil)
        }
    }

    /// The administrator has read what happened up to now.
    public func marquerComptesSuivis(by caller: Caller) async throws {
        try await act("voir-comptes-annuaire", on: "comptes-annuaire", by: caller) { act in
            try Policy.administer.enforce(act.actor, ())
            try ComptesAnnuaire(act.session).markSeen(by: act.actor.account, at: act.at)
            try act.trace("comptes-annuaire")
        }
    }

    /// What waits for an administrator in the directory: accounts to look at, free entries to reconcile.
    public func countAdministrationAnnuaire(by caller: Caller) async throws -> (comptes: Int, lieux: Int) {
        try await database.read { session in
            try Policy.administer.enforce(caller.actor, ())
            return (try ComptesAnnuaire(session).unseen(), try LieuxLibres(session).count(state: EtatLibre.aRapprocher.rawValue))
        }
    }
}
