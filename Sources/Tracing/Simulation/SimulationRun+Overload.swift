extension SimulationRun {
    /// Each full hour of the opening: the queue at closing is counted, and the overload mode switched.
    mutating func review(hour: Int, at time: Int) {
        let day = SimulationOpening.day(time)
        if hour == parameters.closesAt {
            tally.queueAtClosing[day] = unsettledMembers
            return
        }
        guard let overload = parameters.overload else { return }
        let wait = projectedWait(at: time)
        if !overloaded, wait > overload.thresholdHours * 3_600 {
            overloaded = true
        } else if overloaded, wait < overload.thresholdHours * 1_800 {
            overloaded = false
            takePlacesBack()
        }
        if overloaded { sendMessages(overload, at: time) }
    }

    /// Seconds of the clock until all who wait now would have been called, at the mean durations.
    private func projectedWait(at time: Int) -> Double {
        guard unsettled > 0 else { return 0 }
        guard parameters.agents > 0 else { return .infinity }
        let hours = parameters.answerByHour[parameters.opensAt..<parameters.closesAt]
        let answer = max(hours.reduce(0, +) / Double(hours.count), 0.01)
        let tries = min(1 / answer, Double(parameters.maximumAttempts))
        let further = Double(unsettledMembers - unsettled) * parameters.householdMinutes
        let minutes = Double(unsettled) * (parameters.reachedMinutes + (tries - 1) * parameters.unansweredMinutes) + further
        return opening.clockSeconds(from: time, open: minutes * 60 / Double(parameters.agents))
    }

    /// One message to each household or lone contact with a mobile, once.
    private mutating func sendMessages(_ overload: SimulationParameters.Overload, at time: Int) {
        for index in messageable where groups[index].state == .waiting || groups[index].state == .calling {
            groups[index].yields = true
            messaged.append(index)
            tally.messages[SimulationOpening.day(time)] += 1
            if draw.uniform(.declares, index) < overload.declarationShare {
                let delay = draw.uniform(.declaresWhen, index) * 2 * overload.declarationHours * 3_600
                events.push(SimulationEvent(time: time + Int(delay), kind: .declares, item: index))
            }
            enqueue(index)
        }
        messageable.removeAll(keepingCapacity: true)
    }

    /// The mode is off: those who did not answer the message are again called by their deadline.
    private mutating func takePlacesBack() {
        for index in messaged where groups[index].yields {
            groups[index].yields = false
            enqueue(index)
        }
        messaged.removeAll(keepingCapacity: true)
    }

    mutating func declare(_ index: Int, at time: Int) {
        guard groups[index].state == .waiting || groups[index].state == .calling else { return }
        groups[index].declaredAt = time
        settle(index, as: .declared)
    }
}
