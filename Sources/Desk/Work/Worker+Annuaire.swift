import Core
import Store

extension Worker {
    /// How many people are looked at in one transaction.
    private static let accountsAtOnce = 200
    private static let townsAtOnce = 500
    /// France has some 35,000 communes, and a few postal codes for some.
    private static let mostTowns = 200_000

    /// Draws the consequences of a new delivery of the directory: accounts of those who left are closed, of those who came
    /// back opened; situations follow their sites; new towns become findable.
    /// - Returns: whether there was anything to do.
    public func followDirectory() async throws -> Bool {
        let (people, places) = try await desk.database.read { (try Annuaire($0).moment, try Lieux($0).register) }
        let accounts = try await once("comptes", people) { since in
            try await closeThoseWhoLeft(since: since, upTo: people)
            try await openThoseWhoCameBack()
            try await endSituations(since: since, upTo: people)
            try await bringSituationsBack()
        }
        let towns = try await once("communes", max(people, places)) { _ in try await learnTowns(people, places) }
        return accounts || towns
    }

    /// Does a task when the delivery that serves is later than the one it was done for.
    private func once(_ task: String, _ moment: Int64, _ body: (Int64) async throws -> Void) async throws -> Bool {
        let since = try await desk.database.read { try SuitesReleve($0).moment(task) }
        guard moment > since else { return false }
        try await body(since)
        try await desk.database.write { try SuitesReleve($0).note(task, moment: moment) }
        return true
    }

    private func closeThoseWhoLeft(since: Int64, upTo moment: Int64) async throws {
        var after: String? = ""
        while let from = after {
            after = try await act("fermer-comptes-annuaire") { act in
                let table = ComptesAnnuaire(act.session)
                let people = try table.left(since: since, upTo: moment, after: from, limit: Self.accountsAtOnce)
                for account in try table.accounts(of: people) { try act.close(account, moment: moment) }
                return people.count == Self.accountsAtOnce ? people.last : nil
            }
        }
    }

    private func openThoseWhoCameBack() async throws {
        var after: String? = ""
        while let from = after {
            after = try await act("rouvrir-comptes-annuaire") { act in
                let accounts = try ComptesAnnuaire(act.session).closed(after: from, limit: Self.accountsAtOnce)
                for account in accounts { try act.reopen(account) }
                return accounts.count == Self.accountsAtOnce ? accounts.last?.id : nil
            }
        }
    }

    private func endSituations(since: Int64, upTo moment: Int64) async throws {
        var after: String? = ""
        while let from = after {
            after = try await act("finir-situations-annuaire") { act in
                let accounts = try ComptesAnnuaire(act.session).moved(since: since, upTo: moment, after: from, limit: Self.accountsAtOnce)
                for account in accounts { try act.endSituations(of: account, moment: moment) }
                return accounts.count == Self.accountsAtOnce ? accounts.last?.id : nil
            }
        }
    }

    private func bringSituationsBack() async throws {
        var after: String? = ""
        while let from = after {
            after = try await act("reprendre-situations-annuaire") { act in
                let endings = try ComptesAnnuaire(act.session).endings(after: from, limit: Self.accountsAtOnce)
                for ending in endings { try act.bringBack(ending) }
                return endings.count == Self.accountsAtOnce ? endings.last?.id : nil
            }
        }
    }

    private func learnTowns(_ directory: Int64, _ register: Int64) async throws {
        // One look at all the places; the writer is held for a few hundred towns at a time.
        let missing = try await desk.database.read { try CommunesConnues($0).missing(directory: directory, register: register, limit: Self.mostTowns) }
        for start in stride(from: 0, to: missing.count, by: Self.townsAtOnce) {
            let slice = missing[start..<min(start + Self.townsAtOnce, missing.count)]
            try await desk.database.write { session in
                for town in slice {
                    try CommunesConnues(session).insert(.init(code: town.code, postalCode: town.postalCode, label: town.label, key: CommunesDemandees.key(town.label)))
                }
            }
        }
    }

    private func act(_ name: String, _ body: @escaping @Sendable (Act) throws -> String?) async throws -> String? {
        try await desk.database.write { session in
            // Several workers may see the same delivery: one at a time draws its consequences.
            try session.lock(key: "annuaire.comptes")
            return try body(Act(name, session: session, desk: desk, caller: Self.deskCaller("annuaire"), now: desk.now))
        }
    }
}
