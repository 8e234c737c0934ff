public import ContactTracing
public import Core
import Store

/// A cluster, with those of its cases that the actor may see.
public struct GroupeVue: Sendable, Hashable {
    public enum Etat: String, Sendable, Hashable, CaseIterable {
        case propose, confirme, ecarte

        public var libelle: String {
            switch self {
            case .propose: "Proposé, à confirmer"
            case .confirme: "Confirmé"
            case .ecarte: "Écarté"
            }
        }
    }

    public let id: String
    public let motif: ClusterMotif
    /// What is shared: « École Jules-Ferry ».
    public let libelle: String
    public let etat: Etat
    public let effectif: Int
    public let du: LocalDate
    public let au: LocalDate
    public let departement: String
    public let proposeLe: Instant
    public let decideLe: Instant?
    public let decidePar: String?
    /// Empty in lists.
    public let cas: [FicheCas]
    /// Cases of other territories: counted, not shown.
    public let ailleurs: Int
}

extension Act {
    /// - Parameter withCases: opens its cases, each look being noted; without, only the one that names the place.
    func vue(_ groupe: Groupes.Record, _ perimetre: Perimetre, withCases: Bool) throws -> GroupeVue {
        let members = try Groupes(session).members(of: groupe.id)
        let motif = ClusterMotif(rawValue: groupe.motif) ?? .lieu
        var shown: [FicheCas] = []
        var label: String?
        var elsewhere = 0
        for record in try members.chunked(500).flatMap({ try CasAgence(session).find($0) }).sorted(by: CasRecord.isEarlier) {
            guard perimetre.holds(record.department), record.isShownToTerritory else {
                elsewhere += 1
                continue
            }
            if withCases {
                try trace(record)
                shown.append(try fiche(record, withContacts: false))
            }
            if label == nil { label = try name(groupe, motif, record) }
            if label != nil, !withCases { break }
        }
        return GroupeVue(
            id: groupe.id, motif: motif, libelle: label ?? motif.libelle, etat: GroupeVue.Etat(rawValue: groupe.state) ?? .propose, effectif: groupe.size,
            du: LocalDate(epochDay: groupe.from), au: LocalDate(epochDay: groupe.until), departement: groupe.department,
            proposeLe: Instant(millisecondsSince1970: groupe.proposedAt), decideLe: groupe.decidedAt.map(Instant.init(millisecondsSince1970:)),
            decidePar: try groupe.decidedBy.flatMap { try Accounts(session).find($0)?.name }, cas: shown, ailleurs: withCases ? elsewhere : 0)
    }

    /// A cluster of the actor's territory.
    func groupeDuTerritoire(_ id: String, _ missions: Set<Mission>) throws -> (groupe: Groupes.Record, perimetre: Perimetre) {
        guard let groupe = try Groupes(session).find(id) else { throw DeskRefusal.notFound }
        let perimetre = try perimetre(groupe.epidemic, missions)
        guard perimetre.holds(groupe.department) else { throw DeskRefusal.notFound }
        return (groupe, perimetre)
    }

    private func name(_ groupe: Groupes.Record, _ motif: ClusterMotif, _ cas: CasRecord) throws -> String? {
        switch motif {
        case .foyer: return "Un même foyer"
        case .chaine: return "Chaîne depuis la fiche \(cas.number)"
        case .lieu, .evenement:
            let places = try coffre(cas.epidemic).open(cas).lieux
            return places.first { RechercheGroupes.key(motif, RechercheGroupes.folded($0.libelle), desk.keys) == RechercheGroupes.base(groupe.key) }?.libelle
        }
    }
}

extension CasRecord {
    static func isEarlier(_ a: CasRecord, _ b: CasRecord) -> Bool {
        (a.onset ?? a.confirmed ?? a.collected, a.id) < (b.onset ?? b.confirmed ?? b.collected, b.id)
    }
}

extension Array {
    func chunked(_ size: Int) -> [[Element]] { stride(from: 0, to: count, by: size).map { Array(self[$0..<Swift.min($0 + size, count)]) } }
}
