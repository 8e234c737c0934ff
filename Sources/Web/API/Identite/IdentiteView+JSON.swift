import Core
import Desk

extension IdentiteView {
    var json: JSONValue {
        var members: [String: JSONValue] = [
            "patient": patient.json, "revision": .int(revision), "statut": .string(statut.rawValue),
            "attributs": .array(attributs.map { .string($0.rawValue) }), "traits": traits.json, "traitsVerrouilles": .bool(traitsVerrouilles),
            "duGuichet": .bool(estDuGuichet), "avis": .array(avis.map(JSONValue.string)), "historique": .array(historique.map(\.json)),
            "absorbes": .array(absorbes.map(JSONValue.string)), "fusions": .array(fusions.map(\.json)),
            "ins": ins.map { ["matricule": .string($0.matricule), "oid": .string($0.oid)] } ?? .null,
            "proposition": proposition?.json ?? .null,
        ]
        members["nomUtilise"] = nomUtilise.map(JSONValue.string)
        members["nature"] = nature.map { .string($0.rawValue) }
        members["recupereeLe"] = recupereeLe.map { .string($0.iso) }
        members["document"] = document.map { .string($0.rawValue) }
        members["documentLe"] = documentLe.map { .string($0.iso) }
        return .object(members)
    }
}

extension PropositionINS {
    var json: JSONValue {
        ["comparaison": comparaison.json, "autreNumero": autreNumero.map(JSONValue.string) ?? .null, "le": .string(le.iso)]
    }
}

extension ComparaisonTraits {
    var json: JSONValue {
        .array(lignes.map { ["trait": .string($0.trait.rawValue), "a": .string($0.a), "b": .string($0.b), "differe": .bool($0.differe), "complete": .bool($0.complete)] })
    }
}

extension EtapeIdentite {
    var json: JSONValue {
        var members: [String: JSONValue] = [
            "genre": .string(genre), "titre": .string(titre), "le": .string(le.iso), "qui": .string(qui), "avant": .string(avant.rawValue), "apres": .string(apres.rawValue),
        ]
        members["document"] = document.map { .string($0.rawValue) }
        members["code"] = code.map(JSONValue.string)
        members["motif"] = motif.map(JSONValue.string)
        members["anciensTraits"] = anciensTraits?.json
        return .object(members)
    }
}

extension ResultatINSi {
    var json: JSONValue {
        ["issue": .string(issue.rawValue), "code": code.map(JSONValue.string) ?? .null, "message": .string(message), "identite": identite.json]
    }
}

extension FusionPatientView {
    var json: JSONValue {
        var members: [String: JSONValue] = [
            "id": .string(id), "etat": .string(etat.rawValue), "garde": .string(garde), "absorbe": .string(absorbe), "motif": .string(motif),
            "proposeePar": .string(proposeePar), "proposeeLe": .string(proposeeLe.iso), "peutDecider": .bool(peutDecider),
        ]
        members["decideePar"] = decideePar.map(JSONValue.string)
        members["decideeLe"] = decideeLe.map { .string($0.iso) }
        members["retourMotif"] = retourMotif.map(JSONValue.string)
        members["retourPar"] = retourPar.map(JSONValue.string)
        members["retourLe"] = retourLe.map { .string($0.iso) }
        members["defaitePar"] = defaitePar.map(JSONValue.string)
        members["defaiteLe"] = defaiteLe.map { .string($0.iso) }
        return .object(members)
    }
}

extension PairePatients {
    var json: JSONValue {
        [
            "a": a.json, "b": b.json, "comparaison": comparaison.json, "numerosDifferents": .bool(numerosDifferents), "fusion": fusion?.json ?? .null,
        ]
    }
}

extension PairePatients.Patient {
    var json: JSONValue {
        var members = resume.json.object ?? [:]
        members["traits"] = traits.json
        members["statut"] = .string(statut.rawValue)
        members["attributs"] = .array(attributs.map { .string($0.rawValue) })
        members["dossiers"] = .int(dossiers)
        return .object(members)
    }
}
