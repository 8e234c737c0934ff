import Core
import Desk
import Store
import TestSupport
import Testing

@testable import Desk

/// Three months before the end: who is told, once, and what they find.
@Suite struct EndsTests {
    /// A Saturday, the day clocks go forward, a holiday, the last day of a month that is longer than the one three months before.
    static let alerts = ["2026-03-14", "2026-03-29", "2026-04-06", "2026-05-31"]

    @Test("F28, F29: on the day itself, whatever day it is, once only; the list, the notice and the message agree", arguments: Engine.tested)
    func onTheDay(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drLeclerc)
            var patients: [String] = []
            for (index, alert) in Self.alerts.enumerated() {
                let day = try LocalDate(iso: alert)
                // The end whose alert is that day: 31 May is that of 31 August.
                let filed = try await house.opened(until: day.adding(months: 3), patient: index, by: doctor)
                try await house.reach(filed.patient.id, mail: "p\(index)@exemple.test", telephone: nil)
                patients.append(filed.patient.id)
            }
            #expect(try await house.desk.listerRenouvellements(by: doctor).isEmpty && house.messages.all.isEmpty)
            for (index, alert) in Self.alerts.enumerated() {
                let day = try LocalDate(iso: alert)
                house.clock.set(Instant(day, in: .paris).adding(seconds: -1))
                try await house.work()
                #expect(house.messages.all.count == index, "the last second of the day before \(alert)")
                house.clock.set(Instant(day, in: .paris).adding(minutes: 61))
                try await house.work()
                #expect(house.messages.all.map(\.to).last == "p\(index)@exemple.test" && house.messages.all.count == index + 1, "\(alert)")
                let now = try await house.caller(.drLeclerc)
                let list = try await house.desk.listerRenouvellements(by: now)
                #expect(list.map(\.patient.id) == Array(patients.prefix(index + 1)), "the next end first")
                #expect(list.last?.jours == day.days(to: day.adding(months: 3)) && list.last?.affection.patientAverti?.contains("courriel") == true)
                house.clock.advance(hours: 2)
                try await house.work()
                #expect(house.messages.all.count == index + 1, "once only")
            }
            let now = try await house.caller(.drLeclerc)
            let told = try await house.desk.listNotifications(limit: 50, by: now).filter { $0.address == "/patientele/ald" }
            #expect(told.count == Self.alerts.count)
            for message in house.messages.all {
                for word in ["ALD", "affection", "maladie grave", "accident"] { #expect(!message.text.contains(word) && message.subject?.contains(word) == false) }
            }
        }
    }

    @Test("F28: automatic renewals are nobody’s work: neither listed nor told", arguments: Engine.tested)
    func automatic(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let (doctor, admin) = (try await house.caller(.drLeclerc), try await house.caller(.admin))
            let filed = try await house.opened(until: house.today.adding(days: 60), by: doctor)
            try await house.desk.noterReglageAffection(
                "1", SaisieReglage(dixSept: true, irreversible: false, annees: "", anneesSuite: "", source: "Liste de l’essai"), by: admin)
            #expect(try await house.desk.listerRenouvellements(by: doctor).isEmpty)
            let one = try #require(try await house.affections(filed.patient.id, by: doctor).first)
            #expect(one.renouvellement.mode == .automatique && one.avancement.contains("service médical"))
            let service = try #require(house.desk.teleservice("protocole-de-soins"))
            #expect(try await house.desk.prepareForm(service, patient: filed.patient.id, by: doctor).information.first?.text.contains("Renouvellement inutile") == true)
        }
    }

    @Test("F29: by short message without mail, by letter without either; a relay that never answers ends as a letter", arguments: Engine.tested)
    func channels(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drLeclerc)
            let end = house.today.adding(days: 100)
            var patients: [String] = []
            let everyone: [(mail: String?, telephone: String?)] = [(nil, "06 39 98 00 01"), (nil, "03 65 65 00 01"), ("x@exemple.test", nil)]
            for (index, ways) in everyone.enumerated() {
                let filed = try await house.opened(until: end, patient: index, by: doctor)
                try await house.reach(filed.patient.id, mail: ways.mail, telephone: ways.telephone)
                patients.append(filed.patient.id)
            }
            house.clock.advance(days: 12)
            house.messages.fail()
            try await house.work()
            for _ in 0..<9 {
                house.clock.advance(hours: 1)
                try await house.work()
            }
            let agent = try await house.caller(.agentCPAM)
            #expect(Set(try await house.desk.listerLettresAffections(by: agent).map(\.patient.id)) == Set(patients), "after eight attempts, a letter")
            house.messages.fail(false)
            let letter = try #require(try await house.desk.listerLettresAffections(by: agent).first)
            try await house.desk.noterLettreAffection(letter.id, by: agent)
            try await house.desk.noterLettreAffection(letter.id, by: agent)
            #expect(try await house.desk.listerLettresAffections(by: agent).count == 2)
            #expect(try await refusal { try await house.desk.noterLettreAffection(letter.id, by: house.caller(.agentMSA)) }.word == "notFound")

            // With a relay that works, the mobile number is enough.
            let fourth = try await house.opened(until: house.today.adding(days: 30), patient: 3, by: house.caller(.drLeclerc))
            try await house.reach(fourth.patient.id, mail: nil, telephone: "+33 7 39 98 00 02")
            house.clock.advance(hours: 2)
            try await house.work()
            let sent = try #require(house.messages.all.last)
            #expect(sent.subject == nil && sent.to == "+33 7 39 98 00 02" && sent.text.count <= 160)
        }
    }

    @Test("A message about an end that moved does not leave", arguments: Engine.tested)
    func moved(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drLeclerc)
            house.messages.fail()
            let filed = try await house.opened(until: house.today.adding(days: 80), by: doctor)
            try await house.reach(filed.patient.id, mail: "x@exemple.test", telephone: nil)
            house.clock.advance(hours: 2)
            try await house.work()
            let renewed = try await house.file(house.renewal("1", from: house.today.adding(days: 81)), by: house.caller(.drLeclerc))
            try await house.answer(renewed)
            house.messages.fail(false)
            house.clock.advance(hours: 3)
            try await house.work()
            #expect(house.messages.all.isEmpty)
            #expect(try await house.desk.listerRenouvellements(by: house.caller(.drLeclerc)).isEmpty)
        }
    }
}
