import ContactTracing
import Core
import Store

extension Desk {
    /// The sheets of a doctor, or of the one somebody works for: the validation clocks that run first, then the others,
    /// the latest opened first.
    public func listerMesCas(_ epidemie: String, cursor: String? = nil, limit: Int = 25, by caller: Caller) async throws -> MesCas {
        try await look("lister-cas", on: "suivi/cas", by: caller) { act in
            try Policy.traceAsDoctor.enforce(act.actor, ())
            try act.trace("suivi/cas")
            let table = CasMedecin(act.session)
            let from = try cursor.map(Cursor.init)
            let due = try from == nil ? table.toValidate(act.actor.principal, epidemic: epidemie, limit: 100) : []
            let found = try table.others(act.actor.principal, epidemic: epidemie, before: from.map { ($0.at, $0.id) }, limit: limit + 1)
            let shown = Array(found.prefix(limit))
            let counts = Dictionary(grouping: try table.counts((due + shown).map(\.id)), by: \.caseID)
            let next = found.count > limit ? shown.last.map { Cursor(at: $0.createdAt, id: $0.id).text } : nil
            return MesCas(
                aValider: try due.map { try act.ligne($0, counts[$0.id] ?? []) },
                autres: Page(items: try shown.map { try act.ligne($0, counts[$0.id] ?? []) }, next: next))
        }
    }
}

extension Act {
    fileprivate func ligne(_ record: CasRecord, _ counts: [CasMedecin.Count]) throws -> CasEnListe {
        try trace(record)
        func number(_ holds: (EtatContact) -> Bool) -> Int {
            counts.filter { EtatContact(rawValue: $0.state).map(holds) ?? false }.reduce(0) { $0 + $1.number }
        }
        return CasEnListe(
            id: record.id, numero: record.number, nom: try coffre(record.epidemic).open(record).personne.displayName,
            etat: EtatCas(rawValue: record.state) ?? .clos, echeanceValidation: record.validationDue.map(Instant.init(millisecondsSince1970:)),
            creeLe: Instant(millisecondsSince1970: record.createdAt), contacts: number { _ in true }, joints: number(\.aEteJoint), aAppeler: number(\.attendUnAppel))
    }
}
