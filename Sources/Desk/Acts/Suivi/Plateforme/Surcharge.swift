public import ContactTracing
public import Core
import Store

/// A département's queue, how it will fare, and whether messages have taken over from voices.
public struct EtatSurcharge: Sendable, Hashable {
    /// What messages did since they took over.
    public struct Effet: Sendable, Hashable {
        public let depuis: Instant
        public let jusqua: Instant?
        public let motif: String
        public let par: String
        public let attenteAvant: Int
        public let attenteMaintenant: Int
        public let invites: Int
        public let declares: Int
    }

    public let departement: Departement
    public let projection: ProjectionAppels
    public let agents: Int
    public let seuilPourCent: Int
    /// The threshold is passed: a person may decide to switch on.
    public let estProposee: Bool
    public let enCours: Effet?
}

/// Every département of a territory, and what was decided before.
public struct TableauSurcharge: Sendable, Hashable {
    public let departements: [EtatSurcharge]
    public let passees: [Passee]
    public let peutDecider: Bool

    public struct Passee: Sendable, Hashable {
        public let departement: Departement
        public let effet: EtatSurcharge.Effet
    }
}

extension Desk {
    /// The projected delay of each queue of the actor's territory.
    public func lireSurcharge(_ epidemie: String, by caller: Caller) async throws -> TableauSurcharge {
        try await act("lire-surcharge", on: "suivi/surcharge", by: caller) { act in
            try Policy.leadTracing.enforce(act.actor, ())
            let territory = try act.perimetre(epidemie)
            try act.trace("suivi/surcharge")
            return try act.tableauSurcharge(territory)
        }
    }

    /// Messages take over in a département, by the decision of a person of the platform, with a reason.
    public func activerSurcharge(_ epidemie: String, departement: String, motif: String?, key: String? = nil, by caller: Caller) async throws -> TableauSurcharge {
        try await decide("activer-surcharge", epidemie, departement, key, caller, words: motif ?? "") { act, active in
            guard active == nil else { throw DeskRefusal.cycle(LifecycleRefusal("surcharge-active", "Le mode surcharge est déjà en service dans ce département.")) }
            let reason = try Reason.required(motif)
            try Surcharges(act.session).start(
                id: act.desk.chance.identifier(), epidemic: epidemie, department: departement, reason: reason, waiting: act.attente(epidemie, departement),
                by: act.actor.account, at: act.at)
        }
    }

    /// Voices take over again. Links already sent stay good until they expire.
    public func couperSurcharge(_ epidemie: String, departement: String, key: String? = nil, by caller: Caller) async throws -> TableauSurcharge {
        try await decide("couper-surcharge", epidemie, departement, key, caller, words: "") { act, active in
            guard let active else { throw DeskRefusal.cycle(LifecycleRefusal("surcharge-coupee", "Le mode surcharge n’est pas en service dans ce département.")) }
            try Surcharges(act.session).end(active.id, waiting: act.attente(epidemie, departement), by: act.actor.account, at: act.at)
        }
    }

    private func decide(
        _ name: String, _ epidemie: String, _ departement: String, _ key: String?, _ caller: Caller, words: String,
        _ body: @escaping @Sendable (Act, Surcharges.Record?) throws -> Void
    ) async throws -> TableauSurcharge {
        try await act(name, on: "suivi/surcharge", by: caller) { act in
            guard act.missions(epidemie).contains(.plateforme) else {
                throw DeskRefusal.forbidden("Le mode surcharge est décidé par une personne de la plateforme d’appel.")
            }
            _ = try act.territoire(epidemie, departement, [.plateforme])
            try act.trace("suivi/surcharge/\(departement)")
            _ = try act.onceFiche(key, "\(epidemie)\n\(departement)\n\(words)") {
                _ = try act.parametresOuverts(epidemie)
                try body(act, Surcharges(act.session).hold(epidemic: epidemie, department: departement))
                return departement
            }
            return try act.tableauSurcharge(act.perimetre(epidemie))
        }
    }
}

extension Act {
    /// Hours of the recent past that tell the pace.
    private static let heuresObservees = 3

    fileprivate func attente(_ epidemie: String, _ departement: String) throws -> Int {
        try FileAppels(session).counts(epidemic: epidemie, departments: [departement], queue: "plateforme", at: at, soonUntil: at).waiting
    }

    fileprivate func tableauSurcharge(_ territory: Perimetre) throws -> TableauSurcharge {
        let parametres = try parametres(territory.epidemic)
        let active = try Surcharges(session).active(epidemic: territory.epidemic, departments: territory.departments)
        return TableauSurcharge(
            departements: try territory.departments.compactMap { code in
                try Departement(code).map { try etat($0, active.first { $0.department == code }, parametres, territory.epidemic) }
            },
            passees: try Surcharges(session).past(territory, limit: 20).compactMap { record in
                try Departement(record.department).map { .init(departement: $0, effet: try effet(record)) }
            },
            peutDecider: missions(territory.epidemic).contains(.plateforme))
    }

    private func etat(_ departement: Departement, _ active: Surcharges.Record?, _ parametres: Parametres, _ epidemie: String) throws -> EtatSurcharge {
        let since = now.adding(hours: -Self.heuresObservees)
        let tally = try Appels(session).tally(epidemic: epidemie, departments: [departement.code], since: since.millisecondsSince1970)
        let reached = tally.filter { $0.outcome == IssueAppel.joint.rawValue || $0.outcome == IssueAppel.refuse.rawValue }.reduce(0) { $0 + $1.count }
        let agents = Set(tally.map(\.account)).count
        let projection = ProjectionAppels(
            echeances: try FileAppels(session).byDeadline(epidemic: epidemie, department: departement.code, queue: "plateforme").map { ($0.hour, $0.count) },
            joints: reached, heures: parametres.horaires.heuresOuvertes(de: since, a: now), agents: agents, at: now, parametres.horaires)
        return EtatSurcharge(
            departement: departement, projection: projection, agents: agents, seuilPourCent: parametres.surcharge.retardPourCent,
            estProposee: active == nil && projection.enAttente > 0 && projection.retardPourCent > parametres.surcharge.retardPourCent,
            enCours: try active.map(effet))
    }

    private func effet(_ r: Surcharges.Record) throws -> EtatSurcharge.Effet {
        let done = try Autodeclarations(session).effect(epidemic: r.epidemic, department: r.department, since: r.startedAt, until: r.endedAt ?? .max)
        return EtatSurcharge.Effet(
            depuis: .init(millisecondsSince1970: r.startedAt), jusqua: r.endedAt.map(Instant.init(millisecondsSince1970:)), motif: r.reason,
            par: try Accounts(session).find(r.startedBy)?.name ?? "Compte fermé", attenteAvant: r.waitingBefore,
            attenteMaintenant: try r.waitingAfter ?? attente(r.epidemic, r.department), invites: done.made, declares: done.answered)
    }
}
