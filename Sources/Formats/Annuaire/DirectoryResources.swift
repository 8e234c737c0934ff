import Core

/// The FHIR resources of the directory (Practitioner, PractitionerRole, Organization), from a Bundle or from lines of JSON,
/// made into rows of the national extract: one reader, one way to tell what is known.
public struct DirectoryResources: Sendable {
    /// A secure mail address, and whose it is: a national identifier or the lasting name of a place.
    public struct Mailbox: Sendable, Hashable {
        public let address: String
        /// TRE_R257.
        public let type: String
        public let person: String?
        public let place: String?
        public let isExDirectory: Bool
        public let description: String?
        public let rank: Int?
    }

    /// Rows of situations that hold, as a file of the extract; and of those that ended.
    public private(set) var active: [UInt8]
    public private(set) var ended: [UInt8]
    public private(set) var mailboxes: [Mailbox] = []
    /// Resources that make no row: line, type and id, why.
    public private(set) var refused: [RefusedRow] = []
    /// Roles read, those refused included.
    public private(set) var count = 0

    public static let header = ["ressource", "identifiant"]
    /// All resources are held while references are followed: more than this is for the national extract.
    public static let most = 256 << 20

    private var people: [String: FHIRPerson] = [:]
    private var places: [String: FHIRPlace] = [:]
    private var roles: [(line: Int, id: String, json: JSONValue)] = []

    /// Whether the file is JSON at all.
    public static func isLikely(_ source: ByteSource) -> Bool {
        let first = (try? source.bytes(at: 0, count: 64)) ?? []
        return first.first { ![0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF].contains($0) } == UInt8(ascii: "{")
    }

    /// - Throws: `NationalFileError` when it is neither a Bundle nor lines of resources, or is cut short.
    public init(_ source: ByteSource) throws(NationalFileError) {
        let start = Array((AnnuaireColumn.titles.joined(separator: "|") + "|\n").utf8)
        (active, ended) = (start, start)
        guard source.length > 0 else { throw .vide }
        guard source.length <= Self.most else { throw .autreGenre(attendu: Self.name, reconnu: "un fichier de plus de 256 Mo\u{A0}: partagez-le") }
        let bytes: [UInt8]
        do throws(TableError) { bytes = try source.bytes(at: 0, count: source.length) } catch { throw .lectureInterrompue }
        for (line, resource) in try Self.resources(bytes) { keep(resource, line: line) }
        for role in roles { add(role.json, id: role.id, line: role.line) }
    }

    static let name = "un Bundle FHIR de l’annuaire, ni des ressources FHIR une par ligne (NDJSON)"

    private static func resources(_ bytes: [UInt8]) throws(NationalFileError) -> [(Int, JSONValue)] {
        if let whole = try? JSONReader.read(bytes) {
            switch whole["resourceType"]?.string {
            case "Bundle": return (whole["entry"]?.array ?? []).enumerated().compactMap { index, entry in entry["resource"].map { (index + 1, $0) } }
            case "Practitioner", "PractitionerRole", "Organization": return [(1, whole)]
            default: throw .autreGenre(attendu: name, reconnu: nil)
            }
        }
        var found: [(Int, JSONValue)] = []
        for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            guard line.contains(where: { $0 > 0x20 }) else { continue }
            guard let resource = try? JSONReader.read(Array(line)), resource["resourceType"] != nil else {
                // A Bundle or a line that stops in its middle.
                throw found.isEmpty && index == 0 && !bytes.dropLast().contains(0x0A) ? .tronque : index == 0 ? .autreGenre(attendu: name, reconnu: nil) : .tronque
            }
            found.append((index + 1, resource))
        }
        return found
    }

    private mutating func keep(_ resource: JSONValue, line: Int) {
        let id = resource["id"]?.string ?? ""
        switch resource["resourceType"]?.string {
        case "Practitioner":
            guard let person = FHIRPerson(resource) else { return refuse("Practitioner", id, line, "ni RPPS ni identification nationale (IDNPS), ou pas de nom.") }
            people[id] = person
            mailboxes += FHIRMailbox.all(resource, person: person.identifier, place: nil)
        case "Organization":
            guard let place = FHIRPlace(resource) else { return refuse("Organization", id, line, "ni FINESS, ni SIRET, ni identifiant, ni nom.") }
            places[id] = place
            mailboxes += FHIRMailbox.all(resource, person: nil, place: place.place)
        case "PractitionerRole": roles.append((line, id, resource))
        default: refuse(resource["resourceType"]?.string ?? "?", id, line, "cette ressource n’est pas de l’annuaire\u{A0}: Practitioner, PractitionerRole ou Organization.")
        }
    }

    private mutating func add(_ role: JSONValue, id: String, line: Int) {
        count += 1
        guard let person = FHIRPerson.referred(role["practitioner"], in: people) else {
            return refuse("PractitionerRole", id, line, "le professionnel qu’elle désigne n’est pas dans le fichier.")
        }
        let place = FHIRPlace.referred(role["organization"], in: places)
        var row = person.columns
        row.merge(place?.columns ?? [:]) { first, _ in first }
        for (column, code) in FHIRCodes.columns(role) { row[column] = code }
        mailboxes += FHIRMailbox.all(role, person: person.identifier, place: nil)
        let text = AnnuaireColumn.allCases.map { (row[$0] ?? "").filter { $0 != "|" && !$0.isNewline } }.joined(separator: "|") + "|\n"
        if role["active"]?.bool == false || !person.isActive { ended += Array(text.utf8) } else { active += Array(text.utf8) }
    }

    private mutating func refuse(_ type: String, _ id: String, _ line: Int, _ why: String) {
        if type != "PractitionerRole" { count += 1 }
        refused.append(RefusedRow(line: line, cells: [type, id], motif: .autre(code: "fhir.ressource", phrase: why)))
    }
}
