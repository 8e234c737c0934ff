import ContactTracing
import Core
import Desk
import HTTPTypes

/// `GET /api/v1/suivi/tableau`
enum ReadTableau {
    static let route = Route.api(
        .get, "/api/v1/suivi/tableau", .tracingLead,
        Operation(
            "lireTableau", "Les indicateurs de vos départements, chacun avec sa définition.", parameters: [SuiviVuesAPI.epidemie, SuiviVuesAPI.periode, SuiviVuesAPI.departement],
            answer: "TableauSuivi", refusals: [400, 404])
    ) { exchange in
        try exchange.allowQuery("epidemie", "jours", "departement")
        return .json(try await exchange.desk.voirTableau(exchange.demandeVue(), by: exchange.caller()).json)
    }
}

extension TableauSuivi {
    var json: JSONValue {
        [
            "epidemie": .string(demande.epidemie), "periode": .string(demande.periode.rawValue), "le": .string(le.iso),
            "departements": .array((demande.departement.map { [$0] } ?? departements.map(\.code)).map(JSONValue.string)),
            "maintenant": [
                "aAppeler": .int(maintenant.aAppeler), "enRetard": .int(maintenant.enRetard), "injoignables": .int(maintenant.injoignables),
                "aValider": .int(maintenant.aValider), "aValiderEnRetard": .int(maintenant.aValiderEnRetard),
                "validees": .int(maintenant.validees), "valideesEnRetard": .int(maintenant.valideesEnRetard),
            ],
            "indicateurs": .object(indicateurs), "courbe": courbeJSON,
            "appels24h": .array(appels.jours.map { ["date": .string($0.date.iso), "juges": .int($0.juges), "joints": .int($0.joints), "part": $0.part.json] }),
            "charge": .array(charge.lignes.map { ["agent": .string($0.agent), "appels": .int($0.appels), "aboutis": .int($0.aboutis)] }),
            "descendance": .array(chaines.descendance.counts.map(JSONValue.int)),
            "surcharges": .array(
                surcharges.map { ["departement": .string($0.departement), "motif": .string($0.motif), "du": .string($0.du.iso), "au": $0.au.map { .string($0.iso) } ?? .null] }),
            "definitions": .array(
                IndicatorDefinition.toutes.map {
                    ["code": .string($0.code), "libelle": .string($0.libelle), "unite": .string($0.unite), "definition": .string($0.definition)]
                }),
        ]
    }

    private var indicateurs: [String: JSONValue] {
        [
            "appels_24h": ["part": appels.part.json, "n": .int(appels.juges), "joints": .int(appels.joints), "en_cours": .int(appels.enCours)],
            "resultat_vers_appel": ["n": .int(delai.n), "mediane": delai.mediane.json, "p90": delai.p90.json],
            "contacts_par_cas": [
                "moyenne": contactsParCas.moyenne.json, "mediane": contactsParCas.mediane.json, "maximum": .int(contactsParCas.maximum),
            ],
            "cas_deja_contacts": ["part": dejaContacts.part.json, "n": .int(dejaContacts.connus)],
            "suivi_isolement": ["part": isolement.part.json, "prevus": .int(isolement.prevus), "faits": .int(isolement.faits), "en_retard": .int(isolement.enRetard)],
            "chaines": chaines.json,
        ]
    }

    private var courbeJSON: JSONValue {
        [
            "jours": .array(
                courbe.jours.map {
                    ["date": .string($0.date.iso), "cas": .int($0.cas), "parSymptomes": .int($0.parSymptomes), "parConfirmation": .int($0.parConfirmation)]
                }),
            "sansDate": .int(courbe.sansDate), "horsPeriode": .int(courbe.horsPeriode),
        ]
    }
}

extension Double? {
    var json: JSONValue { map { .double(($0 * 10_000).rounded() / 10_000) } ?? .null }
}
