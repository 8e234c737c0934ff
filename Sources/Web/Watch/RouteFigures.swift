import Synchronization

/// Answers counted by route and status, with how long they took. A route is known by its pattern
/// (`/dossiers/{id}`), never by an address: nothing of anyone can be in it.
final class RouteFigures: Sendable {
    struct Key: Hashable, Sendable {
        let method: String
        let route: String
        let status: Int
    }

    struct Histogram: Sendable {
        /// Upper bounds, in seconds; the last bucket has none.
        static let bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

        var buckets = [Int](repeating: 0, count: Self.bounds.count + 1)
        var seconds = 0.0
        var count: Int { buckets.reduce(0, +) }

        mutating func note(_ value: Double) {
            buckets[Self.bounds.firstIndex { value <= $0 } ?? Self.bounds.count] += 1
            seconds += value
        }
    }

    private let state = Mutex<[Key: Histogram]>([:])

    init() {}

    func note(_ key: Key, seconds: Double) {
        state.withLock { $0[key, default: Histogram()].note(seconds) }
    }

    func write(_ text: inout PrometheusText) {
        let known = state.withLock { $0 }.sorted { ($0.key.route, $0.key.method, $0.key.status) < ($1.key.route, $1.key.method, $1.key.status) }
        text.family("guichet_http_requests_total", .counter, "Answers, by pattern of route and status.")
        for (key, found) in known {
            text.sample("guichet_http_requests_total", ["method": key.method, "route": key.route, "status": String(key.status)], found.count)
        }
        text.family("guichet_http_request_duration_seconds", .histogram, "Time from the head of a request to its answer, by pattern of route.")
        var byRoute: [(method: String, route: String, all: Histogram)] = []
        for (key, found) in known {
            if let last = byRoute.last, last.method == key.method, last.route == key.route {
                byRoute[byRoute.count - 1].all.seconds += found.seconds
                for bucket in found.buckets.indices { byRoute[byRoute.count - 1].all.buckets[bucket] += found.buckets[bucket] }
            } else {
                byRoute.append((key.method, key.route, found))
            }
        }
        let name = "guichet_http_request_duration_seconds"
        for line in byRoute {
            var sum = 0
            for (bucket, count) in line.all.buckets.enumerated() {
                sum += count
                let bound = bucket < Histogram.bounds.count ? Histogram.bounds[bucket] : .infinity
                text.sample(name + "_bucket", ["method": line.method, "route": line.route, "le": PrometheusText.number(bound)], sum)
            }
            text.sample(name + "_sum", ["method": line.method, "route": line.route], line.all.seconds)
            text.sample(name + "_count", ["method": line.method, "route": line.route], sum)
        }
    }
}
