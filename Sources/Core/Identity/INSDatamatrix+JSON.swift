extension INSDatamatrix {
    /// `matricule`, `oid`, `prenoms`, `nom`, `sexe`, `dateNaissance`, `lieuNaissance`, `anomalies`.
    public var json: JSONValue {
        [
            "matricule": .string(matricule), "oid": .string(oid), "prenoms": .array(prenoms.map(JSONValue.string)), "nom": .string(nom),
            "sexe": .string(sexe.rawValue), "dateNaissance": .string(dateNaissance.iso),
            "lieuNaissance": lieuNaissance.map(JSONValue.string) ?? .null,
            "anomalies": .array(
                warnings.map { ["code": .string($0.code), "message": .string($0.message), "gravite": $0.isError ? "erreur" : "avertissement"] }),
        ]
    }
}

extension INSDatamatrixError {
    /// The same keys, empty: a script that reads many labels needs no second form.
    public var json: JSONValue {
        [
            "matricule": .null, "oid": .null, "prenoms": [], "nom": .null, "sexe": .null, "dateNaissance": .null, "lieuNaissance": .null,
            "anomalies": [["code": .string(code), "message": .string(message), "remede": .string(remedy), "gravite": "erreur"]],
        ]
    }
}
