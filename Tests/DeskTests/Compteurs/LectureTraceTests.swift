import Core
import Store
import TestSupport
import Testing

@testable import Desk

/// The trace of a day is read once, on both engines, and what departs is read by somebody.
@Suite struct LectureTraceTests {
    @Test(arguments: Engine.tested) func aCuriousNightIsFoundTheNextMorning(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let (start, _, _) = house.clock.now.date(in: .paris)
            // An ordinary day of three doctors, then a night of one.
            for who in [Who.drLeclerc, .drBenali, .drPetit, .sfMarchand] {
                let caller = try await house.caller(who)
                for index in 0..<4 { _ = try await house.look(index, by: caller) }
            }
            let curious = try await house.caller(.drPetit)
            house.clock.advance(hours: 24)
            let (tomorrow, hour, _) = house.clock.now.date(in: .paris)
            house.clock.advance(hours: 23 - hour)
            for index in 0..<60 { _ = try await house.look(index, by: curious) }
            house.clock.advance(hours: 5)
            let worker = Worker(house.desk)
            // What was missed is read first, a day at a time.
            var read = 0
            while try await worker.readTrace() { read += 1 }
            #expect(read == Worker.daysCaughtUp)
            #expect(try await house.desk.lireTrace(du: tomorrow) == nil, "a day is read once")
            let admin = try await house.caller(.admin)
            let view = try await house.desk.listerEcarts(by: admin)
            let first = try #require(view.jours.first { $0.jour == start })
            #expect(first.comptes >= 4 && first.ecarts == 0)
            #expect(view.jours.first?.jour == tomorrow)
            let night = try #require(view.aLire.first { $0.genre == "nuit" })
            #expect(night.jour == tomorrow && night.nom.contains("PETIT") && night.mesure >= 50 && night.explication.contains("entre 22 h et 6 h"))
            #expect(view.aLire.allSatisfy { $0.nom == night.nom })
            #expect(try await house.desk.listNotifications(by: admin).contains { $0.text.contains("trace") })

            #expect(try await refusal { try await house.desk.noterEcart(night.id, note: " ", by: admin) }.word == "invalid requis")
            #expect(try await refusal { try await house.desk.noterEcart(night.id, note: "Vu avec elle", by: curious) }.word == "forbidden")
            #expect(try await refusal { try await house.desk.noterEcart("0", note: "Vu avec elle", by: admin) }.word == "notFound")
            try await house.desk.noterEcart(night.id, note: "Vu avec elle : garde de nuit.", by: admin)
            #expect(try await refusal { try await house.desk.noterEcart(night.id, note: "Encore", by: admin) }.word == "deja-lu")
            #expect(try await house.desk.listerEcarts(by: admin).lus.map(\.note) == ["Vu avec elle : garde de nuit."])
            // The reading left its own trace, and no patient's name anywhere in what it kept.
            #expect(try await house.traces().contains { $0.act == "lire-trace" && $0.patient == nil })
        }
    }

    /// Before three in the morning, people may still be at work.
    @Test func theNightIsLetOver() async throws {
        try await withDesk(.sqlite) { house in
            let (_, hour, minute) = house.clock.now.date(in: .paris)
            house.clock.advance(hours: 26 - hour)
            house.clock.advance(seconds: (59 - minute) * 60)
            let early = try await Worker(house.desk).readTrace()
            #expect(!early)
            house.clock.advance(seconds: 60)
            let due = try await Worker(house.desk).readTrace()
            #expect(due)
        }
    }

    @Test func onlyTheAdministrationReadsIt() async throws {
        try await withDesk(.sqlite) { house in
            for who in Who.allCases where who != .admin && who != .admin2 {
                let caller = try await house.caller(who)
                #expect(try await refusal { try await house.desk.listerEcarts(by: caller) }.word == "forbidden", "\(who)")
            }
        }
    }
}
