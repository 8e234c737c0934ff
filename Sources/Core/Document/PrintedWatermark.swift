/// The word across each page of a paper that must not be taken for a valid one.
/// Also printed beside the title, so that those who hear the document learn it too.
public enum PrintedWatermark: String, Codable, Sendable, Hashable, CaseIterable {
    /// A later version replaces this one.
    case remplace = "REMPLACÉ"
    /// The professional withdrew it.
    case retire = "RETIRÉ"
    /// Not deposited yet.
    case brouillon = "BROUILLON"
    /// Made from fictitious data.
    case specimen = "SPÉCIMEN"
}
