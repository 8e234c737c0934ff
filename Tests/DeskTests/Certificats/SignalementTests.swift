import Certificats
import Core
import Desk
import Store
import TestSupport
import Testing

/// Requests that no text allows: reported, taken back, counted, and read by the structure alone.
@Suite struct SignalementTests {
    private let demande = SaisieSignalement(regle: "C27", structure: "ecole", nom: "Collège des Remparts", commune: "96100")

    private func signed(_ house: TestDesk, _ who: Who = .drLeclerc) async throws -> Passant {
        Passant(caller: try await house.caller(who), adresse: "192.0.2.1", request: "essai")
    }

    @Test(arguments: Engine.tested) func aReportIsCountedUntilItIsTakenBack(_ engine: Engine) async throws {
        try await withDesk(engine) { house in
            let (doctor, agent) = (try await signed(house), try await house.caller(.agentCPAM))
            let passer = Passant(adresse: "192.0.2.7", request: "essai")
            let id = try await house.desk.signalerCertificat(demande, from: doctor)
            _ = try await house.desk.signalerCertificat(demande, from: passer)
            let counts = try await house.desk.compterSignalements(by: agent)
            #expect(counts.total == 2 && counts.structures.map(\.quoi) == [.ecole] && counts.regles.map(\.quoi) == ["C27"])
            #expect(counts.regles.first?.professionnels == 1 && counts.regles.first?.public_ == 1)
            #expect(counts.saisons.last?.quoi == Saison(house.today) && counts.saisons.last?.total == 2 && counts.saisons.count == 12)
            let view = try await house.desk.lireSignalement(id, from: doctor)
            #expect(view.parProfessionnel && view.retireLe == nil && view.commune == "96100")
            try await house.desk.retirerSignalement(id, from: doctor)
            // Twice is once.
            try await house.desk.retirerSignalement(id, from: doctor)
            #expect(try await house.desk.compterSignalements(by: agent).total == 1)
            #expect(try await house.desk.mesSignalements(by: house.caller(.drLeclerc)).signalements.first?.retireLe != nil)
            // Another season has none of it.
            let past = try #require(counts.saisons.first?.quoi.mot)
            #expect(try await house.desk.compterSignalements(saison: past, by: agent).total == 0)
            await #expect(throws: DeskRefusal.self) { _ = try await house.desk.compterSignalements(saison: "2026-mousson", by: agent) }
        }
    }

