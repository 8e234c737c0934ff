extension SimulationParameters {
    /// Throws the first value that describes no platform.
    public func check() throws(SimulationRefusal) {
        try Self.hold(casesPerDay, 0...1_000_000, "cas par jour")
        try Self.hold(agents, 0...1_000_000, "agents")
        try Self.hold(days, 1...366, "jours")
        try Self.hold(warmUpDays, 0...366, "jours de mise en route")
        try Self.hold(maximumAttempts, 1...50, "appels au plus")
        try Self.hold(retryMinutes, 0...2_880, "minutes entre deux appels")
        try Self.hold(meanContacts, 0...100, "contacts par cas")
        try Self.hold(dispersion, 0.01...1_000, "dispersion k")
        try Self.hold(doctorDelayHours, 0...12, "heures du résultat à la fiche")
        try Self.hold(reachedMinutes, 0.1...240, "minutes d’un appel abouti")
        try Self.hold(householdMinutes, 0...240, "minutes par personne de plus")
        try Self.hold(unansweredMinutes, 0.1...60, "minutes d’un appel sans réponse")
        for (value, name) in [
            (householdShare, "part du foyer"), (mobileShare, "part avec mobile"),
            (neverAnswerShare, "part des numéros muets"), (refusalShare, "part des refus"),
        ] { try Self.hold(value, 0...1, name) }
        if let overload {
            try Self.hold(overload.thresholdHours, 0...1_000, "seuil du mode de saturation")
            try Self.hold(overload.declarationShare, 0...1, "part des autodéclarations")
            try Self.hold(overload.declarationHours, 0...48, "heures avant l’autodéclaration")
        }
        guard (0...23).contains(opensAt), (1...24).contains(closesAt), opensAt < closesAt else { throw .ouverture }
        guard Self.isHourTable(reportingWeights, within: 0...1e12), reportingWeights.contains(where: { $0 > 0 }) else {
            throw .heures(nom: "validation des fiches")
        }
        guard Self.isHourTable(answerByHour, within: 0...1) else { throw .heures(nom: "réponse aux appels") }
    }

    private static func isHourTable(_ table: [Double], within range: ClosedRange<Double>) -> Bool {
        table.count == 24 && table.allSatisfy { range.contains($0) }
    }

    private static func hold<Value: Comparable & CustomStringConvertible>(
        _ value: Value, _ range: ClosedRange<Value>, _ name: String
    ) throws(SimulationRefusal) {
        guard range.contains(value) else {
            throw .horsBornes(nom: name, bornes: "entre \(range.lowerBound) et \(range.upperBound)")
        }
    }
}
