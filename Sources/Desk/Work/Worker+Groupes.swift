import ContactTracing
import Core
import Store

extension Worker {
    /// Looks for clusters now and then, in every epidemic that is open; one worker does it for all.
    func proposeClusters() async throws -> Bool {
        let now = desk.now
        let pause = RechercheGroupes.pauseMinutes
        let due = now.adding(minutes: -pause).millisecondsSince1970
        let today = now.date(in: .paris).date
        let caller = Self.deskCaller("horloge")
        let open = try await desk.database.read { session -> [Parametres] in
            guard try Tours(session).last("groupes").map({ $0 <= due }) ?? true else { return [] }
            let act = Act("proposer-groupes", session: session, desk: desk, caller: caller, now: now)
            return try Epidemies(session).codes().map(act.parametres).filter { $0.estOuverte(le: today) }
        }
        guard !open.isEmpty, try await desk.database.write({ try Tours($0).claim("groupes", at: now.millisecondsSince1970, before: due) }) else { return false }
        var proposed = false
        for parametres in open where try await RechercheGroupes(desk: desk, parametres: parametres, today: today).run(caller) { proposed = true }
        return proposed
    }
}
