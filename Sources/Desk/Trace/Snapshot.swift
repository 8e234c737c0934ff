import Core
import Store

/// One state of the database, looked at as often as an answer needs: what a look read of dossiers, people and funds, the next need
/// not read again. Each keeps its own name, its own traces and whom it showed. Lives no longer than the read that made it.
final class Snapshot {
    /// What is under way: a refusal is noted under its name.
    struct Place: Sendable {
        let name: String
        let object: String
    }

    let session: any Session
    let desk: Desk
    let caller: Caller
    private let now: Instant
    let funds: CaisseFinder
    private var lu = Lectures()
    private(set) var looks: [Gathering.Look] = []
    private(set) var place: Place?

    init(session: any Session, desk: Desk, caller: Caller, now: Instant, funds: CaisseFinder? = nil) {
        (self.session, self.desk, self.caller, self.now) = (session, desk, caller, now)
        self.funds = funds ?? CaisseFinder(session: session)
    }

    /// Runs a body on a session that answers nothing, so that all it asks first is sent together. Funds are the real ones: which codes
    /// they answer for decides what is asked. A body that is rehearsed keeps what it reads nowhere but in its answer.
    func rehearse<Answer>(_ body: (Snapshot) throws -> Answer) {
        session.foresee { ahead in _ = try body(Snapshot(session: ahead, desk: desk, caller: caller, now: now, funds: funds)) }
    }

    /// One look. No trace, no data: one that noted nothing fails.
    func look<Answer>(_ name: String, on object: String, _ body: (Act) throws -> Answer) throws -> Answer {
        place = Place(name: name, object: object)
        let act = Act(name, session: session, desk: desk, caller: caller, now: now, funds: funds, lu: lu, isLook: true)
        do {
            let answer = try body(act)
            guard act.isTraced, let leftover = act.leftover else { throw UntracedAct(act: name) }
            lu = act.lu
            looks.append(.init(name: name, object: object, caller: caller, at: now, leftover: leftover, regards: act.regards))
            return answer
        } catch let refusal as DeskRefusal where act.regards.demandes > 0 {
            throw RefusApresRecherche(refus: refusal, regards: act.regards)
        }
    }
}
