import Core

/// Identifier systems and nomenclatures of the national FHIR profiles that the directory is read by.
enum FHIRNames {
    static let rpps = "https://rpps.esante.gouv.fr"
    static let idnps = "urn:oid:1.2.250.1.71.4.2.1"
    static let finess = "https://finess.esante.gouv.fr"
    static let idnst = "urn:oid:1.2.250.1.71.4.2.2"
    static let sirene = "https://sirene.fr"
    static let rang = "https://rppsrang.esante.gouv.fr"

    /// `(system, value, type)` of each identifier.
    static func identifiers(_ resource: JSONValue) -> [(system: String, value: String, type: String)] {
        (resource["identifier"]?.array ?? []).compactMap { one in
            guard let value = one["value"]?.string, !value.isEmpty else { return nil }
            return (one["system"]?.string ?? "", value, one.at("type.coding.0.code")?.string ?? "")
        }
    }
}

/// A Practitioner in the columns of the extract.
struct FHIRPerson: Sendable {
    let identifier: String
    let isActive: Bool
    let columns: [AnnuaireColumn: String]

    init?(_ resource: JSONValue) {
        let known = FHIRNames.identifiers(resource)
        let whole = known.first { $0.system == FHIRNames.idnps || $0.type == "IDNPS" }?.value
        guard let identifier = whole ?? known.first(where: { $0.system == FHIRNames.rpps || $0.type == "RPPS" }).map({ "8" + $0.value }) else { return nil }
        let names = resource["name"]?.array ?? []
        guard let name = names.first(where: { $0["use"]?.string == "official" }) ?? names.first, let family = name["family"]?.string, !family.isEmpty else { return nil }
        self.identifier = identifier
        isActive = resource["active"]?.bool ?? true
        var columns: [AnnuaireColumn: String] = [
            .typeIdentifiant: String(identifier.prefix(1)), .identifiant: String(identifier.dropFirst()), .identifiantNational: identifier, .nom: family,
            .prenom: (name["given"]?.array ?? []).compactMap(\.string).joined(separator: " "),
        ]
        columns[.civilite] = name.at("prefix.0")?.string
        columns[.civiliteExercice] = name.at("suffix.0")?.string
        for qualification in resource["qualification"]?.array ?? [] {
            for (column, code) in FHIRCodes.columns(of: qualification["code"]) where columns[column] == nil { columns[column] = code }
        }
        self.columns = columns
    }

    /// By the reference's id, or by the identifier it carries.
    static func referred(_ reference: JSONValue?, in people: [String: FHIRPerson]) -> FHIRPerson? {
        if let id = reference?["reference"]?.string?.split(separator: "/").last.map(String.init), let known = people[id] { return known }
        guard let value = reference?.at("identifier.value")?.string else { return nil }
        return people.values.first { $0.identifier == value || $0.identifier == "8" + value }
    }
}

/// An Organization in the columns of the extract.
struct FHIRPlace: Sendable {
    /// Its lasting name.
    let place: String
    let columns: [AnnuaireColumn: String]

