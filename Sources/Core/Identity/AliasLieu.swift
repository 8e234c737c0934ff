/// How people of a town call a place.
public enum AliasLieu {
    /// The key a name is known by: without the article that begins it. « La Clinique », « clinique » and « l’hôpital » give
    /// `CLINIQUE`, `CLINIQUE`, `HOPITAL`.
    public static func key(_ text: String) -> String {
        var words = NomPropre.folded(text).split(separator: " ")
        while words.count > 1, let first = words.first, articles.contains(String(first)) { words.removeFirst() }
        return words.joined(separator: " ")
    }

    private static let articles: Set<String> = ["LE", "LA", "LES", "L"]
}

/// Where another name of a place is understood.
public enum PorteeAlias: String, Sendable, Hashable, Codable, CaseIterable {
    case commune, departement
    /// Of one practice: nobody else meets it.
    case compte

    public var libelle: String {
        switch self {
        case .commune: "Dans cette commune"
        case .departement: "Dans ce département"
        case .compte: "Dans ce cabinet seulement"
        }
    }
}
