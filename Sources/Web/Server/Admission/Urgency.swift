import HTTPTypes

/// What gives way first when more is asked than can be answered. Someone waits at a counter; nobody waits for an export.
enum Urgency: String, Sendable, CaseIterable, Comparable {
    /// Files, pictures, simulations: made again in an hour as well.
    case export
    /// Lists, searches, dashboards.
    case list = "liste"
    /// Acts, and the page or record someone is working on.
    case act = "acte"
    /// Who is there? Are they covered? Are masks due? And signing in.
    case counter = "comptoir"

    /// The share of the places this urgency may still take, in percent: the rest is kept for the more urgent.
    var share: Int {
        switch self {
        case .export: 25
        case .list: 60
        case .act: 85
        case .counter: 100
        }
    }

    static func < (a: Urgency, b: Urgency) -> Bool { a.share < b.share }

    private static let exports: Set<String> = ["exports", "export", "graphiques", "effectif", "chaines", "openapi.json", "refus", "composants"]
    private static let counters: Set<String> = [
        "droits", "pharmacie", "laboratoire", "connexion", "situation", "moi", "certificats", "verification", "declaration", "demo",
        "etat-du-service",
    ]

    init(_ route: Route) {
        let words = route.path.split(separator: "/").map(String.init)
        let isRead = route.method == .get || route.method == .head
        if route.door == .asset || words.contains(where: Self.counters.contains) {
            self = .counter
        } else if isRead, words.last?.hasSuffix(".csv") == true || words.contains(where: Self.exports.contains) {
            self = .export
        } else if !isRead {
            // A search whose words may not be in an address is a POST, and a search all the same.
            self = words.last == "recherche" ? .list : .act
        } else {
            // One thing by its name, or the form of a new one; all else that is read is a list. The first page is one's desk.
            self = words.isEmpty || words.contains(where: { $0.hasPrefix("{") }) || ["nouveau", "formulaire"].contains(words.last ?? "") ? .act : .list
        }
    }
}
