import Core
import Store

/// What a delivery of the directory does to one account. Each is noted: in the trace, and on the administrator's page.
extension Act {
    /// The person left the directory: sessions, tokens and account end, and with them the delegations they gave.
    func close(_ account: AccountRecord, moment: Int64) throws {
        let table = ComptesAnnuaire(session)
        guard try table.closing(of: account.id) == nil, account.isActive else { return }
        try Accounts(session).setActive(account.id, false)
        try table.endAccess(of: account.id, at: at)
        try table.insert(id: desk.chance.identifier(), account: account.id, fact: "ferme", situation: nil, moment: moment, at: at)
        try trace("compte/\(account.id)")
    }

    /// Opens again what the directory closed, once it has the person again.
    func reopen(_ account: AccountRecord) throws {
        let directory = try Annuaire(session)
        guard let closing = try ComptesAnnuaire(session).closing(of: account.id), let identifier = account.identifier,
            try identifier.directoryIdentifiers.contains(where: { try directory.person($0) != nil })
        else { return }
        try Accounts(session).setActive(account.id, true)
        try ComptesAnnuaire(session).reopen(closing.id, at: at)
        try trace("compte/\(account.id)")
    }

    /// Ends the situations whose site is among those the person left, and no longer among theirs.
    func endSituations(of account: AccountRecord, moment: Int64) throws {
        let sites = try sites(of: account)
        for (situation, hasEnded) in try Accounts(session).everySituation(of: account.id) where !hasEnded {
            guard let place = situation.structure, sites.past.contains(place), !sites.present.contains(place) else { continue }
            try Accounts(session).endSituation(situation.id, at: at)
            try ComptesAnnuaire(session).insert(
                id: desk.chance.identifier(), account: account.id, fact: "situation-finie", situation: situation.id, moment: moment, at: at)
            try trace("situation/\(situation.id)")
        }
    }

    /// Takes up a situation that the directory had ended, once its site is the person's again.
    func bringBack(_ ending: ComptesAnnuaire.Record) throws {
        guard let id = ending.situation, let account = try Accounts(session).find(ending.account), let situation = try Accounts(session).situation(id),
            let place = situation.structure, try sites(of: account).present.contains(place)
        else { return }
        try Accounts(session).endSituation(id, at: nil)
        try ComptesAnnuaire(session).reopen(ending.id, at: at)
        try trace("situation/\(id)")
    }

    /// The numbers under which an account's situations may name a site: those of now, those of before.
    private func sites(of account: AccountRecord) throws -> (present: Set<String>, past: Set<String>) {
        let directory = try Annuaire(session)
        func numbers(_ practices: [ExerciceRecord]) throws -> Set<String> {
            let sites = try directory.sites(numbers: practices.compactMap(\.site)).values
            return Set(sites.flatMap { [$0.technical, $0.finess, $0.siret].compactMap { $0 } })
        }
        let known = account.identifier?.directoryIdentifiers ?? []
        return (try numbers(known.flatMap { try directory.exercises($0) }), try numbers(known.flatMap { try directory.pastExercises($0) }))
    }
}

extension SituationRecord {
    /// The number of the site, inside the key that Pro Santé Connect's claims make: `index|site|postal code|`.
    var structure: String? {
        let parts = key.split(separator: "|", omittingEmptySubsequences: false)
        return parts.count >= 3 && !parts[1].isEmpty ? String(parts[1]) : nil
    }
}
