/// Something that happens on the platform at a second counted from midnight of the first day.
struct SimulationEvent: Comparable {
    enum Kind: UInt8 {
        /// Registered by the doctor; may be called. The item is a group.
        case registered
        /// May be called again. The item is a group.
        case ready
        /// A call ends and its agent is free. The item is a group.
        case callEnds
        /// Someone declares themselves on the page of the message. The item is a group.
        case declares
        /// A full hour of the opening, its two ends included: the mode is reviewed. The item is the hour.
        case review
    }

    let time: Int
    let kind: Kind
    let item: Int

    static func < (a: SimulationEvent, b: SimulationEvent) -> Bool {
        (a.time, a.kind.rawValue, a.item) < (b.time, b.kind.rawValue, b.item)
    }
}