    init?(_ resource: JSONValue) {
        var columns: [AnnuaireColumn: String] = [:]
        for (system, value, type) in FHIRNames.identifiers(resource) {
            switch (system, type) {
            case (FHIRNames.finess, "FINEJ"): columns[.finessJuridique] = value
            case (FHIRNames.finess, _): columns[.finess] = value
            case (FHIRNames.sirene, _): columns[value.utf8.count == 14 ? .siret : .siren] = value
            case (FHIRNames.rang, _): columns[.technique] = value
            case (FHIRNames.idnst, _):
                if value.hasPrefix("1"), columns[.finess] == nil { columns[.finess] = String(value.dropFirst()) }
                if value.hasPrefix("3"), columns[.siret] == nil { columns[.siret] = String(value.dropFirst()) }
            default: break
            }
        }
        let (name, alias) = (resource["name"]?.string, resource.at("alias.0")?.string)
        columns[.raisonSociale] = alias ?? name
        columns[.enseigne] = alias == nil ? nil : name
        guard name != nil || !columns.isEmpty else { return nil }
        let address = resource.at("address.0")
        columns[.voie] = (address?["line"]?.array ?? []).compactMap(\.string).joined(separator: ", ")
        columns[.codePostal] = address?["postalCode"]?.string
        columns[.communeLibelle] = address?["city"]?.string
        columns[.pays] = address?["country"]?.string
        let insee = (address?["extension"]?.array ?? []).first { $0["url"]?.string?.hasSuffix("fr-core-address-insee-code") == true }
        columns[.commune] = insee?.at("valueCoding.code")?.string
        for contact in resource["telecom"]?.array ?? [] where !FHIRMailbox.isOne(contact) {
            let column: AnnuaireColumn? = switch contact["system"]?.string {
            case "phone": columns[.telephone] == nil ? .telephone : .telephone2
            case "fax": .telecopie
            case "email": .mail
            default: nil
            }
            if let column { columns[column] = contact["value"]?.string }
        }
        self.columns = columns
        if let finess = columns[.finess] { place = "1" + finess } else if let siret = columns[.siret] { place = "3" + siret } else {
            place = columns[.technique].map { "T" + $0 } ?? "A"
        }
    }

    static func referred(_ reference: JSONValue?, in places: [String: FHIRPlace]) -> FHIRPlace? {
        reference?["reference"]?.string?.split(separator: "/").last.flatMap { places[String($0)] }
    }
}

/// Codes of a role, by their nomenclature.
enum FHIRCodes {
    static func columns(_ role: JSONValue) -> [(AnnuaireColumn, String)] {
        let concepts = (role["code"]?.array ?? []) + (role["specialty"]?.array ?? [])
        return concepts.flatMap { columns(of: $0) }
    }

    static func columns(of concept: JSONValue?) -> [(AnnuaireColumn, String)] {
        (concept?["coding"]?.array ?? []).flatMap { coding -> [(AnnuaireColumn, String)] in
            guard let code = coding["code"]?.string, let system = coding["system"]?.string else { return [] }
            func named(_ short: String) -> Bool { system.contains("TRE_\(short)-") || system.contains("TRE-\(short)-") }
            let label = coding["display"]?.string ?? ""
            if named("G15") { return [(.profession, code), (.professionLibelle, label)] }
            if named("R09") { return [(.categorie, code), (.categorieLibelle, label)] }
            if named("R22") { return [(.genreActivite, code), (.genreActiviteLibelle, label)] }
            if named("R23") { return [(.mode, code), (.modeLibelle, label)] }
            if named("R21") { return [(.role, code), (.roleLibelle, label)] }
            if named("R38") { return [(.typeSavoirFaire, "S"), (.savoirFaire, code), (.savoirFaireLibelle, label)] }
            return []
        }
    }
}

/// A secure mail address among the telecoms of a resource.
enum FHIRMailbox {
    static func isOne(_ contact: JSONValue) -> Bool { metadata(contact) != nil }

    static func all(_ resource: JSONValue, person: String?, place: String?) -> [DirectoryResources.Mailbox] {
        (resource["telecom"]?.array ?? []).compactMap { contact in
            guard let metadata = metadata(contact), let address = contact["value"]?.string, address.contains("@") else { return nil }
            func part(_ name: String) -> JSONValue? { metadata.first { $0["url"]?.string == name } }
            let type = part("type")?.at("valueCodeableConcept.coding.0.code")?.string ?? ""
            return DirectoryResources.Mailbox(
                address: address.lowercased(), type: ["PER", "ORG", "APP", "CAB"].contains(type) ? type : person == nil ? "ORG" : "PER", person: person, place: place,
                isExDirectory: part("listeRouge")?["valueBoolean"]?.bool ?? false, description: part("description")?["valueString"]?.string, rank: contact["rank"]?.int)
        }
    }

    private static func metadata(_ contact: JSONValue) -> [JSONValue]? {
        (contact["extension"]?.array ?? []).first { $0["url"]?.string?.hasSuffix("as-ext-mailbox-mss-metadata") == true }?["extension"]?.array
    }
}
