/// One label and its value: `Fin de l’arrêt` – `samedi 5 décembre 2026`.
public struct PrintedLine: Codable, Sendable, Hashable {
    /// What the value is.
    public var label: String
    /// The value as the reader should read it; a dash is printed when it is empty.
    public var value: String
    /// True for the few values the reader looks for first: printed larger and bolder.
    public var emphasis: Bool

    public init(_ label: String, _ value: String, emphasis: Bool = false) {
        self.label = label
        self.value = value
        self.emphasis = emphasis
    }
}
