import ContactTracing
import Core
import Desk
import HTTPTypes

/// `POST /api/v1/administration/epidemies`
enum OuvrirEpidemie {
    static let route = Route.api(
        .post, "/api/v1/administration/epidemies", .administration,
        Operation(
            "ouvrirEpidemie", "Ouvre un suivi : les paramètres envoyés remplacent ceux du modèle (« covid-19 » ou « exercice »).", body: "NouvelleEpidemie",
            answer: "EpidemieVersions", refusals: [409, 415, 422], takesKey: true)
    ) { exchange in
        var members = try await exchange.json(among: Parametres.nomsSaisis + ["modele"])
        let model = try Parametres.modele(exchange.words(members, "modele") ?? "exercice", le: exchange.today)
        members["modele"] = nil
        return .json(try await exchange.desk.ouvrirEpidemie(model.avec(.object(members)), key: exchange.idempotencyKey, by: exchange.caller()).json)
    }
}

extension Parametres {
    /// What a new epidemic starts from.
    static func modele(_ word: String, le jour: LocalDate) throws -> Parametres {
        switch word {
        case "covid-19":
            var model = covid19
            // The texts of 2020 allow nothing today: they are there to be replaced.
            model.basesLegales = model.basesLegales.map { BaseLegale($0.reference, dit: $0.dit, confirme: false) }
            model.code = "suivi-\(jour.year)"
            model.nom = "Suivi sur le modèle de 2020"
            (model.debut, model.du, model.fin) = (jour, jour, jour.adding(months: 6))
            return model
        case "exercice": return exercice("exercice-\(jour.iso)", nom: "Exercice", debut: jour, fin: jour.adding(months: 1))
        default:
            throw DeskRefusal.invalid([Anomaly(field: "modele", code: "choix", message: "« modele » : choisissez covid-19 ou exercice.")])
        }
    }
}
