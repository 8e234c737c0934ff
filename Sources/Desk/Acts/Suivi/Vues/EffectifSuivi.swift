public import ContactTracing
import Core
import Store

/// Staffing tried out: the simulated days, and the same days with other numbers of agents.
public struct EffectifSuivi: Sendable {
    public let rapport: SimulationReport
    /// By number of agents, rising; the one tried and the one needed are among them.
    public let essais: [EssaiEffectif]
}

extension Desk {
    /// More than this cannot be tried while somebody waits for the page; the command has no such limit.
    public static let plusDeCasSimules = 2_000
    static let plusDAgentsSimules = 5_000
    static let plusDeJoursSimules = 28

    /// Parameters with the recent figures of the actor's territory in place of the hypotheses: those of the last 14 days.
    public func preparerEffectif(_ demande: DemandeVue, by caller: Caller) async throws -> SimulationParameters {
        try Policy.leadTracing.enforce(caller.actor, ())
        let (vue, parametres) = try await act("preparer-effectif", on: "suivi/effectif", by: caller) { act in
            (try act.vueTracee(demande, "suivi/effectif/\(demande.epidemie)"), try act.parametres(demande.epidemie))
        }
        return try await database.read { session in
            let days = 14
            let recent = try Vues(session, vue.perimetre).staffing(since: Instant(vue.today.adding(days: 1 - days), in: .paris).millisecondsSince1970)
            var simulation = SimulationParameters(casesPerDay: (recent.cases + days - 1) / days, agents: recent.agents)
            // Few cases a day: chance weighs less over more days.
            if simulation.casesPerDay < 20 { simulation.days = Self.plusDeJoursSimules }
            if recent.cases > 0 { simulation.meanContacts = Self.decimal(recent.contacts, of: recent.cases) }
            if recent.contacts > 0 {
                simulation.householdShare = Self.decimal(recent.household, of: recent.contacts)
                simulation.mobileShare = Self.decimal(recent.mobile, of: recent.contacts)
                simulation.refusalShare = Self.decimal(recent.refused, of: recent.contacts)
            }
            simulation.opensAt = parametres.horaires.ouvre
            simulation.closesAt = parametres.horaires.ferme
            simulation.maximumAttempts = parametres.delais.essaisAuPlus
            return simulation
        }
    }

    /// Runs the simulation, and again with fewer and more agents. Reads nothing.
    public func simulerEffectif(_ parametres: SimulationParameters, by caller: Caller) async throws -> EffectifSuivi {
        try Policy.leadTracing.enforce(caller.actor, ())
        guard parametres.casesPerDay <= Self.plusDeCasSimules, parametres.agents <= Self.plusDAgentsSimules, parametres.days <= Self.plusDeJoursSimules,
            parametres.meanContacts <= 20, parametres.warmUpDays <= 7
        else {
            throw DeskRefusal.malformed(
                code: "simulation.trop-grande",
                message: "Ici, au plus \(Self.plusDeCasSimules) cas par jour, \(Self.plusDAgentsSimules) agents, \(Self.plusDeJoursSimules) jours et 20 contacts par cas : au-delà, la commande « guichet simulate tracing » n’a pas de limite.")
        }
        try await act("simuler-effectif", on: "suivi/effectif", by: caller) { try $0.trace("suivi/effectif") }
        do {
            let report = try Simulation.report(parametres)
            return EffectifSuivi(rapport: report, essais: try EssaiEffectif.autour(report))
        } catch let refusal {
            throw DeskRefusal.malformed(code: refusal.code, message: "\(refusal.message) \(refusal.remedy)")
        }
    }

    private static func decimal(_ part: Int, of whole: Int) -> Double { (Double(part) / Double(whole) * 100).rounded() / 100 }
}
