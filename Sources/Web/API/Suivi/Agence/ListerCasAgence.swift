import ContactTracing
import Core
import Desk
import HTTPTypes

/// `GET /api/v1/suivi/agence/cas`
enum ListerCasAgence {
    static let route = Route.api(
        .get, "/api/v1/suivi/agence/cas", .tracingAgency,
        Operation(
            "listerCasAgence", "Cas de collectivités et cas confiés à l’agence, dans vos départements, le dernier modifié d’abord.",
            parameters: [
                .query("epidemie", "Suivi, le plus récent ouvert par défaut"), .query("etat", "État du cas", ["type": "string", "enum": .array(FiltreAgence.etats.map { .string($0.rawValue) })]),
                .query("collectivite", "oui ou non", ["type": "string", "enum": ["oui", "non"]]), .query("departement", "Code d’un de vos départements"),
                .query("numero", "Numéro de fiche, comme un courriel le porte"), .query("curseur", "Valeur de « suivant » de la page précédente"),
                .query("limite", "De 1 à 100, 30 par défaut", ["type": "integer", "minimum": 1, "maximum": 100]),
            ], answer: "CasAgenceListe", refusals: [400, 404, 503])
    ) { exchange in
        try exchange.allowQuery("epidemie", "etat", "collectivite", "departement", "numero", "curseur", "limite")
        let page = try await exchange.desk.listerCasAgence(
            exchange.filtreAgence(), epidemie: exchange.epidemie().code, cursor: exchange.query("curseur"), limit: exchange.integer("limite") ?? 30,
            by: exchange.caller())
        return .json([
            "cas": .array(page.cas.map(\.jsonAgence)), "suivant": page.suivant.map(JSONValue.string) ?? .null,
            "departements": .array(page.departements.map(JSONValue.string)),
        ])
    }
}

extension FiltreAgence {
    /// States a case of the territory may be in.
    static let etats: [EtatCas] = [.valide, .complete, .escalade, .suivi, .clos]
}

extension Exchange {
    /// The criteria of the list, on either door; a misspelt one is refused rather than ignored.
    func filtreAgence() throws -> FiltreAgence {
        var filtre = FiltreAgence(departement: query("departement"), numero: query("numero"))
        if let word = query("etat") {
            guard let etat = EtatCas(rawValue: word), FiltreAgence.etats.contains(etat) else { throw Self.unknown("etat") }
            filtre.etat = etat
        }
        if let word = query("collectivite") {
            guard ["oui", "non"].contains(word) else { throw Self.unknown("collectivite") }
            filtre.collectivite = word == "oui"
        }
        return filtre
    }

    private static func unknown(_ name: String) -> DeskRefusal {
        DeskRefusal.malformed(code: "parametre", message: "« \(name) » n’a pas une valeur possible. Reprenez la liste et choisissez un filtre.")
    }
}
