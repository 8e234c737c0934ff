import ContactTracing
import Core
import Store

/// What became of a contact from their registration to now: calls at the hours of the platform, a test, a result.
struct OutbreakLife {
    let ids: DemoIdentifiers
    let parametres: Parametres
    let now: Instant
    /// Accounts who call, the busiest first.
    let callers: [String]

    struct Told {
        var vie = VieContact()
        var calls: [(at: Instant, issue: IssueAppel, account: String)] = []
        var testedOn: LocalDate?
    }

    /// - Parameters:
    ///   - number: of the contact, for the draw.
    ///   - positiveAt: when they became a case.
    ///   - queue: what is left to do now, instead of the draw.
    func tell(_ number: Int, registered: Instant, lastDay: LocalDate, positiveAt: Instant?, queue: OutbreakPlan.Queue?) throws -> Told {
        var told = Told()
        try told.vie.apply(.enregistrer, at: registered, parametres)
        switch queue {
        case .due: return told
        case .late: if number.isMultiple(of: 2) { try call(.sansReponse, at: registered.adding(hours: 2), &told, number) }
        case .retried: if number % 3 != 0 { try call(.sansReponse, at: now.adding(minutes: -25), &told, number) }
        case nil:
            try callUntilReached(&told, number)
            try test(&told, number, lastDay: lastDay, positiveAt: positiveAt)
        }
        return told
    }

    private func callUntilReached(_ told: inout Told, _ number: Int) throws {
        for attempt in 0..<parametres.delais.essaisAuPlus {
            guard told.vie.etat == .aAppeler, let next = told.vie.prochainEssai else { return }
            let draw = number * 8 + attempt
            var moment = next.adding(minutes: 10 + ids.draw("suivi-attente", draw, 330))
            if attempt == 0, ids.draw("suivi-retard", draw, 8) == 0 { moment = moment.adding(hours: 22) }
            moment = parametres.horaires.prochaineOuverture(depuis: moment)
            guard moment <= now else { return }
            try call(issue(draw), at: moment, &told, number)
        }
    }

    private func issue(_ draw: Int) -> IssueAppel {
        switch ids.draw("suivi-issue", draw, 100) {
        case ..<66: .joint
        case ..<84: .sansReponse
        case ..<90: .occupe
        case ..<94: .rappeler
        case ..<97: .refuse
        default: .fauxNumero
        }
    }

    private func call(_ issue: IssueAppel, at wanted: Instant, _ told: inout Told, _ number: Int) throws {
        // Nobody calls at night: the attempt was the last of the evening before.
        var moment = wanted
        if !parametres.horaires.estOuvert(a: moment) {
            let civil = moment.date(in: .paris)
            let day = civil.hour < parametres.horaires.ouvre ? civil.date.adding(days: -1) : civil.date
            moment = Instant(day, hour: parametres.horaires.ferme - 1, minute: 40, in: .paris)
        }
        guard let registered = told.vie.enregistreLe, moment >= registered else { return }
        try told.vie.apply(.appel(issue), at: moment, parametres)
        let turn = ids.draw("suivi-agent", number * 8 + told.calls.count, 10)
        told.calls.append((moment, issue, callers[min(turn < 5 ? 0 : turn < 9 ? 1 : 2, callers.count - 1)]))
    }

    private func test(_ told: inout Told, _ number: Int, lastDay: LocalDate, positiveAt: Instant?) throws {
        if let positiveAt, positiveAt <= now {
            told.testedOn = positiveAt.date(in: .paris).date.adding(days: -1)
            if told.vie.etat == .isole || told.vie.etat == .aAppeler || told.vie.etat == .injoignable || told.vie.etat == .refuse {
                try told.vie.apply(.resultatPositif, at: positiveAt, parametres)
            }
            return
        }
        let day = lastDay.adding(days: parametres.delais.testJours + ids.draw("suivi-test", number, 3))
        guard told.vie.etat == .isole, ids.draw("suivi-teste", number, 5) > 0, Instant(day, hour: 10, in: .paris) <= now else {
            return try close(&told, lastDay)
        }
        told.testedOn = day
        try told.vie.apply(.test(le: day), at: Instant(day, hour: 10, in: .paris), parametres)
        let result = Instant(day.adding(days: 1), hour: 11, in: .paris)
        if result <= now { try told.vie.apply(.resultatNegatif, at: result, parametres) }
        try close(&told, lastDay)
    }

    private func close(_ told: inout Told, _ lastDay: LocalDate) throws {
        let end = Instant(lastDay.adding(days: parametres.delais.isolementJours + 7), hour: 9, in: .paris)
        guard end <= now, told.vie.etat == .isole || told.vie.etat == .negatif else { return }
        try told.vie.apply(.clore, at: end, parametres)
    }
}
