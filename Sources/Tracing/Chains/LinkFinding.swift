/// Something odd found among cases and links. It is kept, counted and explained; it never stops anything.
public struct LinkFinding: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// Cases that lead back to themselves through others.
        case boucle
        /// A case given as its own source.
        case autoInfection
        /// A link one end of which is no known case.
        case lienOrphelin
        /// The same case or the same link several times.
        case doublon
        /// A case given several sources.
        case sourcesMultiples

        /// Name of the count in a report for programs.
        public var compteur: String {
            switch self {
            case .boucle: "boucles"
            case .autoInfection: "auto_infections"
            case .lienOrphelin: "liens_orphelins"
            case .doublon: "doublons"
            case .sourcesMultiples: "sources_multiples"
            }
        }

        public var libelle: String {
            switch self {
            case .boucle: "Boucle"
            case .autoInfection: "Cas donné comme sa propre source"
            case .lienOrphelin: "Lien vers un cas inconnu"
            case .doublon: "Doublon"
            case .sourcesMultiples: "Plusieurs sources pour un cas"
            }
        }
    }

    public let kind: Kind
    /// The cases concerned. For a link: the one who infected, then the one infected. For several
    /// sources: the case, then its sources.
    public let ids: [String]
    /// How many rows are concerned; for a duplicate, the rows beyond the first.
    public let occurrences: Int
    /// What it is and what is done with it, in French.
    public let phrase: String
}

extension LinkFinding {
    static func boucle(_ ids: [String]) -> LinkFinding {
        LinkFinding(
            kind: .boucle, ids: ids, occurrences: 1,
            phrase: "Les cas \(enumeration(ids)) forment une boucle\u{A0}: la chaîne revient à son point de départ. Les liens sont gardés et comptés\u{A0}; "
                + "pour la profondeur et le dessin, ce qui revient vers le cas \(ids[0]), le premier par la date des symptômes, n’est pas suivi.")
    }

    static func autoInfection(_ id: String, rows: Int) -> LinkFinding {
        LinkFinding(
            kind: .autoInfection, ids: [id], occurrences: rows,
            phrase: "Le cas \(id) est donné comme sa propre source. La ligne est gardée\u{A0}; elle ne compte pas comme un lien.")
    }

    static func lienOrphelin(from: String, to: String, unknown: [String], rows: Int) -> LinkFinding {
        let who = unknown.count == 1 ? "un cas inconnu, \(unknown[0])" : "deux cas inconnus, \(enumeration(unknown))"
        return LinkFinding(
            kind: .lienOrphelin, ids: [from, to], occurrences: rows,
            phrase: "Le lien de \(from) vers \(to) cite \(who). Il est gardé\u{A0}; il comptera quand la fiche correspondante existera.")
    }

    static func lienEnDouble(from: String, to: String, extra: Int) -> LinkFinding {
        LinkFinding(
            kind: .doublon, ids: [from, to], occurrences: extra,
            phrase: "Le lien de \(from) vers \(to) figure \(extra + 1) fois. Il compte une fois, à sa date la plus ancienne.")
    }

    static func casEnDouble(_ id: String, extra: Int) -> LinkFinding {
        LinkFinding(
            kind: .doublon, ids: [id], occurrences: extra,
            phrase: "Le cas \(id) figure \(extra + 1) fois. Il compte une fois\u{A0}: la première ligne est gardée, complétée par ce qu’elle ne disait pas.")
    }

    static func sourcesMultiples(_ id: String, sources: [String]) -> LinkFinding {
        LinkFinding(
            kind: .sourcesMultiples, ids: [id] + sources, occurrences: 1,
            phrase: "Le cas \(id) a \(sources.count) sources déclarées\u{A0}: \(enumeration(sources)). Toutes sont gardées et comptées\u{A0}; sur le dessin, "
                + "l’une est en trait plein et les autres en tirets.")
    }

    /// « A, B et C »; beyond six, the first five and how many more.
    private static func enumeration(_ ids: [String]) -> String {
        if ids.count > 6 { return ids.prefix(5).joined(separator: ", ") + " et \(ids.count - 5) autres" }
        guard let last = ids.last, ids.count > 1 else { return ids.first ?? "" }
        return ids.dropLast().joined(separator: ", ") + " et " + last
    }
}
