import ContactTracing
import Core
import Desk

extension Exchange {
    /// The epidemic a request is about: the one it names (`?epidemie=`), else the latest that is open, else the latest.
    func epidemie() async throws -> Parametres { try await epidemie(named: query("epidemie")) }

    func epidemie(named code: String?) async throws -> Parametres {
        let known = try await desk.listEpidemies(by: caller())
        if let code {
            guard let found = known.first(where: { $0.code == code }) else { throw DeskRefusal.notFound }
            return found
        }
        guard let found = known.first(where: { $0.estOuverte(le: today) }) ?? known.first else {
            throw DeskRefusal.unavailable("Aucun suivi d’épidémie n’est ouvert à ce guichet. L’administration en ouvre un depuis sa page.")
        }
        return found
    }
}
