import ContactTracing
import Core
import Store

/// Rows read for a picture, and the graph they make. Cases go by their sheet number: an internal identifier means nothing to anyone.
struct LectureVue: Sendable {
    let graph: TransmissionGraph
    /// Registered contacts by sheet number.
    let contacts: [String: Int]
    /// Internal identifiers by sheet number.
    let fiches: [String: String]

    init(_ rows: [Vues.Cas], links: [(from: String, to: String, day: Int?)], contacts: [String: Int]) {
        let numbers = Dictionary(rows.map { ($0.id, $0.number) }, uniquingKeysWith: { first, _ in first })
        // The contacts of a household bear the key of the case that made it known: that case belongs to it too.
        let households = Set(rows.compactMap(\.household))
        let cases = rows.enumerated().map { rank, row in
            let own = "foyer-\(row.id)"
            return TransmissionCase(
                id: row.number, onset: row.onset.map(LocalDate.init(epochDay:)), confirmed: row.confirmed.map(LocalDate.init(epochDay:)),
                household: row.household ?? (households.contains(own) ? own : nil), cluster: row.cluster, wasKnownContact: row.wasContact, rank: rank)
        }
        // A link to a sheet outside the territory or the period is not shown.
        let known = links.compactMap { link -> TransmissionLink? in
            guard let from = numbers[link.from], let to = numbers[link.to] else { return nil }
            return TransmissionLink(from: from, to: to, date: link.day.map(LocalDate.init(epochDay:)))
        }
        graph = TransmissionGraph(cases: cases, links: known)
        self.contacts = Dictionary(rows.compactMap { row in contacts[row.id].map { (row.number, $0) } }, uniquingKeysWith: +)
        fiches = Dictionary(rows.map { ($0.number, $0.id) }, uniquingKeysWith: { first, _ in first })
    }
}

extension Act {
    /// The territory of a request: the actor's départements, or the one they chose among them.
    func perimetre(_ demande: DemandeVue, _ allowed: Set<Mission> = Set(Mission.allCases)) throws -> Perimetre {
        let whole = try perimetre(demande.epidemie, allowed)
        guard let departement = demande.departement else { return whole }
        guard whole.holds(departement) else { throw DeskRefusal.notFound }
        return Perimetre(epidemic: demande.epidemie, departments: [departement])
    }
}
