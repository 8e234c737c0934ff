extension SimulationRun {
    /// Gives a call to every free agent, while there is someone to call and calls may begin.
    mutating func dispatch(at time: Int) {
        guard opening.isOpen(time) else { return }
        while freeAgents > 0, let index = nextToCall() { call(index, at: time) }
    }

    /// The most urgent; places left behind by someone settled, called or moved meanwhile are skipped.
    private mutating func nextToCall() -> Int? {
        while let place = queue.pop() {
            if isCurrent(place), !groups[place.group].yields { return place.group }
        }
        while let place = yielding.pop() {
            if isCurrent(place), groups[place.group].yields { return place.group }
        }
        return nil
    }

    private func isCurrent(_ place: QueuePlace) -> Bool {
        groups[place.group].state == .waiting && groups[place.group].attempts == place.attempts
    }

    private mutating func call(_ index: Int, at time: Int) {
        let hour = SimulationOpening.hour(time)
        let attempt = groups[index].attempts
        groups[index].attempts += 1
        groups[index].isReady = false
        groups[index].hoursTried |= 1 << UInt32(hour)
        let answers = !groups[index].neverAnswers && draw.uniform(.answer, index, attempt) < parameters.answerByHour[hour]
        var minutes = parameters.unansweredMinutes
        if answers {
            minutes = parameters.reachedMinutes + parameters.householdMinutes * Double(groups[index].members - 1)
            groups[index].reachedAt = time
            groups[index].refusals = (0..<groups[index].members).count {
                draw.uniform(.refusal, index, $0) < parameters.refusalShare
            }
            settle(index, as: .reached)
        } else {
            groups[index].state = .calling
        }
        freeAgents -= 1
        let end = time + max(1, Int(draw.around(minutes * 60, .duration, index, attempt)))
        tally.call(from: time, to: min(end, opening.closing(ofDay: SimulationOpening.day(time))))
        events.push(SimulationEvent(time: end, kind: .callEnds, item: index))
    }

    mutating func endCall(_ index: Int, at time: Int) {
        freeAgents += 1
        guard groups[index].state == .calling else { return }
        guard groups[index].attempts < parameters.maximumAttempts else { return settle(index, as: .unreachable) }
        groups[index].state = .waiting
        events.push(SimulationEvent(time: nextAttempt(index, after: time), kind: .ready, item: index))
    }

    /// The first open moment after the pause, at an hour of the day not tried yet; when all were, any other hour.
    private mutating func nextAttempt(_ index: Int, after time: Int) -> Int {
        let open = (parameters.opensAt..<parameters.closesAt).reduce(UInt32(0)) { $0 | 1 << UInt32($1) }
        if groups[index].hoursTried & open == open {
            groups[index].hoursTried = parameters.closesAt - parameters.opensAt > 1 ? 1 << UInt32(SimulationOpening.hour(time)) : 0
        }
        var moment = opening.next(onOrAfter: time + parameters.retryMinutes * 60)
        while groups[index].hoursTried >> UInt32(SimulationOpening.hour(moment)) & 1 == 1 {
            moment = opening.next(onOrAfter: (moment / 3_600 + 1) * 3_600)
        }
        return moment
    }
}
