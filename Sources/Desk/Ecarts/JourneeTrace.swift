import Core
import Store

/// The trace of one day, gathered account by account.
struct JourneeTrace: Sendable {
    struct Marque: OptionSet, Sendable, Hashable {
        let rawValue: UInt8
        /// Something was done about the person, not only looked at.
        static let suite = Marque(rawValue: 1)
        static let nuit = Marque(rawValue: 2)
    }

    /// account → person → what was done.
    private(set) var vus: [String: [String: Marque]] = [:]

    /// Acts that only show. Everything else was done for the person.
    static func isLook(_ act: String) -> Bool {
        let looks = ["lire-", "lister-", "chercher-", "voir-", "consulter-", "compter-", "preparer-", "comparer-", "verifier-", "patients-du-jour", "ouvrir-formulaire", "ouvrir-espace", "exporter"]
        return looks.contains { act.hasPrefix($0) }
    }

    mutating func add(_ look: Traces.Regard) {
        var mark: Marque = Self.isLook(look.acte) ? [] : .suite
        let hour = Instant(millisecondsSince1970: look.le).date(in: .paris).hour
        if hour >= 22 || hour < 6 { mark.insert(.nuit) }
        vus[look.compte, default: [:]][look.patient, default: []].formUnion(mark)
    }

    var personnes: Set<String> { vus.values.reduce(into: []) { $0.formUnion($1.keys) } }

    /// Who somebody is, as the reading needs it: never kept.
    struct Personne: Sendable {
        let caisse: String
        /// Names written alike, whatever the accents.
        let noms: Set<String>
    }

    /// Counted, with whom each account is compared and what names would be a question.
    func activites(
        _ accounts: [String: (metier: String, noms: Set<String>, collegues: Set<String>)], _ persons: [String: Personne], _ seuils: SeuilsEcarts
    ) -> [ActiviteJour] {
        let common = Self.common(persons, seuils)
        return vus.compactMap { account, seen -> ActiviteJour? in
            guard let who = accounts[account] else { return nil }
            var day = ActiviteJour(compte: account, metier: who.metier)
            day.personnes = seen.count
            day.caisses = Set(seen.keys.compactMap { persons[$0]?.caisse }).count
            for (patient, mark) in seen {
                if mark.contains(.nuit) { day.nuit += 1 }
                guard !mark.contains(.suite) else { continue }
                day.sansSuite += 1
                let names = (persons[patient]?.noms ?? []).subtracting(common)
                if !names.isDisjoint(with: who.noms) { day.homonymes += 1 } else if !names.isDisjoint(with: who.collegues) { day.collegues += 1 }
            }
            return day
        }
    }

    private static func common(_ persons: [String: Personne], _ seuils: SeuilsEcarts) -> Set<String> {
        var counts: [String: Int] = [:]
        for person in persons.values { for name in person.noms { counts[name, default: 0] += 1 } }
        return Set(counts.filter { $0.value >= 5 && $0.value * 1000 > seuils.nomRepandu * persons.count }.keys)
    }
}
