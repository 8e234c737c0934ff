import ContactTracing
import Core
import Store

/// One act under way: its transaction, its caller, its moment. Whatever it reads or writes of a person is
/// noted before the answer leaves, in the same transaction.
final class Act {
    let session: any Session
    let desk: Desk
    let caller: Caller
    let name: String
    let now: Instant
    private(set) var isTraced = false
    /// Whom it showed, for the counters.
    var regards = Regards()
    /// Parameters of epidemics read so far: an act that reads a list judges every row by the same ones.
    var parametresLus: [String: Parametres] = [:]

    init(_ name: String, session: any Session, desk: Desk, caller: Caller, now: Instant) {
        self.name = name
        self.session = session
        self.desk = desk
        self.caller = caller
        self.now = now
    }

    var actor: Actor { caller.actor }
    var at: Int64 { now.millisecondsSince1970 }
    var vault: PatientVault { PatientVault(session: session, keys: desk.keys) }
    var people: ActorFinder { ActorFinder(session: session, now: now) }
    var funds: CaisseFinder { CaisseFinder(session: session) }

    /// Notes a look or a change. `object` is `dossier/<id>`, `patient/<id>`, `liste`…
    func trace(_ object: String, patient: String? = nil, result: TraceResult = .done) throws {
        isTraced = true
        if let patient, result == .done { regards.patients.insert(patient) }
        let record = TraceRecord(
            id: desk.chance.identifier(), at: at, account: actor.account, onBehalfOf: actor.delegation?.delegator,
            situation: actor.situation?.id, session: actor.session, request: caller.request, act: name, object: object,
            patient: patient, reason: caller.reason, result: result.rawValue)
        do {
            try Traces(session).append(record)
        } catch let error as DatabaseError where error.kind == .other {
            // Whatever keeps the trace from being written, the desk is closed until it can be: not a fault of this request.
            throw DatabaseError(.readOnly, "the trace takes nothing: \(error.message)", remedy: error.remedy, code: error.code)
        }
    }
}

/// How a traced act ended.
enum TraceResult: String, Sendable {
    case done = "fait"
    case refused = "refuse"
    case notFound = "introuvable"
}

/// An act touched data and left no trace: a fault of the program, and nothing is shown.
struct UntracedAct: Error { let act: String }
