public import Core
import Store

/// The three resources of the directory.
public enum TypeFHIR: String, Sendable, CaseIterable {
    case praticien = "Practitioner"
    case exercice = "PractitionerRole"
    case lieu = "Organization"
}

/// What a FHIR search asks, already read.
public struct RechercheFHIR: Sendable {
    public var identifiants: [(system: String?, value: String)] = []
    public var nom: String?
    public var prenom: String?
    /// `Practitioner.id`, for roles.
    public var praticien: String?
    public var actif = true
    public var depuis: Instant?
    public var jusqua: Instant?
    public var apres: Int64 = 0
    public var limite = 50

    public init() {}
}

/// A page of resources.
public struct PageFHIR: Sendable {
    public let ressources: [(id: String, json: JSONValue)]
    /// Where the next page begins; nil at the end.
    public let suite: Int64?
}

extension Desk {
    /// One resource; not found when the directory never had it, inactive when it no longer does.
    public func readDirectory(_ type: TypeFHIR, id: String, by caller: Caller) async throws -> JSONValue {
        try await act("lire-annuaire", on: "annuaire/\(type.rawValue)", by: caller) { act in
            try act.trace("annuaire/\(type.rawValue)")
            let annuaire = try Annuaire(act.session)
            let fhir = RessourceFHIR(annuaire: annuaire, session: act.session)
            switch type {
            case .praticien:
                guard let last = try annuaire.history(RessourceFHIR.person(id: id)).first else { throw DeskRefusal.notFound }
                return try fhir.practitioner(last, isActive: last.until.map { $0 > annuaire.moment } ?? true)
            case .exercice:
                guard let cut = id.lastIndex(of: "-"), let key = UInt64(id[id.index(after: cut)...], radix: 16) else { throw DeskRefusal.notFound }
                let person = RessourceFHIR.person(id: String(id[..<cut]))
                guard let last = try annuaire.pastExercises(person).first(where: { $0.key == Int64(bitPattern: key) }) else { throw DeskRefusal.notFound }
                return try fhir.role(last, isActive: last.until.map { $0 > annuaire.moment } ?? true)
            case .lieu:
                var page = AnnuairePage()
                page.limit = 200
                if let now = try annuaire.places(page, place: id).last { return try fhir.organization(now, isActive: true) }
                page.isActive = false
                guard let past = try annuaire.places(page, place: id).last else { throw DeskRefusal.notFound }
                return try fhir.organization(past, isActive: false)
            }
        }
    }

    /// A page of what answers. Searches are by name or identifier, or walk the whole directory.
    public func searchDirectory(_ type: TypeFHIR, _ search: RechercheFHIR, by caller: Caller) async throws -> PageFHIR {
        try await act("chercher-annuaire", on: "annuaire/\(type.rawValue)", by: caller) { act in
            try act.trace("annuaire/\(type.rawValue)")
            let annuaire = try Annuaire(act.session)
            let fhir = RessourceFHIR(annuaire: annuaire, session: act.session)
            var page = AnnuairePage()
            page.name = search.nom.map(NomPropre.folded)
            page.givenName = search.prenom.map(NomPropre.folded)
            (page.changedFrom, page.changedUntil) = (search.depuis?.millisecondsSince1970, search.jusqua?.millisecondsSince1970)
            (page.isActive, page.after, page.limit) = (search.actif, search.apres, search.limite + 1)
            switch type {
            case .praticien:
                let found = search.identifiants.isEmpty
                    ? try annuaire.persons(page)
                    : try search.identifiants.flatMap { try annuaire.persons(identifier: $0.value, system: $0.system, page) }
                return try Self.page(found, search.limite, \.number) { (RessourceFHIR.id(person: $0.identifier), try fhir.practitioner($0, isActive: search.actif)) }
            case .exercice:
                let found = search.identifiants.isEmpty
                    ? try annuaire.roles(page, person: search.praticien.map(RessourceFHIR.person))
                    : try search.identifiants.flatMap { wanted in
                        try annuaire.roles(page, person: wanted.value.split(separator: "-").first.map { RessourceFHIR.person(id: String($0)) })
                            .filter { RessourceFHIR.id($0) == wanted.value }
                    }
                return try Self.page(found, search.limite, \.number) { (RessourceFHIR.id($0), try fhir.role($0, isActive: search.actif)) }
            case .lieu:
                let found = search.identifiants.isEmpty
                    ? try annuaire.places(page) : try search.identifiants.flatMap { try annuaire.places(identifier: $0.value, system: $0.system, page) }
                return try Self.page(found, search.limite, \.number) { ($0.place, try fhir.organization($0, isActive: search.actif)) }
            }
        }
    }

    private static func page<Row>(
        _ found: [Row], _ limit: Int, _ number: (Row) -> Int64, _ resource: (Row) throws -> (String, JSONValue)
    ) rethrows -> PageFHIR {
        let shown = found.prefix(limit)
        return PageFHIR(ressources: try shown.map { try resource($0) }.map { (id: $0.0, json: $0.1) }, suite: found.count > limit ? shown.last.map(number) : nil)
    }
}

extension Annuaire {
    /// By RPPS, or by the whole national identifier.
    fileprivate func persons(identifier value: String, system: String?, _ page: AnnuairePage) throws -> [PraticienRecord] {
        let candidates: [String] = switch system {
        case SystemeFHIR.rpps: ["8" + value]
        case SystemeFHIR.idnps: [value]
        case nil: [value, "8" + value]
        default: []
        }
        return try candidates.compactMap { candidate in
            if page.isActive { return try person(candidate) }
            return try leftAt(candidate) == nil ? nil : try history(candidate).first
        }
    }

    fileprivate func places(identifier value: String, system: String?, _ page: AnnuairePage) throws -> [SiteRecord] {
        switch system {
        case SystemeFHIR.finess: try places(page, place: "1" + value)
        case SystemeFHIR.idnst: try places(page, place: value)
        case SystemeFHIR.rang: try places(page, place: "T" + value)
        case "https://sirene.fr": try places(page, siret: value)
        case nil: try places(page, place: value) + places(page, place: "1" + value) + places(page, siret: value)
        default: []
        }
    }
}
