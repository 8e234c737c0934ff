public import Core
import Store

/// An illness with what the law says of it, what is not confirmed, and what an administrator noted.
public struct AffectionReglee: Sendable, Hashable {
    public let affection: AffectionListee
    public let reglage: ReglageAffection?
    public let noteLe: Instant?
}

/// What an administrator types.
public struct SaisieReglage: Sendable, Hashable {
    public var dixSept: Bool
    public var irreversible: Bool
    public var annees: String
    public var anneesSuite: String
    public var source: String

    public init(dixSept: Bool, irreversible: Bool, annees: String, anneesSuite: String, source: String) {
        (self.dixSept, self.irreversible, self.annees, self.anneesSuite, self.source) = (dixSept, irreversible, annees, anneesSuite, source)
    }
}

extension Desk {
    /// Every illness, as an administrator sees it: doubts included.
    public func listerReglagesAffections(by caller: Caller) async throws -> [AffectionReglee] {
        try await act("lister-reglages-affections", on: "administration/affections", by: caller) { act in
            try Policy.administer.enforce(act.actor, ())
            try act.trace("administration/affections")
            let noted = Dictionary(try ReglagesNotes(act.session).all().map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
            return ListeAffections.toutes.map { one in
                AffectionReglee(affection: one, reglage: noted[one.code]?.reglage, noteLe: noted[one.code].map { Instant(millisecondsSince1970: $0.notedAt) })
            }
        }
    }

    /// Notes what was read of an illness, with its source; nothing noted takes the note back.
    public func noterReglageAffection(_ code: String, _ saisie: SaisieReglage, by caller: Caller) async throws {
        try await act("noter-reglage-affection", on: "administration/affections", by: caller) { act in
            try Policy.administer.enforce(act.actor, ())
            guard let affection = ListeAffections.trouver(code) else { throw DeskRefusal.notFound }
            var typed = Saisie()
            let years = typed.years(saisie.annees, "annees", "Durée")
            let next = typed.years(saisie.anneesSuite, "anneesSuite", "Durée du renouvellement")
            let isEmpty = !saisie.dixSept && !saisie.irreversible && years == nil && next == nil
            if saisie.dixSept, affection.renouvellementToujoursArgumente {
                typed.add("dixSept", "affection.argumentee", "Cette affection se renouvelle avec des arguments, selon les textes connus. Décochez «\u{A0}renouvelée sans demande\u{A0}».")
            }
            let source = typed.words(saisie.source, "source", "Source", 3...300, example: "CSS, annexe de l’article D. 160-4, version du 6 avril 2017", optional: isEmpty)
            try typed.check()
            try act.trace("administration/affections/\(code)")
            guard !isEmpty, let source else { return try ReglagesNotes(act.session).forget(code) }
            try ReglagesNotes(act.session).keep(
                .init(
                    code: code, isSeventeen: saisie.dixSept, isIrreversible: saisie.irreversible, years: years, nextYears: next, source: source,
                    notedBy: act.actor.account, notedAt: act.at))
        }
    }
}

extension Saisie {
    /// A number of years, or none.
    fileprivate mutating func years(_ text: String, _ field: String, _ label: String) -> Int? {
        let clean = text.trimmingBlanks
        guard !clean.isEmpty else { return nil }
        guard let years = Int(clean), (1...30).contains(years) else {
            add(field, "annees", "«\u{A0}\(label)\u{A0}» est un nombre d’années, de 1 à 30. Par exemple\u{A0}: 10.")
            return nil
        }
        return years
    }
}
