/// A value that was refused on entry, and how to put it right.
///
/// Every parser of the pure rooms throws a typed error of this kind, so that a page, the API
/// and a file import say the same words.
public protocol Refusal: Error, Sendable, Hashable {
    /// Stable identifier of the refusal, e.g. `nir.cle`. Never translated.
    var code: String { get }
    /// What happened, in French, without the refused value itself (it may identify a person).
    var message: String { get }
    /// What to do next, in French, with an example where one helps.
    var remedy: String { get }
}
