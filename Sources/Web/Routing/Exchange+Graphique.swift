import ContactTracing
import Core
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore

extension Exchange {
    /// The picture named in the address, as a file.
    func graphique() async throws -> Response {
        let picture: Graphique
        switch try part("nom") {
        case "chaines.svg":
            try allowQuery("epidemie", "jours", "departement", "cas", "groupe", "vue")
            picture = .chaines(try await desk.voirChaines(demandeVue(.tout), choixDeChaines(), by: caller()).dessin)
        case "effectif.svg": picture = .effectif(try await ReadEffectif.outcome(self).essais)
        case let name:
            guard ["courbe.svg", "appels-24h.svg", "descendance.svg", "charge.svg"].contains(name) else { throw DeskRefusal.notFound }
            try allowQuery("epidemie", "jours", "departement")
            let tableau = try await desk.voirTableau(demandeVue(), by: caller())
            switch name {
            case "courbe.svg": picture = .courbe(tableau.courbe)
            case "appels-24h.svg": picture = .appels(tableau.appels)
            case "charge.svg": picture = .charge(tableau.charge)
            default: picture = .descendance(tableau.chaines.descendance)
            }
        }
        var response = Response.bytes(Array(picture.svg.utf8), type: "image/svg+xml; charset=utf-8")
        response.headers[.contentDisposition] = "attachment; filename=\"\(try part("nom"))\""
        return response
    }

    /// Where the figures a simulation begins with are taken. The page tolerates the period of the other pages, which their
    /// tabs bring along.
    func demandeEffectif(_ tolerated: String...) async throws -> DemandeVue {
        let known = ["epidemie", "departement"] + ChampEffectif.allCases.map(\.rawValue) + tolerated
        if let unknown = request.uri.queryParameters.map({ String($0.key) }).first(where: { !known.contains($0) }) {
            throw DeskRefusal.malformed(code: "parametre-inconnu", message: "Le paramètre « \(unknown.prefix(40)) » n’existe pas ici. Paramètres possibles : \(known.joined(separator: ", ")).")
        }
        guard let departement = query("departement") else { return DemandeVue(epidemie: try await epidemie().code) }
        guard let code = Departement(departement)?.code else {
            throw DeskRefusal.malformed(code: "parametre", message: "« departement » doit être un code de département, par exemple 35 ou 2A.")
        }
        return DemandeVue(epidemie: try await epidemie().code, departement: code)
    }
}
