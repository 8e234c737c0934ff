import Core
import Desk

extension ReponseDroitsView {
    var json: JSONValue {
        var members = droits.json.object ?? [:]
        members["id"] = id.map(JSONValue.string) ?? .null
        members["patient"] = patient.json
        members["donneeLe"] = .string(donneeLe.iso)
        members["registre"] = .int(registre)
        members["demandeur"] = .string(demandeur)
        if let recalcul { members["recalculIdentique"] = .bool(recalcul) }
        return .object(members)
    }
}

extension ReponseDroits {
    var json: JSONValue {
        var members: [String: JSONValue] = [
            "etat": .string(etat.rawValue), "resume": .string(resume), "dateSoins": .string(dateSoins.iso), "ouverts": .bool(sontOuverts),
            "jusquAu": jusquAu.map { .string($0.iso) } ?? .null, "depuis": depuis.map { .string($0.iso) } ?? .null, "regles": .string(regles),
            "droits": .array(lignes.map(\.json)), "motifs": .array(motifs.map(\.json)), "aFaire": .array(aFaire.map(JSONValue.string)),
            "livraisons": .array(
                livraisons.map {
                    ["caisse": .string($0.caisse.code), "nom": .string($0.nom), "livraison": .int($0.livraison), "connuDepuis": .string($0.connuDepuis.iso)]
                }),
        ]
        if let organisme {
            members["organisme"] = [
                "code": .string(organisme.code), "regime": .string(organisme.regime.code), "caisse": .string(organisme.caisse),
                "centre": .string(organisme.centre), "nom": .string(nomCaisse ?? ""),
            ]
        }
        members["qualite"] = qualite.map { .string($0.rawValue) }
        if let changements {
            members["depuisLaCarte"] = [
                "carteMajLe": .string(changements.carteMajLe.iso), "changements": .array(changements.phrases.map(JSONValue.string)),
                "parComparaison": .bool(changements.parComparaison),
            ]
        }
        return .object(members)
    }
}

extension ReponseDroits.Ligne {
    fileprivate var json: JSONValue {
        [
            "nature": .string(nature), "titre": .string(titre), "debut": debut.map { .string($0.iso) } ?? .null, "fin": fin.map { .string($0.iso) } ?? .null,
            "effet": .string(effet),
        ]
    }
}

extension ReponseDroits.Motif {
    fileprivate var json: JSONValue {
        ["regle": .string(regle), "phrase": .string(phrase), "source": .string(source), "certitude": .string(aConfirmer ? "a-confirmer" : "confirme"), "aFaire": .string(aFaire)]
    }
}
