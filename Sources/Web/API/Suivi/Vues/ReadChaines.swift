import ContactTracing
import Core
import Desk
import HTTPTypes

/// `GET /api/v1/suivi/chaines`
enum ReadChaines {
    static let route = Route.api(
        .get, "/api/v1/suivi/chaines", .tracingLead,
        Operation(
            "lireChaines", "Qui a infecté qui : la chaîne choisie, la plus grande à défaut, et la liste des autres. Des numéros de fiche, aucun nom.",
            parameters: [SuiviVuesAPI.epidemie, SuiviVuesAPI.periode, SuiviVuesAPI.departement] + SuiviVuesAPI.chaine, answer: "ChainesSuivi", refusals: [400, 404])
    ) { exchange in
        try exchange.allowQuery("epidemie", "jours", "departement", "cas", "groupe", "vue")
        return .json(try await exchange.desk.voirChaines(exchange.demandeVue(.tout), exchange.choixDeChaines(), by: exchange.caller()).json)
    }
}

extension ChainesSuivi {
    var json: JSONValue {
        [
            "epidemie": .string(demande.epidemie), "periode": .string(demande.periode.rawValue), "figures": figures.json, "casIsoles": .int(isoles),
            "resume": .string(dessin.summary), "condense": .bool(dessin.condensed),
            "cas": .array(
                lignes.map { line in
                    [
                        "numero": .string(line.numero), "id": line.fiche.map(JSONValue.string) ?? .null, "symptomesLe": day(line.symptomes),
                        "confirmeLe": day(line.confirmation), "infectePar": .array(line.sources.map(JSONValue.string)),
                        "aInfecte": .array(line.infectes.map(JSONValue.string)), "contacts": .int(line.contacts), "etaitContact": .bool(line.dejaContact),
                    ]
                }),
            "chaines": .array(chaines.map { ["premier": .string($0.premier), "cas": .int($0.cas), "du": day($0.du), "au": day($0.au)] }),
            "groupes": .array(
                groupes.map {
                    [
                        "id": .string($0.id), "motif": .string($0.motif.rawValue), "confirme": .bool($0.estConfirme), "cas": .int($0.cas), "du": .string($0.du.iso),
                        "au": .string($0.au.iso),
                    ]
                }),
            "constats": .array(
                constats.map { ["genre": .string($0.kind.compteur), "cas": .array($0.ids.map(JSONValue.string)), "phrase": .string($0.phrase)] }),
        ]
    }

    private func day(_ date: LocalDate?) -> JSONValue { date.map { .string($0.iso) } ?? .null }
}
