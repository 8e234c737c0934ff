import ContactTracing
import Core
import Desk

extension Exchange {
    /// The epidemic a request is about: the one it names (`?epidemie=`), or that was chosen on the page of the tracing; else,
    /// of those that are open, one the person has a mission in, or whose parameters give them a part, the first that was
    /// opened: opening a second one turns nobody's pages away from the first.
    func epidemie() async throws -> Parametres { try await epidemie(named: query("epidemie")) }

    func epidemie(named code: String?) async throws -> Parametres {
        let known = try await desk.listEpidemies(by: caller())
        if let code {
            guard let found = known.first(where: { $0.code == code }) else { throw DeskRefusal.notFound }
            return found
        }
        if let chosen = SessionCookie.words(request, epidemieCookie), let found = known.first(where: { $0.code == chosen }) { return found }
        let open = known.filter { $0.estOuverte(le: today) }
        let (actor, now) = (try actor(), desk.now)
        let entrusted = Set(actor.habilitations.map(\.epidemie))
        func takesPart(_ one: Parametres) -> Bool { !actor.participations(one.code, at: now).isDisjoint(with: one.participants) }
        guard let found = open.last(where: { entrusted.contains($0.code) }) ?? open.last(where: takesPart) ?? open.last ?? known.first else {
            throw DeskRefusal.unavailable("Aucun suivi d’épidémie n’est ouvert à ce guichet. L’administration en ouvre un depuis sa page.")
        }
        return found
    }

    /// Remembers the choice of the person at this browser. It names an epidemic and nobody.
    var epidemieCookie: String { isSecure ? "__Host-guichet-suivi" : "guichet-suivi" }
}
