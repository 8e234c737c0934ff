import ContactTracing
import Core
import Formats
import Store

/// A link as a list says it.
struct LienLu: Sendable {
    var line: Int
    var de: String
    var vers: String
    var le: LocalDate?
    var nature: String?

    /// The same two identifiers make the same link, whoever says it and however often.
    func id(_ epidemie: String) -> String { String(Digest.of("lien\u{1F}\(epidemie)\u{1F}\(de)\u{1F}\(vers)").prefix(32)) }
}

extension Act {
    /// One slice of links, written in one transaction. Dangling ends, self-infections and loops are kept.
    func importLinks(_ lines: [LienLu], epidemie: String, lot: String, _ territoire: TerritoireImport) throws -> TrancheImport {
        let lists = LineLists(session)
        var slice = TrancheImport()
        var ids: [String: String] = [:]
        for name in try lists.identities(of: Array(Set(lines.flatMap { [$0.de, $0.vers] })), epidemic: epidemie) { ids[name.name] = name.id }
        let places = territoire.departements == nil ? [:] : try lists.departments(of: Array(Set(ids.values)))
        var known = Dictionary(
            try lists.links(ids: Array(Set(lines.map { $0.id(epidemie) }))).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        for line in lines {
            let (from, to) = (ids[line.de], ids[line.vers])
            if let place = (to ?? from).flatMap({ places[$0] }), !territoire.holds(place) {
                slice.refuse(line.line, "hors-territoire", "ce lien mène à un cas d’un département hors de votre habilitation.")
                continue
            }
            let id = line.id(epidemie)
            guard var record = known[id] else {
                let record = Liens.Record(
                    id: id, epidemic: epidemie, from: from, to: to, fromReference: line.de, toReference: line.vers, day: line.le?.epochDay, nature: line.nature,
                    batch: lot, collected: today.epochDay)
                try Liens(session).insert(record)
                known[id] = record
                slice.nouveaux += 1
                continue
            }
            let was = (record.from, record.to, record.day, record.nature)
            record.from = record.from ?? from
            record.to = record.to ?? to
            record.day = line.le?.epochDay ?? record.day
            record.nature = line.nature ?? record.nature
            if was == (record.from, record.to, record.day, record.nature) {
                slice.reconnus += 1
            } else {
                try lists.updateLink(record)
                known[id] = record
                slice.modifies += 1
            }
        }
        return slice
    }

    /// Gives their ends to links that cited cases nobody knew then.
    /// - Returns: where to go on from; nil at the end.
    func resolveLinks(epidemie: String, after id: String, limit: Int) throws -> String? {
        let lists = LineLists(session)
        let orphans = try lists.orphans(epidemic: epidemie, after: id, limit: limit)
        var ids: [String: String] = [:]
        let wanted = orphans.flatMap { [$0.from == nil ? $0.fromReference : nil, $0.to == nil ? $0.toReference : nil].compactMap(\.self) }
        for name in try lists.identities(of: Array(Set(wanted)), epidemic: epidemie) { ids[name.name] = name.id }
        for orphan in orphans {
            var record = orphan
            record.from = record.from ?? record.fromReference.flatMap { ids[$0] }
            record.to = record.to ?? record.toReference.flatMap { ids[$0] }
            if record.from != orphan.from || record.to != orphan.to { try lists.updateLink(record) }
        }
        return orphans.count == limit ? orphans.last?.id : nil
    }
}
