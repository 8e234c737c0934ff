import Core

/// Whether the fund must agree beforehand, and why.
enum AccordTransport {
    typealias Content = PrescriptionTransport.Content
    typealias Motif = PrescriptionTransport.MotifAccord

    /// Kilometres of one way beyond which a trip alone needs an agreement.
    static let distance = 150
    /// Kilometres of one way beyond which a trip counts in a repetition.
    static let distanceSerie = 50
    /// Trips that make a repetition, each way counting for one.
    static let trajets = 4
    /// Length of the time in which they are counted.
    static let mois = 2
    /// Days the fund has to answer.
    static let delai = 15

    static func motifs(_ content: Content, _ context: RuleContext) -> [Motif] {
        var motifs: [Motif] = []
        if let km = content.distance, km > distance { motifs.append(.distance) }
        if repeated(content, context) { motifs.append(.serie) }
        if content.mode == .avion || content.mode == .bateau { motifs.append(.avionBateau) }
        if content.motif == .centre { motifs.append(.centre) }
        return motifs
    }

    /// This prescription's trips and those of the patient's others, whoever prescribed them.
    private static func repeated(_ content: Content, _ context: RuleContext) -> Bool {
        let own = counted(content)
        guard !own.isEmpty else { return false }
        let others = context.siblings.flatMap { counted(Content.form.decode($0.content).content) }
        return most(own: own, others: others) >= trajets
    }

    private static func counted(_ content: Content) -> [LocalDate] {
        guard let km = content.distance, km > distanceSerie else { return [] }
        return jours(content)
    }

    /// The day of each trip. A series is spread evenly between its first and last days: what it says is all that is known.
    static func jours(_ content: Content) -> [LocalDate] {
        guard let date = content.date else { return [] }
        switch content.trajets {
        case .aller: return [date]
        case .allerRetour, nil: return [date, date]
        case .serie:
            guard let nombre = content.nombre, nombre > 1, let last = content.periode?.upperBound else { return [] }
            let span = date.days(to: last)
            return (0..<nombre).flatMap { turn -> [LocalDate] in
                let day = date.adding(days: turn * span / (nombre - 1))
                return [day, day]
            }
        }
    }

    /// The most trips that any two months hold, among those that hold one of its own. Two months run from a day to the eve of
    /// the same day of the second month after.
    static func most(own: [LocalDate], others: [LocalDate]) -> Int {
        let all = (own.map { (day: $0, isOwn: true) } + others.map { (day: $0, isOwn: false) }).sorted { $0.day < $1.day }
        var (end, ownInside, best) = (0, 0, 0)
        for start in all.indices {
            let limit = all[start].day.adding(months: mois)
            while end < all.count, all[end].day < limit {
                if all[end].isOwn { ownInside += 1 }
                end += 1
            }
            if ownInside > 0 { best = max(best, end - start) }
            if all[start].isOwn { ownInside -= 1 }
        }
        return best
    }

    /// Why none is needed, in the words of the decision.
    static func reasonsNot(_ content: Content) -> String {
        let km = content.distance.map { "\($0)\u{A0}km, " } ?? ""
        let far = (content.distance ?? 0) > distanceSerie ? "moins de \(trajets)\u{A0}trajets de cette distance en deux mois, " : ""
        return "\(km)\(far)ni avion ni bateau, ni CAMSP ni CMPP"
    }
}
