public import ContactTracing
public import Core
import Store

/// A line of the list of a territory's contacts.
public struct LigneContact: Sendable, Codable, Hashable {
    public let id: String
    public let numero: String
    public let nom: String
    public let etat: EtatContact
    public let file: String
    public let departement: String
    public let echeanceAppel: Instant?
    public let prochainEssai: Instant?
    public let essais: Int
    public let enRetard: Bool
    public let misAJourLe: Instant
}

extension Desk {
    /// Contacts of the actor's territory, the latest change first; those whose first call is late, the longest first.
    public func listerContacts(
        _ epidemie: String, departement: String? = nil, etat: String? = nil, enRetard: Bool = false, cursor: String? = nil, limit: Int = 50, by caller: Caller
    ) async throws -> Page<LigneContact> {
        try await look("lister-contacts", on: "suivi/contacts", by: caller) { act in
            let territory = try act.territoire(epidemie, departement)
            let states = try Act.states(etat)
            let limit = min(max(limit, 1), 100)
            let place = try cursor.map(Cursor.init).map { ($0.at, $0.id) }
            let list = ContactsTerritoire(act.session)
            let found = try enRetard
                ? list.late(territory, at: act.at, after: place, limit: limit + 1)
                : list.changed(territory, states: states.map(\.rawValue), after: place, limit: limit + 1)
            let shown = found.prefix(limit)
            try act.trace("suivi/contacts")
            for record in shown { try act.trace(record) }
            let next = found.count > limit ? shown.last.map { Cursor(at: enRetard ? $0.callDue ?? 0 : $0.updatedAt, id: $0.id).text } : nil
            return Page(items: try shown.map(act.ligne), next: next)
        }
    }
}

extension Act {
    fileprivate static func states(_ word: String?) throws -> [EtatContact] {
        let all = EtatContact.allCases.filter { $0 != .brouillon }
        guard let word else { return all }
        guard let state = all.first(where: { $0.rawValue == word }) else {
            throw DeskRefusal.malformed(code: "etat", message: "« etat » est l’un de : \(all.map(\.rawValue).joined(separator: ", ")).")
        }
        return [state]
    }

    fileprivate func ligne(_ r: ContactRecord) throws -> LigneContact {
        let donnees = try coffre(r.epidemic).open(r)
        return LigneContact(
            id: r.id, numero: r.number, nom: donnees.personne.displayName, etat: EtatContact(rawValue: r.state) ?? .clos, file: r.queue,
            departement: r.department, echeanceAppel: r.callDue.map(Instant.init(millisecondsSince1970:)),
            prochainEssai: r.nextAttempt.map(Instant.init(millisecondsSince1970:)), essais: r.attempts,
            enRetard: r.state == EtatContact.aAppeler.rawValue && (r.callDue ?? .max) < at, misAJourLe: .init(millisecondsSince1970: r.updatedAt))
    }
}
