/// What makes somebody a contact: under the same roof, or near, long enough, without protection, in the window.
public struct DefinitionContact: Sendable, Hashable, Codable {
    /// At least this long, in minutes.
    public var minutes: Int
    /// Nearer than this, in centimetres.
    public var centimetres: Int
    /// Contacts count from this long before the first symptoms, in hours.
    public var heuresAvantSymptomes: Int
    /// Without symptoms, contacts count from this long before the sample, in days.
    public var joursAvantPrelevement: Int
    /// Never older than this before the diagnosis, in days.
    public var joursAuPlus: Int

    public init(minutes: Int = 15, centimetres: Int = 100, heuresAvantSymptomes: Int = 48, joursAvantPrelevement: Int = 7, joursAuPlus: Int = 14) {
        self.minutes = minutes
        self.centimetres = centimetres
        self.heuresAvantSymptomes = heuresAvantSymptomes
        self.joursAvantPrelevement = joursAvantPrelevement
        self.joursAuPlus = joursAuPlus
    }
}
