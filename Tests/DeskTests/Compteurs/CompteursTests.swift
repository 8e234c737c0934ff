import Core
import Store
import TestSupport
import Testing

@testable import Desk

/// Who looks at too many persons is asked to sign in again, then stopped, on both engines.
@Suite struct CompteursTests {
    @Test(arguments: Engine.tested) func aPersonSeenTwiceCountsOnce(engine: Engine) async throws {
        try await withDesk(engine, plafonds: .usuels) { house in
            let doctor = try await house.caller(.drLeclerc)
            for _ in 0..<50 { #expect(try await house.look(3, by: doctor) == 1) }
            #expect(try await house.counted("personne", doctor.actor.account).vusJour == 1)
            house.clock.advance(hours: 24)
            let again = try await house.caller(.drLeclerc)
            _ = try await house.look(3, by: again)
            #expect(try await house.counted("personne", doctor.actor.account).vusJour == 1)
        }
    }

    /// The look that goes beyond is undone: neither shown nor put among the patients in hand. The session ends; signing in
    /// again is enough.
    @Test(arguments: Engine.tested) func beyondTheMinuteOneSignsInAgain(engine: Engine) async throws {
        try await withDesk(engine, plafonds: .usuels) { house in
            let session = try await house.enter(.phLambert)
            for index in 0..<20 { #expect(try await house.look(index, by: session.caller) == 1) }
            #expect(try await refusal { try await house.look(20, by: session.caller) }.word == "accessEnded")
            let noted = try await house.traces().filter { $0.account == session.caller.actor.account && $0.act == "chercher-patient" }
            #expect(noted.filter { $0.result == "refuse" }.count == 1 && Set(noted.compactMap(\.patient)).count == 20)
            #expect(try await house.desk.authenticate(sessionToken: session.token) == nil)
            let words = try await refusal { try await house.desk.exigeAccesOuvert(sessionToken: session.token) }
            #expect(words.word == "accessEnded" && "\(words)".contains("une minute") && "\(words)".contains("identifiez-vous de nouveau"))
            house.clock.advance(seconds: 5)
            let again = try await house.enter(.phLambert)
            #expect(try await house.look(20, by: again.caller) == 1)
            // The old session does not come back to life with the new one, and the person is told.
            #expect(try await house.desk.authenticate(sessionToken: session.token) == nil)
            #expect(try await house.desk.listNotifications(by: again.caller).contains { $0.text.contains("une minute") })
        }
    }

    @Test(arguments: Engine.tested) func aTokenStopsUntilItsOwnerSignsIn(engine: Engine) async throws {
        try await withDesk(engine, plafonds: .usuels) { house in
            let token = try await DemoDoor(house.desk).token(persona: Who.phLambert.rawValue)
            let caller = Caller(actor: try #require(try await house.desk.authenticate(bearer: token)).actor, request: "essai")
            for index in 0..<20 { _ = try await house.look(index, by: caller) }
            #expect(try await refusal { try await house.look(20, by: caller) }.word == "accessEnded")
            #expect(try await house.desk.authenticate(bearer: token) == nil)
            #expect(try await refusal { try await house.desk.exigeAccesOuvert(bearer: token) }.word == "accessEnded")
            _ = try await house.enter(.phLambert)
            #expect(try await house.desk.authenticate(bearer: token) != nil)
            #expect(try await house.look(20, by: caller) == 1)
        }
    }

    /// Whoever goes on asking instead of signing in is no person in a hurry.
    @Test(arguments: Engine.tested) func insistingClosesTheAccess(engine: Engine) async throws {
        try await withDesk(engine, plafonds: .usuels) { house in
            let robot = try await house.enter(.phLambert)
            for index in 0...20 { _ = try? await house.look(index, by: robot.caller) }
            for _ in 0..<15 { #expect(try await refusal { try await house.desk.exigeAccesOuvert(sessionToken: robot.token) }.word == "accessEnded") }
            #expect(try await refusal { try await house.desk.exigeAccesOuvert(sessionToken: robot.token) }.word == "frozen")
            let closed = try await refusal { try await house.enter(.phLambert) }
            #expect(closed.word == "frozen" && "\(closed)".contains("Appelez l’administration du guichet"))
            let admin = try await house.caller(.admin)
            #expect(try await house.desk.listNotifications(by: admin).contains { $0.text.contains("suspendu") })
            #expect(try await house.desk.compterGels(by: admin) == 1)
            let view = try #require(try await house.desk.listerVigilances(by: admin).first { $0.palier == "gel" })
            #expect(try await refusal { try await house.desk.leverVigilance(view.id, note: " ", by: admin) }.word == "invalid requis")
            #expect(try await refusal { try await house.desk.leverVigilance(view.id, note: "Rappelé", by: house.caller(.drLeclerc)) }.word == "forbidden")
            try await house.desk.leverVigilance(view.id, note: "Rappelé à la pharmacie, c’était un essai.", by: admin)
            #expect(try await refusal { try await house.desk.leverVigilance(view.id, note: "Encore une fois", by: admin) }.word == "deja-levee")
            let again = try await house.enter(.phLambert)
            #expect(try await house.look(30, by: again.caller) == 1)
            #expect(try await house.desk.listerVigilances(by: admin).allSatisfy { !$0.estOuverte })
        }
    }

    /// A minute later, a program that asks now and then is told the same, and closes nothing.
    @Test func afterAMinuteNobodyInsists() async throws {
        try await withDesk(.sqlite, plafonds: .usuels) { house in
            let person = try await house.enter(.phLambert)
            for index in 0...20 { _ = try? await house.look(index, by: person.caller) }
            house.clock.advance(seconds: 60)
            for _ in 0..<100 { #expect(try await refusal { try await house.desk.exigeAccesOuvert(sessionToken: person.token) }.word == "accessEnded") }
            _ = try await house.enter(.phLambert)
        }
    }

    /// Signing in again and again does not lift a person's own limit.
    @Test(arguments: Engine.tested) func onePersonHasALimitWhateverTheSessions(engine: Engine) async throws {
        try await withDesk(engine, plafonds: .usuels) { house in
            var (seen, index) = (0, 0)
            var last: DeskRefusal?
            while index < 150, last?.word != "frozen" {
                do {
                    let session = try await house.enter(.phLambert)
                    while index < 150 {
                        seen += try await house.look(index, by: session.caller)
                        index += 1
                        house.clock.advance(seconds: 4)
                    }
                } catch let refusal as DeskRefusal { last = refusal }
            }
            #expect(last?.word == "frozen" && seen == Plafonds.usuels.personne.heure.gel, "\(seen)")
        }
    }

    @Test(arguments: Engine.tested) func windowsEndWhereTheyEnd(engine: Engine) async throws {
        try await withDesk(engine, plafonds: .usuels) { house in
            let doctor = try await house.caller(.drLeclerc)
            for index in 0..<12 { _ = try await house.look(index, by: doctor) }
            // 10:00:00 in Paris: the last millisecond of the minute, then the next minute.
            house.clock.advance(milliseconds: 59_999)
            _ = try await house.look(12, by: doctor)
            #expect(try await house.counted("personne", doctor.actor.account).vusMinute == 13)
            house.clock.advance(milliseconds: 1)
            _ = try await house.look(13, by: doctor)
            var counts = try await house.counted("personne", doctor.actor.account)
            #expect(counts.vusMinute == 1 && counts.vusHeure == 14)
            house.clock.advance(minutes: 59)
            _ = try await house.look(14, by: house.caller(.drLeclerc))
            counts = try await house.counted("personne", doctor.actor.account)
            #expect(counts.vusHeure == 1 && counts.vusJour == 15)
            // Midnight in Paris.
            house.clock.set(Instant(house.today.adding(days: 1), in: .paris))
            _ = try await house.look(0, by: house.caller(.drLeclerc))
            counts = try await house.counted("personne", doctor.actor.account)
            #expect(counts.vusJour == 1 && counts.vusTotal == 16)
        }
    }

    @Test(arguments: Engine.tested) func numbersOfNobody(engine: Engine) async throws {
        try await withDesk(engine, plafonds: .usuels) { house in
            let doctor = try await house.caller(.drLeclerc)
            // Half through the search, half through a leave that is refused: neither way is free.
            var word = ""
            for index in 0..<40 where word != "accessEnded" {
                let nir = try NIR("1850\(1 + index % 9)25990\(500 + index)")
                do {
                    if index % 2 == 0 { _ = try await house.desk.findPatients(.nir(nir), by: doctor) } else {
                        _ = try await house.desk.saveDraft(DraftInput(teleservice: "arret-de-travail", patient: .nir(nir), content: house.leave()), by: doctor)
                    }
                } catch let refusal as DeskRefusal { word = refusal.word }
                house.clock.advance(seconds: 10)
            }
            let counts = try await house.counted("personne", doctor.actor.account)
            #expect(word == "accessEnded" && counts.vusTotal == 0)
            #expect(counts.manquesHeure >= Plafonds.usuels.manques.premier && counts.manquesHeure == counts.demandesHeure)
        }
    }

    @Test(arguments: Engine.tested) func numbersOneAfterTheOther(engine: Engine) async throws {
        try await withDesk(engine, plafonds: .usuels) { house in
            let doctor = try await house.caller(.drLeclerc)
            let same = try NIR("1850525990501")
            for _ in 0..<20 { _ = try await house.desk.findPatients(.nir(house.nir(0)), by: doctor) }
            #expect(try await house.counted("personne", doctor.actor.account).suitesHeure == 0, "the same number twice is no series")
            var asked = 0
            var word = ""
            for order in 501..<530 where word.isEmpty {
                asked += 1
                do { _ = try await house.desk.findPatients(.nir(NIR(String(same.digits13.prefix(10)) + String(order))), by: doctor) } catch let refusal as DeskRefusal { word = refusal.word }
            }
            #expect(word == "accessEnded" && asked == Plafonds.usuels.suites.premier + 2)
        }
    }

    @Test func atNightTheHourIsShorter() async throws {
        try await withDesk(.sqlite, plafonds: .usuels) { house in
            house.clock.set(Instant(house.today, hour: 22, in: .paris))
            let person = try await house.enter(.phLambert)
            var shown = 0
            for index in 0..<20 {
                shown += (try? await house.look(index, by: person.caller)) ?? 0
                house.clock.advance(seconds: 20)
            }
            #expect(shown == Plafonds.usuels.nuit.premier)
        }
    }

    /// Many persons of one place: the administration is told; far beyond, the place is closed and the others with it.
    @Test(arguments: Engine.tested, ["structure", "adresse"]) func aPlaceIsWatchedThenClosed(engine: Engine, genre: String) async throws {
        let narrow = Plafonds.Fenetres(minute: .init(3, gel: 6), heure: .init(50, gel: 100), jour: .init(90, gel: 200))
        let u = Plafonds.usuels
        let ceilings = Plafonds(
            du: u.du, personne: u.personne, agent: u.agent, acces: u.acces, structure: genre == "structure" ? narrow : u.structure, adresse: genre == "adresse" ? narrow : u.adresse,
            nuit: u.nuit, lignes: u.lignes, manques: u.manques, suites: u.suites, insistance: u.insistance, contact: "le 01 99 00 00 00")
        try await withDesk(engine, plafonds: ceilings) { house in
            let lambert = try await house.caller(.phLambert), leclerc = try await house.caller(.drLeclerc)
            func from(_ caller: Caller, _ place: Situation?) -> Caller {
                let a = caller.actor
                return Caller(
                    actor: Actor(account: a.account, displayName: a.displayName, role: a.role, situation: place, session: a.session), request: "essai", address: "192.0.2.9",
                    isSession: true)
            }
            let place = try #require(lambert.actor.situation)
            let (one, other) = (from(lambert, place), from(leclerc, genre == "structure" ? place : leclerc.actor.situation))
            for index in 0..<3 { _ = try await house.look(index, by: one) }
            let admin = try await house.caller(.admin)
            #expect(try await house.desk.listerVigilances(by: admin).isEmpty)
            for index in 3..<6 { _ = try await house.look(index, by: other) }
            let alert = try #require(try await house.desk.listerVigilances(by: admin).first)
            #expect(alert.palier == "alerte" && alert.genre == genre && alert.plafond == 3)
            let closed = try await refusal { try await house.look(6, by: one) }
            #expect(closed.word == "frozen" && "\(closed)".contains("lieu d’exercice") && "\(closed)".contains("01 99 00 00 00"))
            // Whoever works from there waits; a colleague elsewhere goes on.
            #expect(try await refusal { try await house.look(7, by: other) }.word == "frozen")
            let elsewhere = Caller(actor: from(leclerc, leclerc.actor.situation).actor, request: "essai", address: "198.51.100.7", isSession: true)
            #expect(try await house.look(8, by: elsewhere) == 1)
            let frozen = try #require(try await house.desk.listerVigilances(by: admin).first { $0.palier == "gel" })
            try await house.desk.leverVigilance(frozen.id, note: "Exercice de crise annoncé", by: admin)
            #expect(try await house.look(7, by: other) == 1)
        }
    }

    @Test func theAdministrationIsNeverCounted() async throws {
        try await withDesk(.sqlite, plafonds: .usuels) { house in
            let admin = try await house.caller(.admin)
            for _ in 0..<50 { _ = try await house.desk.listerVigilances(by: admin) }
            #expect(try await house.count("SELECT count(*) FROM compteur") == 0)
        }
    }

    @Test(arguments: Engine.tested) func whoWasSeenIsForgotten(engine: Engine) async throws {
        try await withDesk(engine, plafonds: .usuels) { house in
            _ = try await house.look(0, by: house.caller(.drLeclerc))
            house.clock.advance(hours: 24)
            #expect(try await house.worker.forgetLooks())
            #expect(try await house.count("SELECT count(*) FROM compteur_vu") == 1)
            house.clock.advance(hours: 24)
            #expect(try await house.worker.forgetLooks())
            #expect(try await house.count("SELECT count(*) FROM compteur_vu") == 0)
            #expect(try await !house.worker.forgetLooks())
        }
    }
}
