import Core
import Desk

extension APISchemas {
    static let releves: [String: JSONValue] = [
        "Releves": open(
            ["releves": list("Releve"), "servent": list("Releve"), "arrivees": list("Arrivee"), "suivant": text], required: ["releves", "servent"]),
        "Releve": open(
            [
                "id": text, "genre": ["type": "string", "enum": .array(GenreReleve.allCases.map { .string($0.rawValue) })], "emetteur": text,
                "etat": ["type": "string", "enum": .array(EtatReleve.allCases.map { .string($0.rawValue) })], "fichier": text, "octets": integer,
                "empreinte": text, "dateDuFichier": moment, "recuLe": moment, "finiLe": moment, "approuveLe": moment, "lus": integer, "retenus": integer,
                "refuses": integer, "doublons": integer, "nouveaux": integer, "modifies": integer, "inchanges": integer, "finis": integer,
                "precedent": integer, "codeRaison": text, "raison": text, "avance": integer,
            ], required: ["id", "genre", "etat", "fichier", "octets", "recuLe", "lus", "retenus", "refuses"]),
        "Arrivee": open(["nom": text, "octets": integer, "modifieLe": moment, "genre": text], required: ["nom", "octets", "modifieLe"]),
        "RessourceFHIR": open(["resourceType": text, "id": text], required: ["resourceType"]),
        "DemandeReleve": object(
            ["genre": ["type": "string", "enum": .array(GenreReleve.allCases.map { .string($0.rawValue) })], "fichier": text], required: ["genre", "fichier"]),
    ]
}
