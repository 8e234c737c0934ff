import ContactTracing
import Core
import Store

/// A contact that was just written, with what it says.
struct ContactEntre: Sendable {
    let record: ContactRecord
    let personne: PersonneSuivie
}

/// Two sheets that may be one person, and why.
struct PaireProbable: Sendable, Hashable {
    let a: String
    let b: String
    let department: String
    let score: Int
    let reasons: String
}

/// Looks for sheets that may be one person, by the hashes they share, and queues the pairs for somebody to decide.
extension Act {
    /// - Returns: how many pairs were likely; those proposed before are not proposed again.
    func proposeDuplicates(of ids: [String], kind: GenreListe, epidemie: String) throws -> Int {
        guard !ids.isEmpty else { return 0 }
        let mine = try persons(ids, kind, epidemie)
        return try propose(mine, kind, epidemie)
    }

    /// The same for one sheet about to be written, whose data are at hand.
    func proposeDuplicates(of id: String, _ personne: PersonneSuivie, departement: String, kind: GenreListe, epidemie: String) throws {
        _ = try propose([(id, departement, compared(id, personne, epidemie), personne)], kind, epidemie)
    }

    /// Likely pairs of contacts entered at once. Reads only: it is done beside the writer, once they are there.
    func likelyPairs(of contacts: [ContactEntre], epidemie: String) throws -> [PaireProbable] {
        try likelyPairs(contacts.map { ($0.record.id, $0.record.department, try compared($0.record.id, $0.personne, epidemie), $0.personne) }, .contacts, epidemie)
    }

    /// The same for sheets that are there.
    func likelyPairs(of ids: [String], kind: GenreListe, epidemie: String) throws -> [PaireProbable] {
        guard !ids.isEmpty else { return [] }
        return try likelyPairs(try persons(ids, kind, epidemie), kind, epidemie)
    }

    /// Queues pairs for somebody to decide.
    func propose(_ pairs: [PaireProbable], kind: GenreListe, epidemie: String) throws {
        let doublons = Doublons(session)
        for pair in pairs {
            try doublons.propose(
                id: desk.chance.identifier(), epidemic: epidemie, kind: kind == .cas ? "cas" : "contact", pair.a, pair.b, department: pair.department,
                score: pair.score, reasons: pair.reasons, at: at)
        }
    }

    /// More than that come from a list.
    private static let enteredAtOnce = 20

    private typealias Known = (id: String, department: String, person: PersonneComparee, personne: PersonneSuivie)

    private func propose(_ mine: [Known], _ kind: GenreListe, _ epidemie: String) throws -> Int {
        let pairs = try likelyPairs(mine, kind, epidemie)
        try propose(pairs, kind: kind, epidemie: epidemie)
        return pairs.count
    }

    private func likelyPairs(_ mine: [Known], _ kind: GenreListe, _ epidemie: String) throws -> [PaireProbable] {
        let doublons = Doublons(session)
        let coffre = coffre(epidemie)
        let word = kind == .cas ? "cas" : "contact"
        let weeks = coffre.weeks
        var pairs: Set<[String]> = []
        for key in Doublons.Key.allCases {
            var owners: [String: [String]] = [:]
            for one in mine {
                guard let value = Self.value(key, one.personne) else { continue }
                for week in weeks { owners[try coffre.lookup(key.recherche, value, collecte: week * 7), default: []].append(one.id) }
            }
            let hashes = owners.keys.sorted()
            // A sheet has one value, under one hash a week: a few more than the largest block already say that it tells nothing.
            let limit = mine.count <= Self.enteredAtOnce && key != .nir ? (DuplicateSearch.largestBlock + 1) * weeks.count * mine.count : 20_000
            for start in stride(from: 0, to: hashes.count, by: 500) {
                let found = try doublons.sharing(Array(hashes[start..<min(start + 500, hashes.count)]), by: key, kind: word, epidemic: epidemie, limit: limit)
                for (hash, group) in Dictionary(grouping: found, by: \.hash) {
                    // A switchboard or a default birth date tells nothing; the same NIR always does.
                    guard group.count <= DuplicateSearch.largestBlock || key == .nir else { continue }
                    for own in owners[hash] ?? [] {
                        for other in group.prefix(DuplicateSearch.largestBlock) where other.id != own { pairs.insert([min(own, other.id), max(own, other.id)]) }
                    }
                }
            }
        }
        guard !pairs.isEmpty else { return [] }
        var all = Dictionary(mine.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let missing = Array(Set(pairs.flatMap(\.self)).subtracting(all.keys)).sorted()
        for start in stride(from: 0, to: missing.count, by: 500) {
            for other in try persons(Array(missing[start..<min(start + 500, missing.count)]), kind, epidemie) { all[other.id] = other }
        }
        return pairs.sorted { $0.lexicographicallyPrecedes($1) }.compactMap { pair in
            guard let a = all[pair[0]], let b = all[pair[1]] else { return nil }
            let score = DuplicateScore(a.person, b.person)
            guard score.level != .aucun else { return nil }
            return PaireProbable(
                a: a.id, b: b.id, department: a.department.isEmpty ? b.department : a.department, score: score.points,
                reasons: (score.reasons + score.objections).joined(separator: "\n"))
        }
    }

    private func persons(_ ids: [String], _ kind: GenreListe, _ epidemie: String) throws -> [Known] {
        let coffre = coffre(epidemie)
        let lists = LineLists(session)
        if kind == .cas {
            return try lists.cases(ids: ids).compactMap { record in
                guard let personne = try? coffre.open(record).personne else { return nil }
                return try (record.id, record.department, compared(record.id, personne, epidemie), personne)
            }
        }
        return try lists.contacts(ids: ids).compactMap { record in
            guard let personne = try? coffre.open(record).personne else { return nil }
            return try (record.id, record.department, compared(record.id, personne, epidemie), personne)
        }
    }

    private func compared(_ id: String, _ p: PersonneSuivie, _ epidemie: String) throws -> PersonneComparee {
        PersonneComparee(
            id: id, nirHash: try p.nir.map { try coffre(epidemie).lookup(.nir, $0.digits13, collecte: today.epochDay) },
            noms: [p.nom, p.nomNaissance ?? ""].filter { !$0.isEmpty }, prenom: p.prenom, dateNaissance: p.dateNaissance, telephone: p.telephone,
            courriel: p.courriel, codePostal: p.codePostal?.digits)
    }

    private static func value(_ key: Doublons.Key, _ p: PersonneSuivie) -> String? {
        switch key {
        case .nir: p.nir?.digits13
        case .telephone: p.telephone.flatMap(CoffreSuivi.telephone)
        case .voisine: CoffreSuivi.voisine(p)
        }
    }
}

extension Doublons.Key {
    fileprivate var recherche: CoffreSuivi.Recherche {
        switch self {
        case .nir: .nir
        case .telephone: .telephone
        case .voisine: .voisine
        }
    }
}

extension CoffreSuivi {
    /// What two sheets of one person nearly share: how the surname sounds with the birth date, or with the given name's
    /// first letter and the postal code when no birth date is known.
    static func voisine(_ personne: PersonneSuivie) -> String? {
        let sound = SurnamePhonetic.code(NomPropre.folded(personne.nom))
        guard !sound.isEmpty else { return nil }
        if let birth = personne.dateNaissance { return "\(sound)|\(birth.iso)" }
        guard let postcode = personne.codePostal?.digits, let initial = NomPropre.folded(personne.prenom).first else { return nil }
        return "\(sound)|\(initial)|\(postcode)"
    }
}
