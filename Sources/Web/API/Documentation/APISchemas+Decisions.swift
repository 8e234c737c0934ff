import Core
import Desk

extension APISchemas {
    static let decisions: [String: JSONValue] = [
        "GenresDeDemande": open(["genres": ["type": "array", "items": ["type": "object"]]], required: ["genres"]),
        "SaisieGenre": Desk.formulaireGenre.schema,
        "FinGenre": object(["au": text], required: ["au"]),
    ]
}
