import Core

/// One mark of the picture: a case, or many cases drawn as one.
struct ChainMark: Sendable {
    /// What a mark stands for.
    enum Kind: Sendable, Hashable {
        /// Index of the case.
        case one(Int)
        /// Cases infected, directly or not, by the case above and too few each to be drawn apart.
        case rest
        /// Small chains of about the same size, how many, and their sizes.
        case smallChains(Int, ClosedRange<Int>)
        /// Cases without any link.
        case isolated
    }

    var kind: Kind
    /// Cases it stands for; for one case, itself and all those below it.
    var weight: Int
    var generations: Int
    var date: LocalDate?
    /// Mark of the source; always a lower index.
    var parent: Int?
    var household: String?
    var cluster: String?
    /// Order among marks of the same date.
    var name: String

    var caseIndex: Int? { if case .one(let index) = kind { index } else { nil } }
}
