public import Core

/// How somebody was exposed, as declared.
public struct Exposition: Sendable, Hashable, Codable {
    /// Lives under the same roof.
    public var memeFoyer: Bool
    /// At least this long, in minutes; nil when not known.
    public var minutes: Int?
    /// Nearer than the distance of the definition.
    public var rapproche: Bool?
    /// A protection that counts was worn during the whole contact: separation, surgical or FFP2 mask of the case or the
    /// contact, public mask of both.
    public var protege: Bool?
    /// Exposed while giving care, with the protections of care.
    public var soignant: Bool
    /// Last day of exposure.
    public var dernierJour: LocalDate?

    public init(memeFoyer: Bool = false, minutes: Int? = nil, rapproche: Bool? = nil, protege: Bool? = nil, soignant: Bool = false, dernierJour: LocalDate? = nil) {
        self.memeFoyer = memeFoyer
        self.minutes = minutes
        self.rapproche = rapproche
        self.protege = protege
        self.soignant = soignant
        self.dernierJour = dernierJour
    }
}
