import Core
import Store

/// What a free entry may stand for: known places of its town that look like it, or professionals of that name.
struct CandidatsRapprochement {
    let session: any Session
    let record: LieuxLibres.Record

    static let atMost = 8

    init(_ session: any Session, _ record: LieuxLibres.Record) {
        self.session = session
        self.record = record
    }

    func find(_ words: String?) throws -> [CandidatRapprochement] {
        let asked = words.flatMap { $0.isEmpty ? nil : $0 } ?? record.text
        let towns = record.commune.utf8.count == 5 ? [record.commune] : []
        let found = record.kind == GenreLibre.lieu.rawValue ? try places(asked, towns) : try people(asked, towns)
        return Array(found.sorted { ($0.ressemblance, $1.nom) > ($1.ressemblance, $0.nom) }.prefix(Self.atMost))
    }

    private func places(_ asked: String, _ towns: [String]) throws -> [CandidatRapprochement] {
        let lieux = try Lieux(session)
        var lines: [PlaceLine] = []
        for word in Ressemblance.significantWords(asked).prefix(5) {
            // A slip of the finger is rarely in the first letters.
            lines += try lieux.search(words: [String(word.prefix(max(3, word.utf8.count - 3)))], communes: towns, limit: 100)
            if towns.isEmpty { lines += try lieux.search(prefix: word, limit: 50) }
        }
        lines += try lieux.search(prefix: NomPropre.folded(asked), limit: 20)
        var seen: Set<String> = []
        return lines.filter { seen.insert($0.place).inserted }.compactMap { line in
            let place = line.lieu()
            return candidate(place.id, place.nom, place.adresse.joined(separator: ", "), Ressemblance.score(asked, place.nom))
        }
    }

    private func people(_ asked: String, _ towns: [String]) throws -> [CandidatRapprochement] {
        let reader = try LecteurAnnuaire(session)
        var words = NomPropre.folded(asked).split(separator: " ").map(String.init)
        if words.count > 1, ["DR", "DOCTEUR", "PR", "MME", "M"].contains(words[0]) { words.removeFirst() }
        var seen: Set<Int64> = []
        var lines: [AnnuaireLine] = []
        for reading in Desk.readings(words) {
            var query = AnnuaireQuery()
            (query.namePrefix, query.givenNamePrefix, query.communes, query.limit) = (reading.name, reading.givenName, towns, 30)
            guard (reading.name?.utf8.count ?? 0) >= 2 else { continue }
            lines += try reader.annuaire.search(query).filter { seen.insert($0.number).inserted }
        }
        return try reader.people(lines, limit: 30).people.compactMap { person in
            let workplace = person.exercices.compactMap { $0.lieu?.nom }.first
            return candidate(person.id, person.nom, [person.profession, workplace].compactMap { $0 }.joined(separator: ", "), Ressemblance.score(asked, person.nom))
        }
    }

    private func candidate(_ id: String, _ name: String, _ detail: String, _ score: Double) -> CandidatRapprochement? {
        score <= 0 ? nil : CandidatRapprochement(id: id, nom: name, detail: detail, ressemblance: Int((score * 100).rounded()))
    }
}
