public import Core
import Store

/// An answer on rights: the patient, what was answered, and what makes it an answer the fund honours.
public struct ReponseDroitsView: Sendable, Codable, Hashable {
    /// Number of the answer; nil for a glance, which nobody is bound by.
    public let id: String?
    public let patient: PatientSummary
    public let droits: ReponseDroits
    public let donneeLe: Instant
    /// Last delivery of any fund that counted then.
    public let registre: Int
    /// « Julie MOREL pour Dr Anne LECLERC »
    public let demandeur: String
    /// For the fund: whether the register, as it was known then, still gives the same answer.
    public var recalcul: Bool?

    /// The number as it is read aloud and typed: groups of four.
    public var numero: String? {
        id.map { id in
            stride(from: 0, to: id.count, by: 4).map { String(id.dropFirst($0).prefix(4)) }.joined(separator: " ").uppercased()
        }
    }
}

/// What is asked about a patient's rights.
public struct DemandeDroits: Sendable, Hashable {
    /// Day of the care; today without one.
    public var date: LocalDate?
    /// Day the card says it was last brought up to date; nil without a card.
    public var carteMajLe: LocalDate?

    public init(date: LocalDate? = nil, carteMajLe: LocalDate? = nil) { (self.date, self.carteMajLe) = (date, carteMajLe) }
}
