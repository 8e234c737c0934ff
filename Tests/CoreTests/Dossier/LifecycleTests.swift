import Core
import Testing

@Suite("The life of a dossier, case by case")
struct LifecycleTests {
    static let rules = LifecycleRules(
        correctionWindowMinutes: 120, canBeWithdrawn: true,
        answerDue: .init(days: 15, silence: .accord, source: LegalSource("Texte d’essai", says: "Le silence vaut accord.")), closesAfterDays: 90)
    static let start = Instant(millisecondsSince1970: 1_773_306_000_000)  // 12 March 2026, 10:00 in Paris

    static let deposit = DossierEvent.deposit, rectify = DossierEvent.rectify(reason: nil), withdraw = DossierEvent.withdraw(reason: "erreur")
    static let accept = DossierEvent.accept(comment: nil), refuse = DossierEvent.refuse(reason: "r"), ask = DossierEvent.askCorrection(reason: "r")

    private func dossier(_ events: DossierEvent..., rules: LifecycleRules = rules) throws -> Lifecycle {
        var life = Lifecycle(rules: rules)
        for event in events { _ = try life.apply(event, at: Self.start) }
        return life
    }

    enum Outcome: Equatable { case becomes(DossierState), refuses(String) }

    /// Every state reached at the start, with what each event then gives: the next state, or a refusal’s code.
    static let table: [([DossierEvent], [(DossierEvent, Outcome)])] = [
        ([], [(deposit, .becomes(.depose)), (rectify, .refuses("cycle.brouillon")), (withdraw, .refuses("cycle.brouillon")), (.receive, .refuses("cycle.deja-recu")),
            (.take, .refuses("cycle.non-disponible")), (.release, .refuses("cycle.non-pris")), (accept, .refuses("cycle.non-pris")),
            (.silence, .refuses("cycle.sans-delai")), (.close, .refuses("cycle.trop-tot"))]),
        ([deposit], [(deposit, .refuses("cycle.deja-depose")), (rectify, .becomes(.depose)), (withdraw, .becomes(.retire)), (.receive, .becomes(.recu)),
            (.take, .refuses("cycle.non-disponible")), (.silence, .refuses("cycle.delai-en-cours"))]),
        ([deposit, .receive], [(.receive, .refuses("cycle.deja-recu")), (rectify, .becomes(.depose)), (withdraw, .becomes(.retire)),
            (.take, .becomes(.enTraitement)), (.release, .refuses("cycle.non-pris")), (refuse, .refuses("cycle.non-pris"))]),
        ([deposit, .receive, .take], [(.take, .refuses("cycle.deja-pris")), (.release, .becomes(.recu)), (accept, .becomes(.accepte)), (refuse, .becomes(.refuse)),
            (ask, .becomes(.correctionDemandee)), (rectify, .becomes(.depose)), (withdraw, .becomes(.retire))]),
        ([deposit, .receive, .take, ask], [(rectify, .becomes(.depose)), (withdraw, .becomes(.retire)), (.take, .refuses("cycle.non-disponible")),
            (.silence, .refuses("cycle.sans-delai")), (.close, .refuses("cycle.trop-tot"))]),
        ([deposit, .receive, .take, accept], [(rectify, .becomes(.depose)), (withdraw, .refuses("cycle.deja-repondu")), (refuse, .refuses("cycle.non-pris"))]),
        ([deposit, .receive, .take, refuse], [(rectify, .refuses("cycle.non-rectifiable")), (withdraw, .refuses("cycle.termine"))]),
        ([deposit, withdraw], [(deposit, .refuses("cycle.deja-depose")), (rectify, .refuses("cycle.non-rectifiable")), (withdraw, .refuses("cycle.termine")),
            (.receive, .refuses("cycle.deja-recu")), (.take, .refuses("cycle.non-disponible")), (.silence, .refuses("cycle.sans-delai"))]),
    ]

