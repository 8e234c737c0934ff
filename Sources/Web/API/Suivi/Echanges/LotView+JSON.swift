import Core
import Desk

extension LotView {
    var json: JSONValue {
        guard case .object(var members) = bilan.json(lot: id) else { return .null }
        members["id"] = .string(id)
        members["epidemie"] = .string(epidemie)
        members["nom"] = .string(nom)
        members["etat"] = .string(etat)
        members["le"] = .string(le.iso)
        members["avance"] = .int(avance)
        members["departement"] = departement.map(JSONValue.string) ?? .null
        members["lignesRefusees"] = .array(refus.keys.map(\.rawValue).sorted().map(JSONValue.string))
        members["apercu"] = .array(apercu.map(\.json))
        members["defaitLe"] = defaitLe.map { .string($0.iso) } ?? .null
        return .object(members)
    }
}

extension ApercuListe {
    var json: JSONValue {
        [
            "genre": .string(genre.rawValue), "nom": .string(nom), "encodage": .string(encodage), "estConnu": .bool(estConnu),
            "colonnes": .array(
                colonnes.map {
                    [
                        "rang": .int($0.rang), "nom": .string($0.nom), "sens": $0.sens.map(JSONValue.string) ?? .null, "confiance": .double($0.confiance),
                        "pourquoi": .string($0.pourquoi), "exemples": .array($0.exemples.map(JSONValue.string)),
                    ]
                }),
            "questions": .array(questions.map(JSONValue.string)), "remarques": .array(remarques.map(JSONValue.string)),
            "lignes": .array(lignes.map { .array($0.map(JSONValue.string)) }),
            "lus": .int(lus), "retenus": .int(retenus), "refuses": .int(refuses), "valeurs_absurdes": .int(absurdes),
            "refus": .array(refus.map(JSONValue.string)),
        ]
    }
}