    @Test(arguments: Engine.tested) func theSameKeyReportsOnce(_ engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await signed(house)
            let first = try await house.desk.signalerCertificat(demande, key: "cle-12345678", from: doctor)
            #expect(try await house.desk.signalerCertificat(demande, key: "cle-12345678", from: doctor) == first)
            #expect(try await house.desk.compterSignalements(by: house.caller(.agentCPAM)).total == 1)
        }
    }

    @Test(arguments: Engine.tested) func theStructureReadsItsOwnAndNobodyElses(_ engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await signed(house)
            let caller = try await house.caller(.drLeclerc)
            let id = try await house.desk.signalerCertificat(demande, from: doctor)
            var other = demande
            other.nom = "École du Pont"
            _ = try await house.desk.signalerCertificat(other, from: doctor)
            let link = try await house.desk.donnerLienStructure(id, by: caller)
            // One or two would point at a family: no number is told.
            var seen = try await house.desk.lireStructure(link.jeton, request: "essai")
            #expect(seen.nom == "Collège des Remparts" && seen.lignes.map(\.regle.id) == ["C27"] && seen.lignes[0].nombre == nil)
            // The same structure, however it is written; three are told.
            for name in ["COLLEGE DES REMPARTS", "collège des remparts"] {
                var same = demande
                same.nom = name
                _ = try await house.desk.signalerCertificat(same, from: doctor)
            }
            seen = try await house.desk.lireStructure(link.jeton, request: "essai")
            #expect(seen.lignes[0].nombre == 3)
            // Unknown, expired, taken back: one answer.
            await #expect(throws: DeskRefusal.self) { _ = try await house.desk.lireStructure(String(link.jeton.reversed()), request: "essai") }
            let last = house.today.adding(months: Desk.moisDeLien)
            house.clock.advance(hours: house.today.days(to: last) * 24 - 12)
            _ = try await house.desk.lireStructure(link.jeton, request: "essai")
            house.clock.advance(hours: 1)
            await #expect(throws: DeskRefusal.self) { _ = try await house.desk.lireStructure(link.jeton, request: "essai") }
        }
    }

    @Test(arguments: Engine.tested) func whatIsTakenBackClosesItsLink(_ engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await signed(house)
            let id = try await house.desk.signalerCertificat(demande, from: doctor)
            let link = try await house.desk.donnerLienStructure(id, by: house.caller(.drLeclerc))
            // Nobody but the author gives a link.
            let stranger = try await house.caller(.drBenali)
            await #expect(throws: DeskRefusal.self) { _ = try await house.desk.donnerLienStructure(id, by: stranger) }
            try await house.desk.retirerSignalement(id, from: doctor)
            await #expect(throws: DeskRefusal.self) { _ = try await house.desk.lireStructure(link.jeton, request: "essai") }
        }
    }

    @Test func badReportsAreRefusedEachWithItsReason() async throws {
        try await withDesk(.sqlite) { house in
            let doctor = try await signed(house)
            let bad: [(String, SaisieSignalement)] = [
                ("regle", .init(regle: "C99", structure: "ecole", commune: "96100")), ("regle", .init(structure: "ecole", commune: "96100")),
                // A text requires this one.
                ("regle", .init(regle: "C32", structure: "ecole", commune: "96100")), ("structure", .init(regle: "C27", structure: "prison", commune: "96100")),
                ("structure", .init(regle: "C27", commune: "96100")), ("commune", .init(regle: "C27", structure: "ecole")),
                ("commune", .init(regle: "C27", structure: "ecole", commune: "Chez Mme Dupont")), ("nom", .init(regle: "C22", structure: "assistante-maternelle", nom: "Mme Dupont", commune: "96100")),
                ("nom", .init(regle: "C27", structure: "ecole", nom: "École 06 12 34 56 78", commune: "96100")), ("nom", .init(regle: "C27", structure: "ecole", nom: "É", commune: "96100")),
                ("nom", .init(regle: "C27", structure: "ecole", nom: String(repeating: "é", count: 81), commune: "96100")),
            ]
            for (field, saisie) in bad {
                do {
                    _ = try await house.desk.signalerCertificat(saisie, from: doctor)
                    Issue.record("accepted: \(saisie)")
                } catch DeskRefusal.invalid(let anomalies) {
                    #expect(anomalies.map(\.field) == [field], "\(saisie)")
                }
            }
        }
    }

    @Test func anAddressReportsTenTimesAnHourAndWhoeverSignedInMore() async throws {
        try await withDesk(.sqlite) { house in
            let passer = Passant(adresse: "192.0.2.9", request: "essai")
            for _ in 0..<10 { _ = try await house.desk.signalerCertificat(demande, from: passer) }
            do {
                _ = try await house.desk.signalerCertificat(demande, from: passer)
                Issue.record("the eleventh was taken")
            } catch DeskRefusal.tooMany(_, let seconds) {
                #expect((1...3600).contains(seconds))
            }
            // Others are not refused for it, and the next hour is another.
            _ = try await house.desk.signalerCertificat(demande, from: Passant(adresse: "192.0.2.10", request: "essai"))
            for _ in 0..<12 { _ = try await house.desk.signalerCertificat(demande, from: signed(house)) }
            // Where addresses are not known, all are counted together, and further.
            for _ in 0..<20 { _ = try await house.desk.signalerCertificat(demande, from: Passant(adresse: Passant.adresseInconnue, request: "essai")) }
            house.clock.advance(hours: 1)
            _ = try await house.desk.signalerCertificat(demande, from: passer)
        }
    }

    @Test(arguments: Engine.tested) func countsAreForTheFundsAndForThoseNamedForTheOrder(_ engine: Engine) async throws {
        try await withDesk(engine) { house in
            let admin = try await house.caller(.admin)
            let doctor = try await house.caller(.drBenali)
            await #expect(throws: DeskRefusal.self) { _ = try await house.desk.compterSignalements(by: doctor) }
            guard case .professionnel(_, let number) = doctor.actor.role else { return }
            let right = try await house.desk.nommerLecteur(number, by: admin)
            _ = try await house.desk.compterSignalements(by: doctor)
            await #expect(throws: DeskRefusal.self) { _ = try await house.desk.nommerLecteur(number, by: admin) }
            await #expect(throws: DeskRefusal.self) { _ = try await house.desk.nommerLecteur("00000000000", by: admin) }
            #expect(try await house.desk.listerLecteurs(by: admin).map(\.nom) == [doctor.actor.displayName])
            try await house.desk.retirerLecteur(right, by: admin)
            await #expect(throws: DeskRefusal.self) { _ = try await house.desk.compterSignalements(by: doctor) }
            _ = try await house.desk.compterSignalements(by: house.caller(.medicalCPAM))
            for who in [Who.admin, .drLeclerc, .arsColin] {
                let caller = try await house.caller(who)
                await #expect(throws: DeskRefusal.self) { _ = try await house.desk.compterSignalements(by: caller) }
            }
        }
    }

    /// Three years are counted; what is older goes, with its link, and not a day before.
    @Test(arguments: Engine.tested) func whatIsNoLongerCountedIsForgotten(_ engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await signed(house)
            let id = try await house.desk.signalerCertificat(demande, from: doctor)
            _ = try await house.desk.donnerLienStructure(id, by: house.caller(.drLeclerc))
            // Spring 2026 is counted until the last day of winter 2028-2029.
            let last = try #require(LocalDate(year: 2029, month: 2, day: 28))
            house.clock.advance(days: house.today.days(to: last))
            while try await house.worker.step() {}
            _ = try await house.desk.lireSignalement(id, from: Passant(adresse: nil, request: "essai"))
            house.clock.advance(days: 1)
            while try await house.worker.step() {}
            await #expect(throws: DeskRefusal.self) { _ = try await house.desk.lireSignalement(id, from: Passant(adresse: nil, request: "essai")) }
        }
    }
}
