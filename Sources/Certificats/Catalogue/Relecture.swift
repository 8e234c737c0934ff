public import Core

/// When a rule is to be read again against its sources. The house's own choice: no text says how often.
public enum Relecture {
    /// A confirmed rule is read again every year; one that is doubtful, twice as often.
    public static let moisConfirmee = 12
    public static let moisIncertaine = 6

    /// First day on which the version is due for review.
    public static func due(_ version: VersionRegle) -> LocalDate {
        version.revueLe.adding(months: version.certitude == .confirme && version.reserves.isEmpty ? moisConfirmee : moisIncertaine)
    }
}

extension Catalogue {
    /// Rules due for review on a day, the oldest reading first. What a rule said in the past is not read again.
    public func aRelire(le day: LocalDate) -> [Regle] {
        regles.filter { regle in regle.versions.last.map { $0.au == nil && Relecture.due($0) <= day } ?? false }
            .sorted { ($0.versions.last?.revueLe ?? .max, $0.id) < ($1.versions.last?.revueLe ?? .max, $1.id) }
    }
}
