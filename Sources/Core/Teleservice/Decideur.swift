/// Which service of the fund decides, when not anyone of it may, and why: told to those who cannot.
public struct Decideur: Sendable, Hashable {
    public let service: ServiceCaisse
    /// In a sentence: « Demande argumentée : le service médical la décide. »
    public let raison: String
    public let source: LegalSource

    public init(_ service: ServiceCaisse, raison: String, source: LegalSource) { (self.service, self.raison, self.source) = (service, raison, source) }
}
