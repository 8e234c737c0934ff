import Core
import Store

/// Rows of the directory as FHIR R4 resources, in the shape of the public-data profiles.
struct RessourceFHIR {
    let annuaire: Annuaire
    let session: any Session

    // MARK: Logical ids

    /// A national identifier may hold a slash, an id may not.
    static func id(person identifier: String) -> String { identifier.replacing("/", with: ".") }
    static func person(id: String) -> String { id.replacing(".", with: "/") }
    static func id(_ exercise: ExerciceRecord) -> String { "\(id(person: exercise.person))-\(String(UInt64(bitPattern: exercise.key), radix: 16))" }

    // MARK: Practitioner

    func practitioner(_ p: PraticienRecord, isActive: Bool) throws -> JSONValue {
        var identifiers: [JSONValue] = [identifier("IDNPS", SystemeFHIR.idnps, p.identifier)]
        if let rpps = p.rpps { identifiers.append(identifier("RPPS", SystemeFHIR.rpps, rpps)) }
        var name: [String: JSONValue] = ["use": "official", "family": .string(p.name), "given": [.string(p.givenName)]]
        if let title = p.title { name["prefix"] = [.string(title)] }
        if let title = p.practiceTitle { name["suffix"] = [.string(title)] }
        var qualification: [JSONValue] = []
        if let code = p.profession { qualification.append(["code": try concept(SystemeFHIR.professions, code, "profession")]) }
        if let code = p.category { qualification.append(["code": try concept(SystemeFHIR.categories, code, "categorie")]) }
        let mail = try Messageries(session).of(person: p.identifier).filter { $0.until == nil && !$0.isExDirectory }
        return resource("Practitioner", Self.id(person: p.identifier), p.until ?? p.since, "as-dp-practitioner", [
            "identifier": .array(identifiers), "active": .bool(isActive), "name": [.object(name)],
            "qualification": qualification.isEmpty ? nil : .array(qualification), "telecom": mail.isEmpty ? nil : .array(mail.map(Self.mailbox)),
        ])
    }

    // MARK: PractitionerRole

    func role(_ e: ExerciceRecord, isActive: Bool) throws -> JSONValue {
        var codes: [JSONValue] = []
        if let code = e.activity { codes.append(try concept(SystemeFHIR.genresActivite, code, "genre-activite")) }
        if let code = e.mode { codes.append(try concept(SystemeFHIR.modes, code, "mode")) }
        if let code = e.role { codes.append(try concept(SystemeFHIR.fonctions, code, "role")) }
        if let code = e.profession { codes.append(try concept(SystemeFHIR.professions, code, "profession")) }
        if let code = e.category { codes.append(try concept(SystemeFHIR.categories, code, "categorie")) }
        let person = try annuaire.person(e.person)
        let site = try e.site.flatMap(annuaire.site(number:))
        return resource("PractitionerRole", Self.id(e), e.until ?? e.since, "as-dp-practitionerrole", [
            "identifier": [["system": .string(SystemeFHIR.annuaire), "value": .string(Self.id(e))]],
            "active": .bool(isActive),
            "practitioner": reference("Practitioner/\(Self.id(person: e.person))", person.map { "\($0.givenName) \($0.name)" }),
            "organization": site.map { reference("Organization/\($0.place)", $0.tradeName ?? $0.company) },
            "code": codes.isEmpty ? nil : .array(codes),
            "specialty": try e.knowHow.map { [try concept(SystemeFHIR.specialites, $0, "savoir-faire")] },
        ])
    }

    // MARK: Organization

