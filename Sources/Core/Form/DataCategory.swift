/// Whose eyes a piece of data is for. Every field declares one; every reader is allowed some.
public enum DataCategory: String, Sendable, Hashable, CaseIterable {
    /// Dates, addresses, employer: the fund's administrative services may read it.
    case administratif
    /// Motives, diagnoses, pregnancies: the author and the fund's medical service only (CSP, art. L. 1110-4).
    case medical
}
