import ContactTracing
import Core
import Store

/// The search for clusters, by the desk itself: it proposes, and never decides.
struct RechercheGroupes {
    let desk: Desk
    let parametres: Parametres
    let today: LocalDate

    /// Searched at most this often.
    static let pauseMinutes = 10
    private static let slice = 1000
    /// Proposals written in one transaction: others write in between.
    private static let kept = 50

    /// Cases recent enough to be of one cluster still growing.
    private var since: Int { today.adding(days: -(parametres.delais.isolementJours + 2 * parametres.groupes.fenetreJours)).epochDay }

    /// - Returns: whether something was proposed.
    func run(_ caller: Caller) async throws -> Bool {
        let (cases, departments) = try await read()
        let epidemic = parametres.code
        let since = since
        let transmissions = try await desk.database.read { try CasAgence($0).transmissions(epidemic: epidemic, since: since) }
        let graph = TransmissionGraph(
            cases: cases.map { TransmissionCase(id: $0.id, onset: $0.date, household: $0.foyer) },
            links: transmissions.filter { departments[$0.from] != nil && departments[$0.to] != nil }.map {
                TransmissionLink(from: $0.from, to: $0.to, date: $0.day.map(LocalDate.init(epochDay:)))
            })
        let definition = parametres.groupes
        let search = ClusterSearch(
            rules: ClusterRules(
                fenetreJours: definition.fenetreJours, fenetreFoyerJours: 2 * definition.fenetreJours, minimum: definition.casAuMoins,
                minimumFoyer: definition.casAuMoins))
        let proposals = search.proposals(among: cases, graph: graph)
        return try await keep(proposals, departments, caller)
    }

    /// Most proposals are known: they are set aside by reading. What is new is written slice by slice, each judged again
    /// under the lock, since a person may have decided in between.
    private func keep(_ proposals: [ClusterProposal], _ departments: [String: String], _ caller: Caller) async throws -> Bool {
        let (now, desk, epidemic) = (desk.now, desk, parametres.code)
        var changed = false
        for start in stride(from: 0, to: proposals.count, by: Self.kept) {
            let slice = Array(proposals[start..<min(start + Self.kept, proposals.count)])
            let new = try await desk.database.read { session in
                let act = Act("proposer-groupes", session: session, desk: desk, caller: caller, now: now)
                return try slice.filter { try !act.isKnown($0, among: act.kin(of: $0, epidemic)) }
            }
            guard !new.isEmpty else { continue }
            let written = try await desk.database.write { session in
                try Groupes(session).hold(epidemic: epidemic)
                let act = Act("proposer-groupes", session: session, desk: desk, caller: caller, now: now)
                return try new.filter { try act.keep($0, epidemic, departments) }.count
            }
            changed = changed || written > 0
        }
        return changed
    }

    /// Places are opened slice by slice, never all in one transaction.
    private func read() async throws -> ([ClusterCase], [String: String]) {
        let coffre = CoffreSuivi(cles: desk.clesSuivi, epidemie: parametres.code)
        let (epidemic, since) = (parametres.code, since)
        var cases: [ClusterCase] = []
        var departments: [String: String] = [:]
        var after: (day: Int, id: String)?
        while true {
            let from = after
            let rows = try await desk.database.read { try CasAgence($0).confirmed(epidemic: epidemic, since: since, after: from, limit: Self.slice) }
            for row in rows {
                let places = row.placeKey == nil ? [] : (try? coffre.open(row).lieux) ?? []
                cases.append(
                    ClusterCase(
                        id: row.id, date: (row.onset ?? row.confirmed).map(LocalDate.init(epochDay:)),
                        lieux: places.filter { $0.nature != .evenement }.map(\.libelle), evenements: places.filter { $0.nature == .evenement }.map(\.libelle),
                        foyer: row.household))
                departments[row.id] = row.department
            }
            guard rows.count == Self.slice, let last = rows.last else { return (cases, departments) }
            after = (last.collected, last.id)
        }
    }

    // MARK: What is shared, as a hash

    static func folded(_ label: String) -> String { SearchKey.words(label).joined(separator: " ") }
    static func key(_ motif: ClusterMotif, _ folded: String, _ keys: KeyRing) -> String { keys.lookupKey("groupe/\(motif.rawValue)", folded) }
    /// The hash without the number of the episode.
    static func base(_ key: String) -> String { String(key.prefix { $0 != "." }) }
}

extension Act {
    /// Clusters the proposal is of one piece with: the same motive, a case in common, and the same thing shared.
    fileprivate func kin(of proposal: ClusterProposal, _ epidemic: String) throws -> [Groupes.Record] {
        let base = RechercheGroupes.key(proposal.motif, proposal.key, desk.keys)
        return try Groupes(session).holding(proposal.cases, motif: proposal.motif.rawValue, epidemic: epidemic)
            .filter { proposal.motif == .chaine || RechercheGroupes.base($0.key) == base }
    }

    /// One of them holds all its cases already.
    fileprivate func isKnown(_ proposal: ClusterProposal, among kin: [Groupes.Record]) throws -> Bool {
        let own = Set(proposal.cases)
        return try kin.contains { try own.isSubset(of: Groupes(session).members(of: $0.id)) }
    }

    /// Writes what is new in a proposal: a cluster never seen, one set aside that has grown, one that is still proposed and
    /// has grown.
    /// - Returns: whether something was.
    fileprivate func keep(_ proposal: ClusterProposal, _ epidemic: String, _ departments: [String: String]) throws -> Bool {
        let groupes = Groupes(session)
        let kin = try kin(of: proposal, epidemic)
        guard try !isKnown(proposal, among: kin) else { return false }
        var groupe: Groupes.Record
        if let known = kin.first(where: { $0.state != "confirme" }) {
            groupe = known
        } else {
            groupe = try newGroup(of: proposal, epidemic, departments)
        }
        try groupes.add(proposal.cases, to: groupe.id)
        let all = try groupes.members(of: groupe.id)
        groupe.state = "propose"
        groupe.decidedAt = nil
        groupe.decidedBy = nil
        groupe.proposedAt = at
        groupe.department = Self.department(all, departments)
        groupe.size = all.count
        groupe.from = (proposal.first ?? today).epochDay
        groupe.until = (proposal.last ?? today).epochDay
        try groupes.save(groupe)
        try trace("suivi/groupe/\(groupe.id)")
        return true
    }

    private func newGroup(of proposal: ClusterProposal, _ epidemic: String, _ departments: [String: String]) throws -> Groupes.Record {
        let groupes = Groupes(session)
        let base = RechercheGroupes.key(proposal.motif, proposal.key, desk.keys)
        let key = try groupes.freeKey(of: base, motif: proposal.motif.rawValue, epidemic: epidemic)
        var groupe = Groupes.Record(
            id: desk.chance.identifier(), epidemic: epidemic, department: "", motif: proposal.motif.rawValue, key: key, size: 0,
            from: today.epochDay, until: today.epochDay, proposedAt: at)
        groupe.department = Self.department(proposal.cases, departments)
        try groupes.insert(groupe)
        return groupe
    }

    /// The département of most of its cases; the first in order when two have as many.
    private static func department(_ cases: [String], _ departments: [String: String]) -> String {
        let counts = cases.reduce(into: [String: Int]()) { counts, id in if let department = departments[id] { counts[department, default: 0] += 1 } }
        return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.first?.key ?? ""
    }
}