    @Test("Each event in each state", arguments: table.indices)
    func transitions(_ row: Int) throws {
        let (path, cases) = Self.table[row]
        for (event, expected) in cases {
            var life = Lifecycle(rules: Self.rules)
            for step in path { _ = try life.apply(step, at: Self.start) }
            let before = life
            do throws(LifecycleRefusal) {
                _ = try life.apply(event, at: Self.start)
                #expect(expected == .becomes(life.state), "\(before.state) + \(event.word)")
            } catch {
                #expect(expected == .refuses(error.code), "\(before.state) + \(event.word)")
                #expect(life == before, "a refused event changes nothing")
            }
        }
    }

    @Test("Within the window a rectification replaces in silence; after it, the fund is told")
    func window() throws {
        var early = try dossier(Self.deposit, .receive)
        let end = Self.start.adding(minutes: 120)
        #expect(try early.apply(Self.rectify, at: end.adding(milliseconds: -1)) == [.transmit(version: 2), .makeDocuments(version: 2), .invalidateDocuments(upTo: 1)])
        var late = try dossier(Self.deposit, .receive)
        #expect(try late.apply(Self.rectify, at: end).contains(.announceRectification(version: 2)))
        #expect(late.version == 2)
        #expect(late.windowEnds == end.adding(minutes: 120))
    }

    @Test("Who holds it is told, and a taken dossier has no window")
    func held() throws {
        var life = try dossier(Self.deposit, .receive, .take)
        #expect(!life.isWithinWindow(at: Self.start))
        let effects = try life.apply(Self.rectify, at: Self.start)
        #expect(effects.contains(.announceRectification(version: 2)))
        #expect(effects.contains { if case .notifyAgent = $0 { true } else { false } })
    }

    @Test("A withdrawal is announced to a fund that knows of the dossier, and to no other")
    func withdrawal() throws {
        var sent = try dossier(Self.deposit)
        #expect(try sent.apply(Self.withdraw, at: Self.start) == [.invalidateDocuments(upTo: 1)])
        var known = try dossier(Self.deposit, .receive)
        #expect(try known.apply(Self.withdraw, at: Self.start) == [.invalidateDocuments(upTo: 1), .announceWithdrawal])
        var kept = try dossier(Self.deposit, rules: LifecycleRules(correctionWindowMinutes: 1, canBeWithdrawn: false))
        #expect(throws: LifecycleRefusal.self) { try kept.apply(Self.withdraw, at: Self.start) }
    }

    @Test("Silence speaks at the first moment after the last day, in Paris, over the change of hour")
    func silence() throws {
        let due = Instant(try LocalDate(iso: "2026-03-28"), in: .paris)
        var life = try dossier(Self.deposit, .receive)
        #expect(life.answerDue == due)
        #expect(throws: LifecycleRefusal.self) { try life.apply(.silence, at: due.adding(milliseconds: -1)) }
        let effects = try life.apply(.silence, at: due)
        #expect(life.state == .silence)
        #expect(effects.count == 1)
        guard case .notifyAuthor(let words)? = effects.first else { return #expect(Bool(false), "the author is told") }
        #expect(words.contains("accord") && words.contains("Texte d’essai"))
    }

    @Test("An answer stops the clock; a rectification starts it again")
    func clock() throws {
        var life = try dossier(Self.deposit, .receive, .take, Self.ask)
        #expect(life.answerDue == nil)
        _ = try life.apply(Self.rectify, at: Self.start.adding(hours: 24))
        #expect(life.answerDue == Instant(try LocalDate(iso: "2026-03-29"), in: .paris))
        #expect(life.answeredAt == nil)
    }

    @Test("It closes ninety days after the answer, not a moment before")
    func closing() throws {
        var life = try dossier(Self.deposit, .receive, .take, Self.accept)
        let end = Self.start.adding(hours: 24 * 90)
        #expect(throws: LifecycleRefusal.self) { try life.apply(.close, at: end.adding(milliseconds: -1)) }
        #expect(try life.apply(.close, at: end) == [])
        #expect(life.state == .clos)
    }

    @Test("Without an answer due, silence never speaks")
    func noAnswerDue() throws {
        var life = try dossier(Self.deposit, rules: LifecycleRules(correctionWindowMinutes: 120, canBeWithdrawn: true))
        #expect(life.answerDue == nil)
        #expect(throws: LifecycleRefusal.self) { try life.apply(.silence, at: .max) }
    }
}
