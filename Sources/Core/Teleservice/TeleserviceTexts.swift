/// The words of a téléservice, in French, as its users read them.
public struct TeleserviceTexts: Sendable, Hashable {
    /// « Avis d’arrêt de travail »
    public let title: String
    /// « Arrêt de travail », for lists and buttons.
    public let shortTitle: String
    /// What it is for, in one sentence.
    public let purpose: String
    /// Words people search it by.
    public let keywords: [String]

    public init(title: String, shortTitle: String, purpose: String, keywords: [String] = []) {
        self.title = title
        self.shortTitle = shortTitle
        self.purpose = purpose
        self.keywords = keywords
    }
}
