import Core

extension PatientIdentity {
    /// Reads what was sealed of a person. Written out: each line of each list opens one, and a general decoder would take most
    /// of the time of the page.
    /// - Throws: whatever is wrong with the first value that cannot be read.
    init(clear: [UInt8]) throws {
        let json = try JSONReader.read(clear)
        guard let sexe = Sexe(rawValue: try json.needed("sexe")) else { throw KeyRingError.unreadable }
        self.init(
            nir: try json["nir"]?.string.map { try NIR(coded: $0) }, oid: try json.needed("oid"), nomNaissance: try json.needed("nomNaissance"),
            nomUtilise: json["nomUtilise"]?.string, prenoms: try json.texts("prenoms"), sexe: sexe,
            dateNaissance: try LocalDate(coded: json.needed("dateNaissance")), lieuNaissance: json["lieuNaissance"]?.string,
            adresse: try json["adresse"].flatMap(Adresse.init(clear:)), telephone: json["telephone"]?.string, courriel: json["courriel"]?.string,
            caisse: try CodeOrganisme(coded: json.needed("caisse")), situation: json["situation"]?.string,
            employeur: try json["employeur"].flatMap(Employeur.init(clear:)), medecinTraitant: json["medecinTraitant"]?.string)
    }
}

extension Adresse {
    /// Nil for a null.
    init?(clear json: JSONValue) throws {
        guard json != .null else { return nil }
        self.init(
            lignes: try json.texts("lignes"), codePostal: try CodePostal(coded: json.needed("codePostal")), commune: try json.needed("commune"),
            codeINSEE: json["codeINSEE"]?.string)
    }
}

extension PatientFacts.Employeur {
    fileprivate init?(clear json: JSONValue) throws {
        guard json != .null else { return nil }
        self.init(
            nom: try json.needed("nom"), adresse: json["adresse"]?.string, telephone: json["telephone"]?.string, courriel: json["courriel"]?.string)
    }
}

extension JSONValue {
    fileprivate func needed(_ key: String) throws -> String {
        guard let text = self[key]?.string else { throw KeyRingError.unreadable }
        return text
    }

    fileprivate func texts(_ key: String) throws -> [String] {
        guard let items = self[key]?.array else { throw KeyRingError.unreadable }
        return try items.map { item in
            guard let text = item.string else { throw KeyRingError.unreadable }
            return text
        }
    }
}
