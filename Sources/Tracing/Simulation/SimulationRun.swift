/// One run of the platform, event after event.
struct SimulationRun {
    let parameters: SimulationParameters
    let draw: SimulationDraw
    let opening: SimulationOpening
    let totalDays: Int

    var groups: [CallGroup]
    var events = SimulationHeap<SimulationEvent>()
    /// Those to be called now; and those who got a message, called after them.
    var queue = SimulationHeap<QueuePlace>()
    var yielding = SimulationHeap<QueuePlace>()
    var freeAgents: Int
    /// Groups registered and not yet settled, between two calls or waiting for one.
    var unsettled = 0
    var unsettledMembers = 0
    /// Groups with a mobile that may still be sent a message, and those who got one.
    var messageable: [Int] = []
    var messaged: [Int] = []
    var overloaded = false

    var tally: SimulationTally

    init(_ parameters: SimulationParameters, epidemic: SimulationEpidemic, totalDays: Int) {
        self.parameters = parameters
        self.totalDays = totalDays
        draw = SimulationDraw(seed: parameters.seed)
        opening = SimulationOpening(opens: parameters.opensAt, closes: parameters.closesAt)
        groups = epidemic.groups
        freeAgents = parameters.agents
        tally = SimulationTally(days: totalDays)
        for index in groups.indices {
            events.push(SimulationEvent(time: groups[index].registered, kind: .registered, item: index))
        }
        for day in 0..<totalDays {
            for hour in parameters.opensAt...parameters.closesAt {
                events.push(SimulationEvent(time: day * 86_400 + hour * 3_600, kind: .review, item: hour))
            }
        }
    }

    mutating func go() {
        let end = totalDays * 86_400
        while let event = events.pop(), event.time < end {
            switch event.kind {
            case .registered:
                unsettled += 1
                unsettledMembers += groups[event.item].members
                if groups[event.item].hasMobile { messageable.append(event.item) }
                makeReady(event.item)
            case .ready: makeReady(event.item)
            case .callEnds: endCall(event.item, at: event.time)
            case .declares: declare(event.item, at: event.time)
            case .review: review(hour: event.item, at: event.time)
            }
            dispatch(at: event.time)
        }
    }

    private mutating func makeReady(_ index: Int) {
        groups[index].isReady = true
        enqueue(index)
    }

    /// Takes the place that is now theirs; one between two calls has none yet.
    mutating func enqueue(_ index: Int) {
        let group = groups[index]
        guard group.state == .waiting, group.isReady else { return }
        let place = QueuePlace(deadline: group.deadline, attempts: group.attempts, members: group.members, group: index)
        if group.yields { yielding.push(place) } else { queue.push(place) }
    }

    mutating func settle(_ index: Int, as state: CallGroup.State) {
        groups[index].state = state
        unsettled -= 1
        unsettledMembers -= groups[index].members
    }
}
