/// Something the desk tells the author beside the form, computed from what was entered: a clock, a
/// consequence, a right. Never an obstacle.
public struct Information: Sendable, Hashable {
    public let title: String
    public let text: String
    public let source: LegalSource?
    /// To be read before anything is typed: shown above the form.
    public let isUpfront: Bool

    public init(title: String, text: String, source: LegalSource? = nil, isUpfront: Bool = false) {
        self.title = title
        self.text = text
        self.source = source
        self.isUpfront = isUpfront
    }
}
