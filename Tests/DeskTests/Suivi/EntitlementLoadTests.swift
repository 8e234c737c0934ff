import ContactTracing
import Core
import Foundation
import Store
import TestSupport
import Testing

@testable import Desk

private let loadShare = ProcessInfo.processInfo.environment["GUICHET_BENCH"].flatMap { Int($0) } ?? 0

/// How long a counter waits while the sheets come in: 250 checks and 160 new contacts a second.
///
/// Runs when GUICHET_BENCH says which share of that load, in percent: 100 on a release build, less on a debug one.
@Suite(.enabled(if: loadShare > 0), .serialized) struct EntitlementLoadTests {
    @Test(arguments: Engine.tested) func checksStayQuickWhileContactsAreWritten(engine: Engine) async throws {
        let (seconds, weeks, perWeek) = (10, 14, 1500)
        let (checks, writes) = (max(250 * loadShare / 100, 1), max(160 * loadShare / 100, 1))
        try await withDesk(engine) { house in
            let fiches = house.fiches
            // The oldest sheets still kept: fourteen weekly keys to look under.
            for week in 0..<weeks {
                house.clock.set(TestDesk.start.adding(hours: 24 * 7 * week))
                let cas = try await fiches.cas("Cas \(week)")
                _ = try await Self.fill(house, cas, week, perWeek)
            }
            let cas = try await fiches.cas("Courant")
            let known = try await Self.fill(house, cas, weeks, 500)
            let pharmacist = try await house.caller(.phLambert)
            var alone: [Duration] = []
            for name in known.prefix(100) {
                let before = ContinuousClock.now
                _ = try await house.desk.verifierMasques(DemandeDroit(nom: name, prenom: "Zoé", dateNaissance: "29/02/1980"), by: pharmacist)
                alone.append(before.duration(to: .now))
            }
            let start = ContinuousClock.now
            let times = try await withThrowingTaskGroup(of: [Duration].self) { group in
                for turn in 0..<(writes * seconds) {
                    group.addTask {
                        try await Task.sleep(until: start + .milliseconds(turn * 1000 / writes), clock: .continuous)
                        _ = try await fiches.contact(of: cas, "Nouveau \(turn)", telephone: nil)
                        return []
                    }
                }
                for turn in 0..<(checks * seconds) {
                    group.addTask {
                        try await Task.sleep(until: start + .milliseconds(turn * 1000 / checks), clock: .continuous)
                        let name = known[turn % known.count]
                        let before = ContinuousClock.now
                        let right = try await house.desk.verifierMasques(DemandeDroit(nom: name, prenom: "Zoé", dateNaissance: "29/02/1980"), by: pharmacist)
                        let took = before.duration(to: .now)
                        #expect(right.masques)
                        return [took]
                    }
                }
                return try await group.reduce(into: []) { $0 += $1 }
            }.sorted()
            let p99 = times[times.count * 99 / 100]
            print("\(engine): \(times.count) checks at \(checks)/s beside \(writes) contacts/s, \(weeks * perWeek + 500) contacts kept, alone \(alone.sorted()[50]), median \(times[times.count / 2]), p99 \(p99), worst \(times[times.count - 1])")
            #expect(p99 <= .milliseconds(20))
        }
    }

    /// Contacts written in slices, as many as a region has in a week.
    private static func fill(_ house: TestDesk, _ cas: String, _ week: Int, _ count: Int) async throws -> [String] {
        let names = (0..<count).map { "Personne \(week) \($0)" }
        for slice in names.chunked(250) {
            try await house.desk.act("essai", on: "suivi", by: Worker.deskCaller("essai")) { act in
                let parametres = try act.parametresOuverts(DemoFilling.epidemic)
                let record = try #require(try CasIndex(act.session).find(cas))
                let place = try #require(Departement("96"))
                for name in slice {
                    let person = PersonneSuivie(nom: name, prenom: "Zoé", dateNaissance: LocalDate(year: 1980, month: 2, day: 29), telephone: "06 39 98 12 34")
                    var contact = try act.nouveauContact(
                        DonneesContact(personne: person, exposition: Exposition(memeFoyer: true, dernierJour: act.today)), of: record, departement: place, parametres)
                    contact.state = EtatContact.aAppeler.rawValue
                    contact.registeredAt = act.at
                    try Contacts(act.session).insert(contact)
                }
                try act.trace(record)
            }
        }
        return names
    }
}
