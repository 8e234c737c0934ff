/// What a colour means here. The words always say it too: nobody has to see the colour.
enum Tone: String, Sendable, Hashable, CaseIterable {
    case neutral, info, success, warning, danger
}
