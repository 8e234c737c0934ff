import Core

extension APISchemas {
    static let suiviPilotage: [String: JSONValue] = [
        "Epidemies": open(["epidemies": list("Epidemie")], required: ["epidemies"]),
        "Epidemie": open(["code": text, "nom": text, "version": integer, "du": day, "debut": day, "fin": day], required: ["code", "nom", "version"]),
    ]
}
