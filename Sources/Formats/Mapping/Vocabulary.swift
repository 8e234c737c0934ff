/// One meaning a column may have.
public struct MappingTarget: Sendable, Hashable {
    /// What the values look like, when that helps to tell.
    public enum Shape: String, Sendable, Hashable, Codable { case texte, date, entier, telephone, codePostal }

    /// Stable; also the name of the column in our own exports.
    public let code: String
    /// In French, for a person who chooses.
    public let label: String
    public let shape: Shape
    let strong: [ColumnName]
    let weak: [ColumnName]

    /// - Parameters:
    ///   - strong: names that mean this and nothing else.
    ///   - weak: names that may mean this, when no better column is there.
    public init(_ code: String, _ label: String, shape: Shape = .texte, strong: [String], weak: [String] = []) {
        self.code = code
        self.label = label
        self.shape = shape
        self.strong = ([code] + strong).map(ColumnName.init)
        self.weak = weak.map(ColumnName.init)
    }
}

/// All the meanings the columns of one kind of table may have.
public struct Vocabulary: Sendable {
    public let code: String
    public let targets: [MappingTarget]

    public init(code: String, targets: [MappingTarget]) {
        self.code = code
        self.targets = targets
    }

    /// The vocabulary a mapping was made with.
    public static func named(_ code: String) -> Vocabulary? { [cas, liens, contacts].first { $0.code == code } }

    public func target(_ code: String) -> MappingTarget? { targets.first { $0.code == code } }
}
