import ArgumentParser
import Desk
import Logging
import ServiceLifecycle
import Web

/// What the doors take at most, and the port of those who watch them.
struct ServerLimits: ParsableArguments {
    @Option(help: "Connections in all; one more is answered 503.") var connections = 2_048
    @Option(help: "Connections of one address.") var connectionsPerAddress = 256
    @Option(help: "An address that speaks for many others, such as the reverse proxy's: it may have as many as there are. Repeat for several.")
    var proxy = ["127.0.0.1", "::1"]
    @Option(help: "Requests answered at the same time; more are answered 503, exports first, counters last.") var inFlight = 128
    @Option(help: "Milliseconds a crowd may last during which twice as many are taken in, exports excepted; 0 for never.") var crowdMilliseconds = 250
    @Option(help: "Seconds a request's head may take.") var headSeconds = 5
    @Option(help: "Seconds a new connection may stay silent.") var firstByteSeconds = 10
    @Option(help: "Seconds a connection may stay open between requests.") var idleSeconds = 60
    @Option(help: "Seconds a request's body may be waited for.") var bodySeconds = 60
    @Option(help: "Bytes a second a body must come at, after ten seconds.") var bodyRate = 2_048
    @Option(help: "Bytes a second an answer must be read at.") var answerRate = 1_024
    @Option(help: "Seconds an answer may take to be made.") var answerSeconds = 30
    @Option(help: "Seconds between “no longer ready” and closed doors, once told to stop.") var drainSeconds = 0
    @Option(help: "Seconds that requests under way may still take, once the doors are closed.") var graceSeconds = 10
    @Option(help: "Port of /metrics, /pret and /vivant; none by default.") var metricsPort: Int?
    @Option(help: "Address of that port: one that only the machines of the house reach.") var metricsHost = "127.0.0.1"

    private var limits: ConnectionLimits {
        var limits = ConnectionLimits()
        (limits.connections, limits.perAddress, limits.proxies) = (connections, connectionsPerAddress, Set(proxy))
        (limits.headSeconds, limits.firstByteSeconds, limits.idleSeconds) = (headSeconds, firstByteSeconds, idleSeconds)
        (limits.bodySeconds, limits.bodyRate, limits.answerRate) = (bodySeconds, bodyRate, answerRate)
        return limits
    }

    func validate() throws {
        var mistakes = limits.mistakes
        if inFlight < 4 { mistakes.append("--in-flight: at least 4, so that each urgency has a place.") }
        if !(0...5_000).contains(crowdMilliseconds) { mistakes.append("--crowd-milliseconds: between 0 and 5000.") }
        if answerSeconds < 1 { mistakes.append("--answer-seconds: 1 or more.") }
        if drainSeconds < 0 || graceSeconds < 1 { mistakes.append("--drain-seconds: 0 or more; --grace-seconds: 1 or more.") }
        if let metricsPort, !(0...65_535).contains(metricsPort) { mistakes.append("--metrics-port: a port is between 0 and 65535.") }
        guard mistakes.isEmpty else { throw ValidationError(mistakes.joined(separator: "\n")) }
    }

    /// The state of the doors. Connections are capped below the descriptors that the process may have: the database, the
    /// press and the files need some too.
    func standing() -> Standing {
        var limits = limits
        let allowed = ProcessSettings.descriptors
        if limits.connections > allowed - 96 {
            limits.connections = max(16, allowed - 96)
            say("notice  [descripteurs] This process may have \(allowed) open files: connections are capped at \(limits.connections).\n         → Raise the limit (LimitNOFILE=, ulimit -n) to take \(connections).")
        }
        return Standing(connections: limits, places: inFlight, crowd: .milliseconds(crowdMilliseconds), answer: .seconds(answerSeconds))
    }

    /// The port of those who watch, if one was named. First of the services, so that it is the last to stop: until the
    /// end it says that the process is no longer ready.
    func watch(_ standing: Standing, _ desk: Desk) -> [any Service] {
        guard let metricsPort else { return [] }
        return [WatchServer(standing, desk: desk, host: metricsHost, port: metricsPort, log: .ofGuichet) { port in say("metrics and readiness on \(metricsHost):\(port)") }]
    }

    var drain: Duration { .seconds(drainSeconds) }
    var grace: Duration { .seconds(drainSeconds + graceSeconds) }
}
