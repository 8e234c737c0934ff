/// What came out, for the contacts registered on one day or on all days measured.
///
/// Each contact is in exactly one of `called`, `refused`, `unreachable`, `waiting` and `declared`, as they stand a
/// full day after the last measured day, so that everyone had their 24 hours.
public struct SimulationFigures: Sendable, Hashable {
    public internal(set) var cases = 0
    public internal(set) var contacts = 0

    /// Reached by a call, and willing.
    public internal(set) var called = 0
    /// Reached by a call, and refused.
    public internal(set) var refused = 0
    /// Given up after all calls.
    public internal(set) var unreachable = 0
    /// Neither reached nor given up.
    public internal(set) var waiting = 0
    /// Declared themselves on the page of the message.
    public internal(set) var declared = 0

    /// Reached by a call within 24 hours of the validated sheet, willing or not.
    public internal(set) var reachedWithin24h = 0
    /// The same, or declared within 24 hours.
    public internal(set) var informedWithin24h = 0
    /// Contacts without a mobile, for whom a call is the only way.
    public internal(set) var withoutMobile = 0
    /// Those of them reached by a call within 24 hours.
    public internal(set) var withoutMobileReachedWithin24h = 0
    /// Hours from the positive result to the call that reached them: half of those reached waited no longer.
    public internal(set) var medianDelayHours: Double?
    /// The same for nine in ten of those reached.
    public internal(set) var p90DelayHours: Double?

    /// Calls begun on the day, to whomever.
    public internal(set) var calls = 0
    /// Messages sent on the day: one to each household or lone contact.
    public internal(set) var messages = 0
    /// Persons not settled when calls stop; for all days, on the last of them.
    public internal(set) var queueAtClosing = 0
    /// Share of the opening that agents spent on calls, 0 to 1; nil without agents.
    public internal(set) var occupancy: Double?

    /// Share of the contacts reached by a call within 24 hours, 0 to 1; nil without contacts.
    public var shareWithin24h: Double? { contacts > 0 ? Double(reachedWithin24h) / Double(contacts) : nil }
    /// The same among contacts without a mobile; nil without any.
    public var shareWithoutMobileWithin24h: Double? {
        withoutMobile > 0 ? Double(withoutMobileReachedWithin24h) / Double(withoutMobile) : nil
    }
    /// Share of the contacts reached or declared within 24 hours; nil without contacts.
    public var shareInformedWithin24h: Double? { contacts > 0 ? Double(informedWithin24h) / Double(contacts) : nil }
}
