public import Core
import Store
import Synchronization

/// What one process counts of its own answers, before it is written: how many, how slow, how many failed, for each téléservice.
/// Nothing of anyone is in it; requests are known by their identifier for as long as they last.
public final class Mesures: Sendable {
    /// The whole desk, whatever the service.
    public static let ensemble = "guichet"

    private struct Etat {
        var services: [String: Set<String>] = [:]
        var comptes: [Cle: MesuresService.Mesure] = [:]
        /// Since the process started, whatever was written down in between.
        var totaux: [String: MesuresService.Mesure] = [:]
    }

    struct Cle: Hashable {
        let heure: Int64
        let service: String
    }

    private let etat = Mutex(Etat())
    /// This process, among those that share a database.
    let noeud: String

    public init(chance: Chance = .system) { noeud = chance.identifier() }

    /// Told by whoever opens a dossier: the request is about that téléservice.
    func concerne(_ teleservice: String, request: String) {
        etat.withLock { state in
            // Requests that nobody ends (workers, commands) must not pile up.
            if state.services.count > 10_000 { state.services.removeAll() }
            state.services[request, default: []].insert(teleservice)
        }
    }

    /// A request was answered. A failure whose service is not known is one of each of them.
    public func note(request: String, milliseconds: Int64, failed: Bool, at now: Instant, among all: [String]) {
        let hour = now.millisecondsSince1970 / 3_600_000
        etat.withLock { state in
            let known = state.services.removeValue(forKey: request)
            let concerned = known.map(Array.init) ?? (failed ? all : [])
            for service in concerned + [Self.ensemble] {
                state.comptes[Cle(heure: hour, service: service), default: .init()].note(milliseconds: milliseconds, failed: failed)
                state.totaux[service, default: .init()].note(milliseconds: milliseconds, failed: failed)
            }
        }
    }

    /// The same counts since the process started, for whoever watches it.
    public var totaux: [(service: String, demandes: Int, echecs: Int)] {
        etat.withLock { $0.totaux }.sorted { $0.key < $1.key }.map { ($0.key, $0.value.demandes, $0.value.echecs) }
    }

    func take() -> [Cle: MesuresService.Mesure] {
        etat.withLock { state in
            defer { state.comptes = [:] }
            return state.comptes
        }
    }

    /// What could not be written is kept for the next time.
    func giveBack(_ counts: [Cle: MesuresService.Mesure]) {
        etat.withLock { state in
            for (key, count) in counts { state.comptes[key, default: .init()] += count }
        }
    }
}

extension Desk {
    static let mesureDays = 92

    /// Writes down that the desk stands, and what this process counted. Every half minute or so.
    public func tenirMesures() async throws {
        let now = self.now
        let minute = now.millisecondsSince1970 / 60_000
        let counts = mesures.take()
        do {
            try await database.write { session in
                let table = MesuresService(session)
                try table.beat(minute: minute)
                for (key, count) in counts.sorted(by: { ($0.key.heure, $0.key.service) < ($1.key.heure, $1.key.service) }) {
                    try table.add(count, service: key.service, hour: key.heure, node: mesures.noeud)
                }
                if minute % 60 == 0 { try table.forget(beforeMinute: minute - Int64(Self.mesureDays) * 1440, beforeHour: minute / 60 - Int64(Self.mesureDays) * 24) }
            }
        } catch {
            mesures.giveBack(counts)
            throw error
        }
    }
}
