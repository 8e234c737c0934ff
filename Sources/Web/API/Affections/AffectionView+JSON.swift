import Core
import Desk

extension AffectionView {
    var json: JSONValue {
        var members: [String: JSONValue] = [
            "origine": .string(origine.rawValue), "titre": .string(titre), "du": .string(periode.du.iso), "au": periode.au.map { .string($0.iso) } ?? .null,
            "dureeCertaine": .bool(periode.dureeCertaine), "abregee": .bool(periode.estAbregee), "etat": .string(etat.rawValue),
            "renouvellement": [
                "mode": .string(renouvellement.mode.rawValue), "raison": .string(renouvellement.raison), "certain": .bool(renouvellement.certain),
            ],
            "irreversible": .bool(estIrreversible), "exonerante": .bool(estExonerante), "simplifiee": .bool(estSimplifiee), "avancement": .string(avancement),
            "demandes": .array(demandes.map(\.json)), "faits": .array(faits.map(\.json)),
        ]
        members["id"] = id.map(JSONValue.string)
        members["code"] = code.map(JSONValue.string)
        members["precision"] = precision.map(JSONValue.string)
        members["patientAverti"] = patientAverti.map(JSONValue.string)
        return .object(members)
    }
}

extension AffectionView.Demande {
    var json: JSONValue {
        var members: [String: JSONValue] = ["objet": .string(objet), "etat": .string(etat.rawValue), "etatLibelle": .string(etat.label), "auteur": .string(auteur)]
        members["dossier"] = dossier.map(JSONValue.string)
        members["deposeLe"] = deposeLe.map { .string($0.iso) }
        return .object(members)
    }
}

extension AffectionView.Fait {
    fileprivate var json: JSONValue {
        var members: [String: JSONValue] = ["genre": .string(genre.rawValue), "du": .string(du.iso), "noteLe": .string(noteLe.iso)]
        members["au"] = au.map { .string($0.iso) }
        members["annuleLe"] = annuleLe.map { .string($0.iso) }
        return .object(members)
    }
}

extension PatientSansMedecin {
    var json: JSONValue {
        var members: [String: JSONValue] = ["patient": patient.json, "du": .string(du.iso), "au": au.map { .string($0.iso) } ?? .null]
        members["telephone"] = telephone.map(JSONValue.string)
        members["titre"] = titre.map(JSONValue.string)
        return .object(members)
    }
}
