public import Core

/// A text the tracing of an epidemic rests on, as stored with its parameters.
public struct BaseLegale: Sendable, Hashable, Codable {
    /// « Loi n° 2020-546 du 11 mai 2020, art. 11 »
    public var reference: String
    /// What it allows, in a sentence.
    public var dit: String
    /// False while nobody has checked it: shown as such to whoever runs the desk.
    public var confirme: Bool

    public init(_ reference: String, dit: String, confirme: Bool) {
        self.reference = reference
        self.dit = dit
        self.confirme = confirme
    }

    public var source: LegalSource { LegalSource(reference, says: dit, certainty: confirme ? .confirme : .aConfirmer) }
}
