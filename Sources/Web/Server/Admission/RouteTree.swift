import HTTPTypes

/// The routes by the words of their addresses: which one a request asks for is known from its head, before anything is
/// made for it.
final class RouteTree: Sendable {
    struct Found: Sendable {
        let route: Route
        let urgency: Urgency
    }

    private let byWord: [String: RouteTree]
    private let byAny: RouteTree?
    private let byMethod: [String: Found]

    convenience init(_ routes: [Route]) {
        self.init(routes.map { (words: $0.path.split(separator: "/").map(String.init)[...], route: $0) })
    }

    private init(_ routes: [(words: ArraySlice<String>, route: Route)]) {
        var byMethod: [String: Found] = [:]
        var named: [String: [(ArraySlice<String>, Route)]] = [:]
        var any: [(ArraySlice<String>, Route)] = []
        for (words, route) in routes {
            guard let word = words.first else {
                byMethod[route.method.rawValue] = Found(route: route, urgency: Urgency(route))
                continue
            }
            if word.contains("{") { any.append((words.dropFirst(), route)) } else { named[word, default: []].append((words.dropFirst(), route)) }
        }
        self.byMethod = byMethod
        byWord = named.mapValues { RouteTree($0.map { (words: $0, route: $1) }) }
        byAny = any.isEmpty ? nil : RouteTree(any.map { (words: $0, route: $1) })
    }

    /// - Parameter path: as it came; what follows `?` is not looked at.
    func find(_ method: String, _ path: String) -> Found? {
        let address = path.prefix { $0 != "?" }
        return find(method, address.split(separator: "/")[...])
    }

    /// The routes of an address, whatever the method.
    func all(_ path: String) -> [Route] { all(path.split(separator: "/")[...]) }

    private func all(_ words: ArraySlice<Substring>) -> [Route] {
        guard let word = words.first else { return byMethod.values.map(\.route) }
        return (byWord[String(word)]?.all(words.dropFirst()) ?? []) + (byAny?.all(words.dropFirst()) ?? [])
    }

    /// A word by its name before any word, as the router does, which comes back and tries the other when the first leads nowhere.
    private func find(_ method: String, _ words: ArraySlice<Substring>) -> Found? {
        guard let word = words.first else { return byMethod[method] }
        return byWord[String(word)]?.find(method, words.dropFirst()) ?? byAny?.find(method, words.dropFirst())
    }
}
