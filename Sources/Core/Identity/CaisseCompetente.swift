/// The fund that answers for a code on a day, and how it was found.
public struct CaisseCompetente: Sendable, Hashable {
    /// The code that was asked about: régime, fund and centre, as on the card.
    public let demandee: CodeOrganisme
    public let le: LocalDate
    /// The fund, or its centre when that one is known by itself; nil when nobody is.
    public let caisse: CodeOrganisme?
    /// The takeovers that led there, in order; empty when the code is still its own fund's.
    public let chemin: [Reprise]

    /// The code at the end of the way, known or not.
    public var dernierCode: CodeOrganisme { chemin.last?.successeur ?? demandee }
}

/// Who answers for which code: the funds that are known, and what they took over through time.
public struct RepertoireCaisses: Sendable, Hashable {
    public let caisses: Set<CodeOrganisme>
    public let reprises: [Reprise]

    public init(caisses: Set<CodeOrganisme>, reprises: [Reprise]) {
        self.caisses = caisses
        self.reprises = reprises
    }

    /// Follows the takeovers in force on that day. A centre's own takeover goes before its fund's; between two, the later.
    public func competente(pour code: CodeOrganisme, le day: LocalDate) -> CaisseCompetente {
        var (current, path, seen) = (code, [Reprise](), Set([code]))
        while let next = reprise(de: current, le: day), seen.insert(next.successeur).inserted {
            path.append(next)
            current = next.successeur
        }
        return CaisseCompetente(demandee: code, le: day, caisse: connue(current), chemin: path)
    }

    /// Every known code whose work a fund does on that day, its own included.
    public func codes(de caisse: CodeOrganisme, le day: LocalDate) -> Set<CodeOrganisme> {
        guard !reprises.isEmpty else { return [caisse] }
        return caisses.filter { competente(pour: $0, le: day).caisse == caisse }.union(connue(caisse) == nil ? [caisse] : [])
    }

    /// Whether one more takeover would lead a code back to itself, whatever the day.
    public func ferait(boucle new: Reprise) -> Bool {
        var (open, seen) = ([new.successeur], Set<CodeOrganisme>())
        while let code = open.popLast() {
            if new.concerne(code) { return true }
            guard seen.insert(code).inserted else { continue }
            open += reprises.filter { $0.concerne(code) }.map(\.successeur)
        }
        return false
    }

    private func reprise(de code: CodeOrganisme, le day: LocalDate) -> Reprise? {
        reprises.filter { $0.le <= day && $0.concerne(code) && $0.successeur != code }
            .max { ($0.estEntiere ? 0 : 1, $0.le) < ($1.estEntiere ? 0 : 1, $1.le) }
    }

    /// The code's own row, or that of its fund as a whole.
    private func connue(_ code: CodeOrganisme) -> CodeOrganisme? {
        if caisses.contains(code) { return code }
        guard let whole = try? CodeOrganisme(regime: code.regime, caisse: code.caisse) else { return nil }
        return caisses.contains(whole) ? whole : nil
    }
}
