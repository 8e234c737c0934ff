import ContactTracing
import Core
import Store

extension Desk {
    /// The dashboard of the actor's territory.
    public func voirTableau(_ demande: DemandeVue, by caller: Caller) async throws -> TableauSuivi {
        try Policy.leadTracing.enforce(caller.actor, ())
        let vue = try await act("voir-tableau", on: "suivi/tableau", by: caller) { act in
            try act.vueTracee(demande, "suivi/tableau/\(demande.epidemie)")
        }
        return try await database.read { try LignesTableau(vue, $0) }.tableau
    }
}

/// What the dashboard is computed from, read in one transaction and reckoned after it.
private struct LignesTableau: Sendable {
    let demande: DemandeVue
    let departements: [String]
    let now: Instant
    let today: LocalDate
    let compte: Vues.Maintenant
    let cas: [Vues.Cas]
    let liens: [(from: String, to: String, day: Int?)]
    let contacts: [String: Int]
    let horloges: [Vues.Horloge]
    let essais: [(account: String, name: String, count: Int, reached: Int)]
    let appelants: [(account: String, name: String)]
    let suivis: [(day: Int, done: Int64?)]
    let surcharges: [Vues.Surcharge]

    init(_ vue: VueTracee, _ session: any Session) throws {
        let vues = Vues(session, vue.perimetre)
        (demande, departements, now, today) = (vue.demande, vue.departements, vue.now, vue.today)
        let first = demande.periode.premier(today)
        let moment = first.map { Instant($0, in: .paris).millisecondsSince1970 } ?? 0
        let at = now.millisecondsSince1970
        compte = try vues.now(at, since: moment)
        cas = try vues.cases(since: first?.epochDay)
        liens = try vues.links()
        contacts = try vues.contactsByCase()
        horloges = try vues.clocks(since: moment)
        essais = try vues.attempts(since: moment)
        appelants = try vues.callers(at: at)
        suivis = try vues.followUps(from: first?.epochDay ?? 0, to: today.epochDay)
        surcharges = try vues.overloads(since: moment)
    }

    var tableau: TableauSuivi {
        let lecture = LectureVue(cas, links: liens, contacts: contacts)
        let clocks = horloges.map {
            ContactClock(
                start: Instant(millisecondsSince1970: $0.registered), result: $0.result.map(Instant.init(millisecondsSince1970:)),
                reached: $0.reached.map(Instant.init(millisecondsSince1970:)))
        }
        return TableauSuivi(
            demande: demande, departements: departements.compactMap { Departement($0) }, le: now,
            maintenant: .init(
                aAppeler: compte.waiting, enRetard: compte.late, injoignables: compte.unreachable, aValider: compte.unvalidated,
                aValiderEnRetard: compte.unvalidatedLate, validees: compte.validated, valideesEnRetard: compte.validatedLate),
            courbe: EpidemicCurve(lecture.graph.cases), appels: PromptCalls(clocks, now: now), delai: CallDelay(clocks),
            contactsParCas: ContactsPerCase(lecture.graph.cases.map { lecture.contacts[$0.id] ?? 0 }), charge: charge,
            dejaContacts: KnownContactShare(lecture.graph.cases), chaines: ChainFigures(lecture.graph),
            isolement: FollowUpShare(
                suivis.map { row in
                    FollowUp(due: LocalDate(epochDay: row.day), done: row.done.map { Instant(millisecondsSince1970: $0).date(in: .paris).date })
                }, today: today),
            surcharges: surcharges.map {
                .init(
                    departement: $0.department, motif: $0.motive, du: Instant(millisecondsSince1970: $0.from),
                    au: $0.to.map(Instant.init(millisecondsSince1970:)))
            })
    }

    /// Two people of the same name are told apart by a number.
    private var charge: AgentWorkload {
        var labels: [String: String] = [:]
        var taken: [String: Int] = [:]
        for (account, name) in (appelants + essais.map { ($0.account, $0.name) }).sorted(by: { $0.account < $1.account }) where labels[account] == nil {
            let shown = name.isEmpty ? "Compte retiré" : name
            taken[shown, default: 0] += 1
            labels[account] = taken[shown] == 1 ? shown : "\(shown) (\(taken[shown] ?? 0))"
        }
        let attempts = essais.flatMap { row in
            (0..<row.count).map { CallAttempt(agent: labels[row.account] ?? "", reached: $0 < row.reached) }
        }
        return AgentWorkload(attempts, agents: appelants.compactMap { labels[$0.account] })
    }
}
