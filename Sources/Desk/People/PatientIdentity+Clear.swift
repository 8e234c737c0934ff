import Core

extension PatientIdentity {
    /// Reads what was sealed of a person. Written out, member by member: each line of each list opens one, and a general decoder, or a table
    /// of what it holds, would take most of the time of the page.
    /// - Throws: whatever is wrong with the first value that cannot be read.
    init(clear: [UInt8]) throws {
        var nir: NIR?, birth: LocalDate?, caisse: CodeOrganisme?, sexe: Sexe?, adresse: Adresse?, employeur: Employeur?
        var oid: String?, name: String?, used: String?, first: [String]?, place: String?
        var phone: String?, mail: String?, situation: String?, doctor: String?
        try JSONReader.members(clear) { key, value in
            switch key {
            case "nir": nir = try value.text().map { try NIR(coded: $0) }
            case "oid": oid = try value.text()
            case "nomNaissance": name = try value.text()
            case "nomUtilise": used = try value.text()
            case "prenoms": first = try value.value().texts()
            case "sexe": sexe = try value.text().flatMap(Sexe.init(rawValue:))
            case "dateNaissance": birth = try value.text().map { try LocalDate(coded: $0) }
            case "lieuNaissance": place = try value.text()
            case "adresse": adresse = try Adresse(clear: value.value())
            case "telephone": phone = try value.text()
            case "courriel": mail = try value.text()
            case "caisse": caisse = try value.text().map { try CodeOrganisme(coded: $0) }
            case "situation": situation = try value.text()
            case "employeur": employeur = try Employeur(clear: value.value())
            case "medecinTraitant": doctor = try value.text()
            default: _ = try value.value()
            }
        }
        guard let oid, let name, let first, let sexe, let birth, let caisse else { throw KeyRingError.unreadable }
        self.init(
            nir: nir, oid: oid, nomNaissance: name, nomUtilise: used, prenoms: first, sexe: sexe, dateNaissance: birth, lieuNaissance: place,
            adresse: adresse, telephone: phone, courriel: mail, caisse: caisse, situation: situation, employeur: employeur, medecinTraitant: doctor)
    }
}

extension Adresse {
    /// Nil for a null.
    init?(clear json: JSONValue) throws {
        guard json != .null else { return nil }
        guard let lines = json["lignes"] else { throw KeyRingError.unreadable }
        self.init(
            lignes: try lines.texts(), codePostal: try CodePostal(coded: json.needed("codePostal")), commune: try json.needed("commune"),
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

    fileprivate func texts() throws -> [String] {
        guard let items = array else { throw KeyRingError.unreadable }
        return try items.map { item in
            guard let text = item.string else { throw KeyRingError.unreadable }
            return text
        }
    }
}
