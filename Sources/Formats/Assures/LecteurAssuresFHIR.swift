public import Core

/// Reads insured persons from FHIR R4: NDJSON (each Patient followed by its Coverages, or one Bundle a line), or one Bundle.
///
/// Each person is put in the cells of the CSV format and read by the same rules.
public final class LecteurAssuresFHIR: LecteurAssures {
    public let enTete: EnTeteAssures
    private var lines: LignesJSON
    private let lecture: LectureLigne
    private var ready: ArraySlice<PersonneFHIR> = []
    private var open: PersonneFHIR?
    private var isOver = false
    private var isFirst = true

    /// One Bundle is held whole, up to this size; NDJSON has no limit.
    static let largestBundle = 64 << 20

    public init(_ source: ByteSource, enTete: EnTeteAssures, today: LocalDate) throws(FauteAssures) {
        self.enTete = enTete
        lecture = LectureLigne(caisse: enTete.caisse, today: today)
        lines = LignesJSON(source)
        let whole = try Self.wholeBundle(source)
        if let whole {
            ready = whole[...]
            isOver = true
        }
    }

    public func next() throws(FauteAssures) -> LectureAssure? {
        guard let person = try nextPerson() else { return nil }
        let cells = person.cells
        if isFirst {
            isFirst = false
            if let other = person.organismes.first, !other.memeCaisse(que: enTete.caisse) {
                throw .autreCaisse(fichier: other.formatted, attendue: enTete.caisse.formatted)
            }
        }
        do throws(FauteLigne) {
            return .lue(try lecture.read(cells, line: person.line))
        } catch {
            return .refusee(RefusedRow(line: person.line, cells: cells, motif: .autre(code: error.code, phrase: error.phrase)))
        }
    }

    private func nextPerson() throws(FauteAssures) -> PersonneFHIR? {
        while true {
            if let person = ready.popFirst() { return person }
            if isOver {
                defer { open = nil }
                return open
            }
            guard let line = try lines.next(limit: Self.largestBundle) else {
                isOver = true
                continue
            }
            let resource = try Self.read(line, at: lines.number)
            switch resource["resourceType"]?.string {
            case "Patient":
                let before = open
                open = PersonneFHIR(patient: resource, line: lines.number)
                if let before { return before }
            case "Coverage":
                guard open != nil else { throw .json(ligne: lines.number, "une couverture (Coverage) précède tout patient.") }
                open?.coverages.append(resource)
            case "Bundle": ready = Self.persons(of: resource, line: lines.number)[...]
            default: throw .json(ligne: lines.number, "ressource inattendue\u{A0}: Patient, Coverage ou Bundle sont lus.")
            }
        }
    }

    /// The persons of a Bundle written over several lines; nil for NDJSON.
    private static func wholeBundle(_ source: ByteSource) throws(FauteAssures) -> [PersonneFHIR]? {
        var lines = LignesJSON(source)
        guard let first = try lines.next(limit: largestBundle) else { throw .table(.vide) }
        guard (try? JSONReader.read(first)) == nil else { return nil }
        guard source.length <= largestBundle else { throw .tropGrand }
        let bytes: [UInt8]
        do { bytes = try source.bytes(at: 0, count: source.length) } catch { throw .table(error) }
        let bundle = try read(bytes, at: 1)
        guard bundle["resourceType"]?.string == "Bundle" else { throw .json(ligne: 1, "un Bundle de Patient et de Coverage est attendu.") }
        return persons(of: bundle, line: 1)
    }

    private static func read(_ bytes: [UInt8], at line: Int) throws(FauteAssures) -> JSONValue {
        let marked = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
        do { return try JSONReader.read(marked) } catch { throw .json(ligne: line, "ce n’est pas du JSON lisible.") }
    }

    /// Each Patient with the Coverages that name it, in the order of the Bundle.
    private static func persons(of bundle: JSONValue, line: Int) -> [PersonneFHIR] {
        var people: [PersonneFHIR] = []
        var place: [String: Int] = [:]
        let entries = bundle["entry"]?.array ?? []
        for entry in entries where entry["resource"]?["resourceType"]?.string == "Patient" {
            guard let patient = entry["resource"] else { continue }
            if let id = patient["id"]?.string { place["Patient/" + id] = people.count }
            if let url = entry["fullUrl"]?.string { place[url] = people.count }
            people.append(PersonneFHIR(patient: patient, line: line + people.count))
        }
        for entry in entries where entry["resource"]?["resourceType"]?.string == "Coverage" {
            guard let coverage = entry["resource"], let whose = coverage.at("beneficiary.reference")?.string.flatMap({ place[$0] }) else { continue }
            people[whose].coverages.append(coverage)
        }
        return people
    }
}
