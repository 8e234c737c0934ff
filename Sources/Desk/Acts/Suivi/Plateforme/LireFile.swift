public import ContactTracing
public import Core
import Store

/// A queue of calls as whoever works on it sees it.
public struct FileAppelsView: Sendable, Hashable {
    /// plateforme, agence.
    public let file: String
    public let departements: [Departement]
    /// The one looked at; nil for all of them.
    public let departement: Departement?
    public let enAttente: Int
    public let enRetard: Int
    /// Due within four hours.
    public let bientot: Int
    /// Their next attempt comes later.
    public let plusTard: Int
    /// May still answer by themselves.
    public let invites: Int
    public let estOuverte: Bool
    public let prochaineOuverture: Instant
    public let horaires: HorairesAppel
    /// In the actor's hands now.
    public let pris: [FicheContact]
    /// Calls of today: the actor's own, and everybody's.
    public let mesAppels: Int
    public let mesJoints: Int
    public let tousAppels: Int
    /// Départements where messages have taken over.
    public let enSurcharge: [Departement]
}

extension Desk {
    /// Counts of the actor's queue, and what they hold.
    public func lireFileAppels(_ epidemie: String, departement: String? = nil, file: String? = nil, by caller: Caller) async throws -> FileAppelsView {
        try await look("lire-file-appels", on: "suivi/appels", by: caller) { act in
            let parametres = try act.parametres(epidemie)
            let queue = try act.file(epidemie, file)
            let whole = try act.perimetre(epidemie)
            let shown = try act.territoire(epidemie, departement)
            let calls = FileAppels(act.session)
            let counts = try calls.counts(
                epidemic: epidemie, departments: shown.departments, queue: queue, at: act.at, soonUntil: act.now.adding(hours: 4).millisecondsSince1970)
            let held = try calls.held(by: act.actor.account, epidemic: epidemie, at: act.at)
            let day = Instant(act.today, in: .paris).millisecondsSince1970
            let tally = try Appels(act.session).tally(epidemic: epidemie, departments: whole.departments, since: day)
            let mine = tally.filter { $0.account == act.actor.account }
            try act.trace("suivi/appels/\(queue)")
            for record in held { try act.trace(record) }
            return FileAppelsView(
                file: queue, departements: whole.departments.compactMap { Departement($0) }, departement: departement.flatMap { Departement($0) },
                enAttente: counts.waiting, enRetard: counts.late, bientot: counts.soon, plusTard: counts.later, invites: counts.invited,
                estOuverte: parametres.horaires.estOuvert(a: act.now), prochaineOuverture: parametres.horaires.prochaineOuverture(depuis: act.now),
                horaires: parametres.horaires, pris: try held.map(act.fiche), mesAppels: mine.reduce(0) { $0 + $1.count },
                mesJoints: mine.filter { $0.outcome == IssueAppel.joint.rawValue }.reduce(0) { $0 + $1.count },
                tousAppels: tally.reduce(0) { $0 + $1.count },
                enSurcharge: try Surcharges(act.session).active(epidemic: epidemie, departments: shown.departments).compactMap { Departement($0.department) })
        }
    }
}
