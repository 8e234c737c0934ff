import ContactTracing
import Core
import Desk
import Store
import TestSupport
import Testing

@testable import Desk

/// The 24 hours of the doctor, at the desk.
@Suite struct DoctorClockTests {
    struct Boundary: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let start: Instant
        let late: Int64
        let inTime: Bool
    }

    static let boundaries: [Boundary] = [
        Boundary(testDescription: "one millisecond before", start: TestDesk.start, late: -1, inTime: true),
        Boundary(testDescription: "at the very moment", start: TestDesk.start, late: 0, inTime: true),
        Boundary(testDescription: "one millisecond after", start: TestDesk.start, late: 1, inTime: false),
        Boundary(testDescription: "clocks forward, at the very moment", start: Instant(LocalDate(year: 2026, month: 3, day: 28) ?? .min, hour: 10, in: .paris), late: 0, inTime: true),
        Boundary(testDescription: "clocks forward, one millisecond after", start: Instant(LocalDate(year: 2026, month: 3, day: 28) ?? .min, hour: 10, in: .paris), late: 1, inTime: false),
    ]

    @Test(arguments: Engine.tested, boundaries) func validatedInTimeOrLate(engine: Engine, _ boundary: Boundary) async throws {
        try await withDesk(engine, at: TestClock(boundary.start)) { house in
            let visit = try await Consultation(house)
            let sheet = try await visit.positive()
            house.clock.set(boundary.start.adding(milliseconds: 86_400_000 + boundary.late))
            let doctor = try await house.caller(.drLeclerc)
            let valid = try await house.desk.validerCas(sheet.cas.id, annonce: .consultation, by: doctor)
            #expect(valid.valideeATemps == boundary.inTime)
            #expect(valid.contact("Léa")?.etat == .aAppeler, "late or not, people are called")
            // Paid all the same: no known text says otherwise.
            let statement = try await house.desk.releverRemuneration(Consultation.epidemic, by: doctor)
            #expect(statement.releve.lignes.first?.remarque.isEmpty == boundary.inTime)
        }
    }

    @Test(arguments: Engine.tested) func theFirstDueIsFirst(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let visit = try await Consultation(house)
            let (a, b) = (try await visit.suspect(0), try await visit.suspect(1))
            _ = try await house.desk.annoncerPositif(b.cas.id, le: house.clock.now.adding(hours: -3), by: visit.doctor)
            _ = try await house.desk.annoncerPositif(a.cas.id, le: house.clock.now.adding(hours: -1), by: visit.doctor)
            #expect(try await house.desk.listerMesCas(Consultation.epidemic, by: visit.doctor).aValider.map(\.id) == [b.cas.id, a.cas.id])
            let future = try await visit.suspect(2)
            #expect(try await refusal { try await house.desk.annoncerPositif(future.cas.id, le: house.clock.now.adding(milliseconds: 1), by: visit.doctor) }.word == "resultat-futur")
        }
    }

    @Test(arguments: Engine.tested) func afterTheEndNothingIsWrittenAndTheConsentStillWithdrawn(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let sheet = try await Consultation(house).withContacts()
            let doctor = try await house.caller(.drLeclerc)
            _ = try await house.desk.changerAccord(sheet.cas.id, accord: true, by: doctor)
            let end = try #require(try await house.desk.listEpidemies(by: doctor).first).fin
            house.clock.set(Instant(end.adding(days: 1), hour: 9, in: .paris))
            let late = try await Consultation(house)
            #expect(try await refusal { try await late.suspect(1) }.word == "epidemie-close")
            #expect(try await refusal { try await house.desk.ajouterContacts(sheet.cas.id, Consultation.four, key: nil, by: late.doctor) }.word == "epidemie-close")
            #expect(try await refusal { try await house.desk.annoncerPositif(sheet.cas.id, le: house.clock.now, by: late.doctor) }.word == "epidemie-close")
            #expect(try await refusal { try await house.desk.changerAccord(sheet.cas.id, accord: true, by: late.doctor) }.word == "epidemie-close")
            #expect(try await !house.desk.changerAccord(sheet.cas.id, accord: false, by: late.doctor).cas.accord)
        }
    }
}