    func organization(_ s: SiteRecord, isActive: Bool) throws -> JSONValue {
        var identifiers: [JSONValue] = []
        if s.place.hasPrefix("1") || s.place.hasPrefix("3") { identifiers.append(identifier("IDNST", SystemeFHIR.idnst, s.place)) }
        if let finess = s.finess { identifiers.append(identifier("FINEG", SystemeFHIR.finess, finess)) }
        if let finess = s.legalFiness { identifiers.append(identifier("FINEJ", SystemeFHIR.finess, finess)) }
        if let siret = s.siret { identifiers.append(identifier("SIRET", "https://sirene.fr", siret)) }
        if let number = s.technical { identifiers.append(identifier("INTRN", SystemeFHIR.rang, number)) }
        let street = [s.streetNumber, s.streetIndex, try annuaire.label("type-voie", s.streetType) ?? s.streetType, s.street].compactMap(\.self).joined(separator: " ")
        let lines = [s.recipient, s.building, street, s.distribution].compactMap(\.self).filter { !$0.isEmpty }
        var telecom: [JSONValue] = []
        for number in [s.telephone, s.telephone2].compactMap(\.self) { telecom.append(["system": "phone", "value": .string(number)]) }
        if let fax = s.fax { telecom.append(["system": "fax", "value": .string(fax)]) }
        if let mail = s.mail { telecom.append(["system": "email", "value": .string(mail)]) }
        telecom += try Messageries(session).of(place: s.place).filter { $0.until == nil && !$0.isExDirectory }.map(Self.mailbox)
        let names = [s.tradeName, s.company].compactMap(\.self)
        return resource("Organization", s.place, s.until ?? s.since, "as-dp-organization", [
            "identifier": identifiers.isEmpty ? nil : .array(identifiers), "active": .bool(isActive), "name": names.first.map { .string($0) },
            "alias": names.count > 1 && names[0] != names[1] ? [.string(names[1])] : nil, "telecom": telecom.isEmpty ? nil : .array(telecom),
            "address": s.commune == nil && lines.isEmpty ? nil : [address(s, lines)],
        ])
    }

    private func address(_ s: SiteRecord, _ lines: [String]) -> JSONValue {
        var members: [String: JSONValue] = [:]
        if !lines.isEmpty { members["line"] = .array(lines.map { .string($0) }) }
        if let commune = s.commune {
            members["extension"] = [["url": .string(SystemeFHIR.codeINSEE), "valueCoding": ["system": .string(SystemeFHIR.communes), "code": .string(commune)]]]
        }
        members["city"] = (s.cedex ?? s.communeName).map { .string($0) }
        members["postalCode"] = s.postalCode.map { .string($0) }
        members["country"] = s.country.map { .string($0) }
        return .object(members)
    }

    // MARK: Parts

    static func mailbox(_ m: MessagerieRecord) -> JSONValue {
        var metadata: [JSONValue] = [
            ["url": "type", "valueCodeableConcept": ["coding": [["system": .string(SystemeFHIR.typesBoite), "code": .string(m.type)]]]],
            ["url": "listeRouge", "valueBoolean": .bool(m.isExDirectory)],
        ]
        if let words = m.description { metadata.append(["url": "description", "valueString": .string(words)]) }
        var members: [String: JSONValue] = [
            "system": "email", "value": .string(m.address), "extension": [["url": .string(SystemeFHIR.messagerie), "extension": .array(metadata)]],
        ]
        members["rank"] = m.rank.map { .int($0) }
        return .object(members)
    }

    private func resource(_ type: String, _ id: String, _ at: Int64, _ profile: String, _ members: [String: JSONValue?]) -> JSONValue {
        var all = members.compactMapValues(\.self)
        all["resourceType"] = .string(type)
        all["id"] = .string(id)
        all["language"] = "fr"
        all["meta"] = [
            "lastUpdated": .string(Instant(millisecondsSince1970: at).iso), "source": .string(SystemeFHIR.annuaire),
            "profile": [.string(SystemeFHIR.profil(profile))],
        ]
        return .object(all)
    }

    private func identifier(_ type: String, _ system: String, _ value: String) -> JSONValue {
        [
            "use": "official", "type": ["coding": [["system": .string(SystemeFHIR.typesIdentifiant), "code": .string(type)]]], "system": .string(system),
            "value": .string(value),
        ]
    }

    private func concept(_ system: String, _ code: String, _ nomenclature: String) throws -> JSONValue {
        var coding: [String: JSONValue] = ["system": .string(system), "code": .string(code)]
        coding["display"] = try annuaire.label(nomenclature, code).map { .string($0) }
        return ["coding": [.object(coding)]]
    }

    private func reference(_ to: String, _ display: String?) -> JSONValue {
        var members: [String: JSONValue] = ["reference": .string(to)]
        members["display"] = display.map { .string($0) }
        return .object(members)
    }
}
