import ContactTracing
import Core
import Testing

/// Random lives of contacts, side by side with a naive model: plain words and counters.
@Suite struct VieContactWalkTests {
    struct Model {
        var state = "brouillon"
        var attempts = 0
        var registered: Int64?
        var reached: Int64?
        var waits = false

        /// False when the event is refused.
        mutating func apply(_ event: EvenementContact, _ now: Int64) -> Bool {
            let waiting = state == "a-appeler" || state == "injoignable"
            switch event {
            case .enregistrer:
                guard state == "brouillon" else { return false }
                (state, registered, waits) = ("a-appeler", now, true)
            case .appel(let outcome):
                guard waiting else { return false }
                attempts += 1
                call(outcome, now)
            case .appelMedecin, .autodeclaration:
                guard waiting else { return false }
                found("isole", now)
            case .test:
                guard ["a-appeler", "injoignable", "isole", "refuse", "teste"].contains(state) else { return false }
                state = "teste"
            case .resultatNegatif:
                guard ["teste", "isole", "a-appeler"].contains(state) else { return false }
                (state, waits) = ("negatif", false)
            case .resultatPositif:
                guard ["teste", "isole", "a-appeler", "injoignable", "refuse"].contains(state) else { return false }
                (state, waits) = ("positif", false)
            case .clore:
                guard state != "brouillon", state != "clos" else { return false }
                (state, waits) = ("clos", false)
            }
            return true
        }

        private mutating func call(_ outcome: IssueAppel, _ now: Int64) {
            switch outcome {
            case .joint: found("isole", now)
            case .refuse: found("refuse", now)
            case .rappeler: (state, waits) = ("a-appeler", true)
            case .fauxNumero: (state, waits) = ("injoignable", false)
            case .sansReponse, .occupe: (state, waits) = attempts >= 6 ? ("injoignable", false) : ("a-appeler", true)
            }
        }

        private mutating func found(_ new: String, _ now: Int64) {
            (state, waits, reached) = (new, false, reached ?? now)
        }
    }

    @Test(arguments: 0..<8) func stateAndRefusalsAreTheModels(_ block: Int) {
        for seed in (block * 500)..<((block + 1) * 500) { walk(seed) }
    }

    private func walk(_ seed: Int) {
        var draws = Walk(seed &+ 77)
        var (life, model) = (VieContact(), Model())
        var now = instant("2026-03-27T08:00:00Z").adding(minutes: Int.random(in: 0...5000, using: &draws))
        for step in 0..<30 {
            now = now.adding(milliseconds: Int64.random(in: 0...30_000_000, using: &draws))
            let event = draw(&draws)
            let recall = Bool.random(using: &draws) ? now.adding(minutes: Int.random(in: -600...4000, using: &draws)) : nil
            let place = "seed \(seed), step \(step): \(event.mot) from \(model.state)"
            let accepted = model.apply(event, now.millisecondsSince1970)
            do throws(LifecycleRefusal) {
                try life.apply(event, at: now, .essai, rappel: recall)
                #expect(accepted, "passed, \(place)")
            } catch { #expect(!accepted && error.message.contains("(État : "), "refused, \(place)") }
            #expect(life.etat.rawValue == model.state && life.essais == model.attempts, "\(place)")
            #expect(life.enregistreLe?.millisecondsSince1970 == model.registered && life.jointLe?.millisecondsSince1970 == model.reached, "\(place)")
            #expect(life.echeanceAppel?.millisecondsSince1970 == model.registered.map { $0 + 86_400_000 }, "\(place)")
            check(life, model, event, accepted, now, place)
        }
    }

    /// A next attempt is there exactly when a call is due; just planned, it is at an hour of opening and never past.
    private func check(_ life: VieContact, _ model: Model, _ event: EvenementContact, _ accepted: Bool, _ now: Instant, _ place: String) {
        if model.state != "teste" { #expect((life.prochainEssai != nil) == model.waits, "\(place)") }
        guard accepted, let next = life.prochainEssai else { return }
        switch event {
        case .enregistrer, .appel:
            #expect(next >= now && Parametres.essai.horaires.estOuvert(a: next), "\(place): next at \(next.iso)")
        default: break
        }
    }

    private func draw(_ draws: inout Walk) -> EvenementContact {
        switch Int.random(in: 0..<16, using: &draws) {
        case 0, 1, 2: .enregistrer
        case 3...9: .appel(IssueAppel.allCases.randomElement(using: &draws) ?? .joint)
        case 10: .appelMedecin
        case 11: .autodeclaration
        case 12: .test(le: jour("2026-03-30"))
        case 13: .resultatNegatif
        case 14: .resultatPositif
        default: .clore
        }
    }
}
