public import Core

extension ReleveVue {
    /// The same object for a script and for the API.
    public var json: JSONValue {
        var members: [String: JSONValue] = [
            "id": .string(id), "genre": .string(genre.rawValue), "etat": .string(etat.rawValue), "fichier": .string(nom), "octets": .int(Int(octets)),
            "recuLe": .string(recuLe.iso), "lus": .int(comptes.lus), "retenus": .int(comptes.retenus), "refuses": .int(comptes.refuses),
            "doublons": .int(comptes.doublons), "nouveaux": .int(comptes.nouveaux), "modifies": .int(comptes.modifies),
            "inchanges": .int(comptes.inchanges), "finis": .int(comptes.finis), "avance": .int(avance),
        ]
        if !emetteur.isEmpty { members["emetteur"] = .string(emetteur) }
        if !empreinte.isEmpty { members["empreinte"] = .string(empreinte) }
        members["dateDuFichier"] = dateDuFichier.map { .string($0.iso) }
        members["finiLe"] = finiLe.map { .string($0.iso) }
        members["approuveLe"] = approuveLe.map { .string($0.iso) }
        members["precedent"] = precedent.map { .int($0) }
        members["codeRaison"] = raisonCode.map { .string($0) }
        members["raison"] = raison.map { .string($0) }
        return .object(members)
    }
}
