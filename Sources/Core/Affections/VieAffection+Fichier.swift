extension VieAffection {
    /// The day on which a fund’s file ends what was granted here last. Only what the file said after the grant counts, and of
    /// a recognition that goes into it: a file that is late on a renewal still tells the end of the one before. Nil when the
    /// file does not contradict.
    public func finSelon(_ registres: [RegistreCaisse], code: String, at moment: Instant) -> LocalDate? {
        guard let octroi = faits.last(where: { $0.tient(at: moment) && ($0.genre == .ouverture || $0.genre == .renouvellement) }),
            let periode = periode(at: moment)
        else { return nil }
        let said: [Exoneration] = registres.filter { $0.connuDepuis > octroi.noteLe }.flatMap { $0.droits.exonerations }
        let mine = said.filter { $0.nature == .ald && $0.ald != nil && $0.ald == Int(code) && ($0.fin ?? .max) >= octroi.du }
        guard !mine.isEmpty, mine.allSatisfy({ $0.fin != nil }), let last = mine.compactMap(\.fin).max(), last < (periode.au ?? .max) else { return nil }
        return last
    }
}

extension PeriodeAffection {
    /// The same, ended by what the fund’s file says.
    public func finie(_ day: LocalDate?) -> PeriodeAffection {
        guard let day else { return self }
        return PeriodeAffection(du: min(du, day), au: day, dureeCertaine: true, estAbregee: estAbregee)
    }
}
