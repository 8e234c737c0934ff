public import ContactTracing
import Core
import Store

/// Which cases the agency wants to see.
public struct FiltreAgence: Sendable, Hashable {
    public var etat: EtatCas?
    /// Cases of collectivities only, or only the others; nil for both.
    public var collectivite: Bool?
    /// Code of one of the actor's départements.
    public var departement: String?
    /// A sheet number, as ordinary mail carries it.
    public var numero: String?

    public init(etat: EtatCas? = nil, collectivite: Bool? = nil, departement: String? = nil, numero: String? = nil) {
        self.etat = etat
        self.collectivite = collectivite
        self.departement = departement
        self.numero = numero
    }
}

/// A slice of the agency's cases, without their contacts.
public struct CasAgencePage: Sendable, Hashable {
    public let cas: [FicheCas]
    public let suivant: String?
    /// Where the actor may look.
    public let departements: [String]
}

extension Desk {
    /// Cases of collectivities and those confided to the agency, in the actor's départements, the last changed first.
    /// Everyone shown is noted.
    public func listerCasAgence(
        _ filtre: FiltreAgence = FiltreAgence(), epidemie: String, cursor: String? = nil, limit: Int = 30, by caller: Caller
    ) async throws -> CasAgencePage {
        try await act("lister-cas-agence", on: "suivi/agence", by: caller) { act in
            try Policy.traceAsAgency.enforce(act.actor, ())
            let whole = try act.perimetre(epidemie, [.agence, .sousTraitant])
            let limit = min(max(limit, 1), 100)
            let found = try act.casAgence(filtre, in: whole, after: cursor.map(Cursor.init), limit: limit)
            try act.trace("suivi/agence")
            let shown = Array(found.prefix(limit))
            for cas in shown { try act.trace(cas) }
            let next = found.count > limit ? shown.last.map { Cursor(at: $0.updatedAt, id: $0.id).text } : nil
            return CasAgencePage(cas: try shown.map { try act.fiche($0, withContacts: false) }, suivant: next, departements: whole.departments)
        }
    }
}

extension Act {
    fileprivate func casAgence(_ filtre: FiltreAgence, in whole: Perimetre, after: Cursor?, limit: Int) throws -> [CasRecord] {
        if let numero = filtre.numero {
            let typed = numero.trimmingBlanks.uppercased()
            let found = try CasIndex(session).find(number: typed, epidemic: whole.epidemic)
            return found.filter { whole.holds($0.department) && $0.isShownToTerritory }.map { [$0] } ?? []
        }
        var part = whole
        if let departement = filtre.departement {
            guard whole.holds(departement) else { throw DeskRefusal.notFound }
            part = Perimetre(epidemic: whole.epidemic, departments: [departement])
        }
        let states: [EtatCas] = filtre.etat.map { [$0] } ?? [.valide, .complete, .escalade, .suivi]
        return try CasAgence(session).list(
            part, states: states.map(\.rawValue), collective: filtre.collectivite, before: after.map { ($0.at, $0.id) }, limit: limit + 1)
    }
}

extension CasRecord {
    /// Validated, and not absorbed by another sheet.
    var isShownToTerritory: Bool { mergedInto == nil && !data.isEmpty && (EtatCas(rawValue: state).map { $0.estActif || $0 == .clos } ?? false) }
}

extension Optional {
    fileprivate func filter(_ isWanted: (Wrapped) -> Bool) -> Wrapped? { flatMap { isWanted($0) ? $0 : nil } }
}
