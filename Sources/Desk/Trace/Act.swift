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
    /// What a look leaves for the writer; nil for an act, which writes at once.
    private(set) var leftover: Leftover?
    /// Whom it showed, for the counters.
    var regards = Regards()
    /// Parameters of epidemics read so far: an act that reads a list judges every row by the same ones.
    var parametresLus: [String: Parametres] = [:]
    /// What it has read of dossiers and of people so far.
    var lu: Lectures
    let funds: CaisseFinder

    /// - Parameters:
    ///   - funds: those of the snapshot that is looked at; its own otherwise.
    ///   - lu: what looks at the same snapshot have read before.
    init(
        _ name: String, session: any Session, desk: Desk, caller: Caller, now: Instant, funds: CaisseFinder? = nil, lu: Lectures = Lectures(),
        isLook: Bool = false
    ) {
        leftover = isLook ? Leftover() : nil
        self.lu = lu
        self.name = name
        self.session = session
        self.desk = desk
        self.caller = caller
        self.now = now
        self.funds = funds ?? CaisseFinder(session: session)
    }

    var actor: Actor { caller.actor }
    var at: Int64 { now.millisecondsSince1970 }
    var vault: PatientVault { PatientVault(session: session, keys: desk.keys) }
    var people: ActorFinder { ActorFinder(session: session, now: now) }

    /// Notes a look or a change. `object` is `dossier/<id>`, `patient/<id>`, `liste`…
    func trace(_ object: String, patient: String? = nil, result: TraceResult = .done) throws {
        isTraced = true
        if let patient, result == .done { regards.patients.insert(patient) }
        let record = TraceRecord(
            id: desk.chance.orderedIdentifier(at: now), at: at, account: actor.account, onBehalfOf: actor.delegation?.delegator,
            situation: actor.situation?.id, session: actor.session, request: caller.request, act: name, object: object,
            patient: patient, reason: caller.reason, result: result.rawValue)
        if leftover == nil { try Traces(session).append(record) } else { leftover?.traces.append(record) }
    }

    /// Changes something small: at once in an act; in a look, in the transaction that keeps its traces.
    func change(_ effect: @escaping @Sendable (any Session) throws -> Void) throws {
        if leftover == nil { try effect(session) } else { leftover?.changes.append(effect) }
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
