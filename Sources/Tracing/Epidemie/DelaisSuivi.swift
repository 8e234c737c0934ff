/// The clocks of an epidemic.
public struct DelaisSuivi: Sendable, Hashable, Codable {
    /// From the positive result to the validated sheet, in hours.
    public var validationHeures: Int
    /// From the registration of a contact to the first successful call, in hours.
    public var appelHeures: Int
    /// The test of a contact without symptoms, in days after the last exposure.
    public var testJours: Int
    /// The same for whoever lives under the same roof as the case.
    public var testFoyerJours: Int
    /// Isolation, in days after the last exposure or the first symptoms.
    public var isolementJours: Int
    /// Attempts to call before a contact is said unreachable.
    public var essaisAuPlus: Int
    /// Days of isolation on which somebody calls.
    public var joursDeSuivi: [Int]

    public init(
        validationHeures: Int = 24, appelHeures: Int = 24, testJours: Int = 7, testFoyerJours: Int = 0, isolementJours: Int = 14, essaisAuPlus: Int = 6,
        joursDeSuivi: [Int] = [2, 5, 8, 11, 14]
    ) {
        self.validationHeures = validationHeures
        self.appelHeures = appelHeures
        self.testJours = testJours
        self.testFoyerJours = testFoyerJours
        self.isolementJours = isolementJours
        self.essaisAuPlus = essaisAuPlus
        self.joursDeSuivi = joursDeSuivi
    }
}
