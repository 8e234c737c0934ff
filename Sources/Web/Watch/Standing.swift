import Desk
import Foundation
import Store
import Synchronization

/// How this process stands: what it is answering, what it refused, whether it takes more. The doors write it, the port of
/// the watch reads it.
public final class Standing: Sendable {
    let connections: ConnectionLimits
    let census: ConnectionCensus
    let turnstile: Turnstile
    /// How long an answer may take to be made.
    let answer: Duration
    let routes = RouteFigures()
    let process = ProcessMeter()
    let started = Date()
    private let leaving = Atomic(false)
    private let opened = Atomic(false)

    /// - Parameters:
    ///   - places: requests answered at the same time.
    ///   - crowd: how long twice as many may be.
    ///   - answer: how long one may take to be made.
    public init(
        connections: ConnectionLimits = ConnectionLimits(), places: Int = 128, crowd: Duration = .milliseconds(250), answer: Duration = .seconds(30)
    ) {
        self.connections = connections
        self.answer = answer
        census = ConnectionCensus(connections)
        turnstile = Turnstile(places: places, patience: crowd)
    }

    /// The doors are open.
    func open() { opened.store(true, ordering: .relaxed) }

    /// The process was told to stop: it finishes what it holds, and says that it is no longer ready.
    func leave() { leaving.store(true, ordering: .relaxed) }

    var isLeaving: Bool { leaving.load(ordering: .relaxed) }

    /// Why nothing more should be sent here, in words for an operator; empty when all is well.
    func reasonsNotReady(_ desk: Desk) async -> [String] {
        var reasons: [String] = []
        if !opened.load(ordering: .relaxed) { reasons.append("les portes ne sont pas encore ouvertes") }
        if isLeaving { reasons.append("le processus s’arrête") }
        if desk.chargeBase.refusesWrites { reasons.append("la base n’écrit plus après une écriture douteuse\u{A0}: vérifiez le disque, puis redémarrez") }
        do { try await desk.interrogerBase(atMost: .seconds(2)) } catch { reasons.append("la base de données ne répond pas") }
        return reasons
    }
}
