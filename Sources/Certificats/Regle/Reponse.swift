public import Core

/// The answer to a question asked at a date: a rule and the version of it that holds that day.
public struct Reponse: Sendable, Hashable {
    public let regle: Regle
    public let version: VersionRegle
    public let numero: Int
    /// The day the question is asked at.
    public let date: LocalDate
    /// False when the rule said nothing that day: the nearest version is shown, and said not to apply.
    public let enVigueur: Bool

    /// The rule at a date; where it says nothing, its nearest version, marked.
    public init(_ regle: Regle, le date: LocalDate) {
        self.regle = regle
        self.date = date
        if let held = regle.version(le: date) {
            (numero, version, enVigueur) = (held.numero, held.version, true)
        } else {
            let past = regle.versions.lastIndex { $0.au.map { $0 < date } ?? false } ?? 0
            (numero, version, enVigueur) = (past + 1, regle.versions[past], false)
        }
    }

    /// `/certificats/C27?date=2026-11-21`: the same answer for ever.
    public var adresse: String { "/certificats/\(regle.id)?date=\(date.iso)" }

    /// Disciplines with particular constraints in force that day; only for the rule about them.
    public var disciplines: [Discipline] { regle.id == "C13" ? Discipline.toutes.filter { $0.estEnVigueur(le: date) } : [] }
}
