import ContactTracing
import Core
import Desk

extension FicheCas {
    /// What the agency needs of a case to act on it: not the doctor's notes on its other persons.
    var jsonAgence: JSONValue {
        [
            "id": .string(id), "numero": .string(numero), "etat": .string(etat.rawValue), "etatLibelle": .string(etat.libelle),
            "departement": .string(departement), "collectivite": .bool(collectivite), "nom": .string(donnees.personne.displayName),
            "telephone": donnees.personne.telephone.map(JSONValue.string) ?? .null,
            "lieux": .array(
                donnees.lieux.map { ["libelle": .string($0.libelle), "nature": .string($0.nature.rawValue), "le": $0.le.map { .string($0.iso) } ?? .null] }),
            "symptomesLe": symptomesLe.map { .string($0.iso) } ?? .null, "symptomes": donnees.symptomes.map(JSONValue.string) ?? .null,
            "note": donnees.note.map(JSONValue.string) ?? .null, "valideLe": valideLe.map { .string($0.iso) } ?? .null, "revision": .int(revision),
            "effacementLe": .string(effacementLe.iso),
        ]
    }
}

extension FicheContact {
    var jsonAgence: JSONValue {
        [
            "id": .string(id), "numero": .string(numero), "etat": .string(etat.rawValue), "etatLibelle": .string(etat.libelle), "file": .string(file),
            "nom": .string(donnees.personne.displayName), "telephone": donnees.personne.telephone.map(JSONValue.string) ?? .null,
            "departement": .string(departement),
        ]
    }
}

extension AppelIsolement {
    var json: JSONValue {
        [
            "id": .string(id), "cas": cas.map(JSONValue.string) ?? .null, "contact": contact.map(JSONValue.string) ?? .null, "numero": .string(numero),
            "nom": .string(personne.displayName), "telephone": personne.telephone.map(JSONValue.string) ?? .null, "departement": .string(departement),
            "prevuLe": .string(prevuLe.iso), "jour": .int(jour), "finLe": .string(finLe.iso), "faitLe": faitLe.map { .string($0.iso) } ?? .null,
            "issue": issue.map { .string($0.rawValue) } ?? .null,
        ]
    }
}

extension CasAgenceVue {
    var json: JSONValue {
        var members = fiche.jsonAgence.object ?? [:]
        members["contacts"] = .array(fiche.contacts.map(\.jsonAgence))
        members["appels"] = .array(appels.map(\.json))
        members["actions"] = .array(actions.map { .string($0.rawValue) })
        members["suiviTermine"] = .bool(suiviTermine)
        return .object(members)
    }
}

extension GroupeVue {
    var json: JSONValue {
        [
            "id": .string(id), "motif": .string(motif.rawValue), "motifLibelle": .string(motif.libelle), "libelle": .string(libelle),
            "etat": .string(etat.rawValue), "effectif": .int(effectif), "du": .string(du.iso), "au": .string(au.iso), "departement": .string(departement),
            "decideLe": decideLe.map { .string($0.iso) } ?? .null, "decidePar": decidePar.map(JSONValue.string) ?? .null,
            "cas": .array(cas.map(\.jsonAgence)), "ailleurs": .int(ailleurs),
        ]
    }
}
