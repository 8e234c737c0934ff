/// The words of ending what a dossier started, after it was accepted: one gesture, no reason asked.
public struct EndingTexts: Sendable, Hashable {
    /// The button on the dossier: « La grossesse s’est arrêtée ».
    public let action: String
    public let title: String
    public let lead: String
    /// What it does, told before it is done.
    public let consequences: [String]
    public let button: String
    /// What is told once done.
    public let done: String

    public init(action: String, title: String, lead: String, consequences: [String], button: String, done: String) {
        self.action = action
        self.title = title
        self.lead = lead
        self.consequences = consequences
        self.button = button
        self.done = done
    }
}
