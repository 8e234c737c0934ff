public import Core

/// The rules as they stand: those the house was delivered with, and the changes that two people agreed on since.
public struct Catalogue: Sendable, Hashable {
    /// As delivered.
    public static let maison = Catalogue(changements: [], relectures: [:])

    /// A change that was proposed and reviewed: from its first day on, the rule says this.
    public struct Changement: Sendable, Hashable {
        public let regle: String
        public let version: VersionRegle

        public init(regle: String, version: VersionRegle) {
            self.regle = regle
            self.version = version
        }
    }

    /// C01 to C52, in order.
    public let regles: [Regle]
    private let parNumero: [String: Regle]

    /// - Parameters:
    ///   - changements: in the order they were agreed on, which is the order of their numbers.
    ///   - relectures: the last day somebody read a rule again and found it right.
    public init(changements: [Changement], relectures: [String: LocalDate]) {
        let changed = Dictionary(grouping: changements, by: \.regle)
        regles = Regle.toutes.map { delivered in
            var regle = delivered
            for change in changed[regle.id] ?? [] { regle.change(to: change.version) }
            if let day = relectures[regle.id] { regle.noteReview(on: day) }
            return regle
        }
        parNumero = Dictionary(regles.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    public func numero(_ id: String) -> Regle? { parNumero[id] }

    /// What answers when no rule does (C01).
    public var principe: Regle { parNumero[Regle.principe.id] ?? Regle.principe }
}

extension Regle {
    /// From the first day of the new version on, earlier ones say nothing more. A version that had not begun never will.
    fileprivate mutating func change(to version: VersionRegle) {
        guard let first = version.du else { return }
        for index in versions.indices where versions[index].au.map({ $0 >= first }) ?? true {
            versions[index].au = first.adding(days: -1)
        }
        versions.append(version)
    }

    fileprivate mutating func noteReview(on day: LocalDate) {
        guard let last = versions.indices.last, versions[last].revueLe < day else { return }
        versions[last].revueLe = day
    }
}
