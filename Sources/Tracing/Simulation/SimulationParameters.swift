/// What a simulated calling platform is made of. Every default is a working hypothesis, neither a figure of
/// law nor a measure: whoever staffs a platform puts in their own.
public struct SimulationParameters: Sendable, Hashable {
    /// Sheets validated by doctors each day; 0 to 1,000,000.
    public var casesPerDay: Int
    /// Posts held during the whole opening, not persons; 0 to 1,000,000.
    public var agents: Int
    /// Days measured; 1 to 366.
    public var days = 14
    /// Days before the measure, so that the platform does not start empty; 0 to 366.
    public var warmUpDays = 2
    /// The same seed gives the same days.
    public var seed: UInt64 = 1

    /// Mean of contacts per case (negative binomial); 0 to 100.
    public var meanContacts = 4.0
    /// Dispersion k of contacts per case; the smaller, the more a few cases have most contacts. 0.01 to 1,000.
    public var dispersion = 0.6
    /// Share of a case's contacts who live in one household and are called together; 0 to 1.
    public var householdShare = 0.4
    /// Share of households and lone contacts with a mobile telephone; 0 to 1.
    public var mobileShare = 0.85
    /// Share whose number never answers; 0 to 1.
    public var neverAnswerShare = 0.02
    /// Share of the persons reached who refuse; 0 to 1.
    public var refusalShare = 0.02

    /// Weight of each hour of the day, 0 to 23, in which doctors validate sheets; any scale, not all zero.
    public var reportingWeights: [Double] = [
        0, 0, 0, 0, 0, 0, 0, 1, 3, 8, 10, 11, 9, 5, 7, 8, 9, 10, 10, 7, 2, 1, 0, 0,
    ]
    /// Mean hours from the positive result to the validated sheet (evenly between none and twice that); 0 to 12.
    public var doctorDelayHours = 4.0

    /// First hour of calls, Paris time, every day of the week.
    public var opensAt = 8
    /// Hour from which no call begins; a call under way is finished.
    public var closesAt = 19
    /// Mean minutes of a call that reached someone, typing included (evenly from half to one and a half).
    public var reachedMinutes = 12.0
    /// Mean minutes more for each further person of the household.
    public var householdMinutes = 5.0
    /// Mean minutes of a call nobody answers.
    public var unansweredMinutes = 1.5
    /// Probability of an answer by hour of the day, 0 to 23.
    public var answerByHour: [Double] = [
        0, 0, 0, 0, 0, 0, 0, 0.35, 0.45, 0.5, 0.5, 0.52, 0.6, 0.58, 0.48, 0.46, 0.5, 0.58, 0.66, 0.66, 0.6, 0.4, 0, 0,
    ]
    /// Calls made before a number counts as unreachable; 1 to 50.
    public var maximumAttempts = 6
    /// Least minutes between two calls to the same number; the next call is made at an hour not tried yet.
    public var retryMinutes = 120

    /// Messages when calls cannot keep up; nil to do without.
    public var overload: Overload? = Overload()

    /// The overload mode: those with a mobile get a message with a page to declare themselves, and voices are
    /// kept first for those without.
    public struct Overload: Sendable, Hashable {
        /// Projected wait, in hours of the clock, past which the mode is switched on. Below half of it, off again.
        public var thresholdHours = 24.0
        /// Share of those who got the message and declare themselves; 0 to 1.
        public var declarationShare = 0.4
        /// Mean hours until they do (evenly between none and twice that).
        public var declarationHours = 3.0

        public init(thresholdHours: Double = 24, declarationShare: Double = 0.4, declarationHours: Double = 3) {
            self.thresholdHours = thresholdHours
            self.declarationShare = declarationShare
            self.declarationHours = declarationHours
        }
    }

    public init(casesPerDay: Int, agents: Int) {
        self.casesPerDay = casesPerDay
        self.agents = agents
    }
}
