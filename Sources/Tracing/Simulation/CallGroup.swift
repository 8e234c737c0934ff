/// Contacts of one case called in one call: a household, or one person alone.
struct CallGroup {
    enum State: UInt8 { case waiting, calling, reached, unreachable, declared }

    /// Second of the positive result of the case.
    let result: Int
    /// Second at which the platform has it: the 24 hours run from here.
    let registered: Int
    let members: Int
    let hasMobile: Bool
    let neverAnswers: Bool

    var state = State.waiting
    var attempts = 0
    /// Hours of the day already tried, one bit each.
    var hoursTried: UInt32 = 0
    /// In the queue, not between two calls.
    var isReady = false
    /// Waits behind those to whom no message was sent.
    var yields = false
    /// Second at which the call that reached them began.
    var reachedAt: Int?
    /// Second at which they declared themselves on the page of the message.
    var declaredAt: Int?
    var refusals = 0

    var deadline: Int { registered + 86_400 }
}
