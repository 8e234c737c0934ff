import Core
import Store
import TestSupport
import Testing

@testable import Desk

/// F56, F51: availability and latency measured by the desk itself, shared by nodes, kept over restarts; maintenance told.
@Suite("F51, F56: the public page of service") struct EtatServiceTests {
    @Test("F56: several nodes add up, and nothing is lost at a restart", arguments: Engine.tested) func nodes(engine: Engine) async throws {
        try await withDesk(engine) { house in
            #expect(try await house.desk.lireEtatService().depuis == nil)
            let second = AvisTests.desk(house, AvisTests.Program())
            let code = house.desk.teleservices[0].code
            for (index, desk) in [house.desk, second].enumerated() {
                for number in 0..<10 {
                    let request = "r\(index)-\(number)"
                    desk.mesures.concerne(code, request: request)
                    desk.mesures.note(request: request, milliseconds: number == 9 ? 900 : 30, failed: number == 9, at: house.clock.now, among: [code])
                }
                try await desk.tenirMesures()
            }
            // A restart: what a process counted next adds to what it had written.
            house.desk.mesures.note(request: "x", milliseconds: 3000, failed: false, at: house.clock.now, among: [code])
            try await house.desk.tenirMesures()
            let state = try await house.desk.lireEtatService()
            let service = try #require(state.services.first { $0.code == code }?.fenetres.first)
            #expect(service.demandes == 20 && service.abouties == 90 && service.mediane == 50 && service.centile95 == 1000)
            let whole = try #require(state.services.first?.fenetres.first)
            #expect(state.services.first?.code == Mesures.ensemble && whole.demandes == 21)
            // A failure whose service nobody knows is one of each.
            house.desk.mesures.note(request: "panne", milliseconds: 10, failed: true, at: house.clock.now, among: [code])
            try await house.desk.tenirMesures()
            #expect(try await house.desk.lireEtatService().services.first { $0.code == code }?.fenetres.first?.demandes == 21)
            // An hour goes out of the window of a day with the hour.
            house.clock.advance(hours: 24)
            #expect(try await house.desk.lireEtatService().services.first { $0.code == code }?.fenetres.map(\.demandes) == [0, 21, 21])
        }
    }

    @Test("F56: minutes the desk stood, a gap is seen", arguments: Engine.tested) func standing(engine: Engine) async throws {
        try await withDesk(engine) { house in
            for minute in 0..<20 {
                if !(5..<10).contains(minute) { try await house.desk.tenirMesures() }
                house.clock.advance(minutes: 1)
            }
            let windows = try await house.desk.lireEtatService().services[0].fenetres
            #expect(windows.allSatisfy { $0.ouvert == 75 })
        }
    }

    @Test("F56: deadlines of the funds, kept and missed, without anyone's name", arguments: Engine.tested) func deadlines(engine: Engine) async throws {
        try await withDesk(engine) { house in
            try await house.database.write { session in
                let fund = try #require(try Caisses(session).all().first).code
                for (index, kept) in [true, true, false].enumerated() {
                    try Echeances(session).note(
                        id: String(repeating: "\(index)", count: 32), caisse: fund, genre: "reclamation", kept: kept, duration: 7_200_000, at: house.clock.now.millisecondsSince1970)
                }
            }
            let found = try await house.desk.lireEtatService().echeances
            #expect(found.map(\.genre) == ["Réponse à une réclamation"] && found[0].tenues == 2 && found[0].manquees == 1 && found[0].heures == 2)
            house.clock.advance(days: 31)
            #expect(try await house.desk.lireEtatService().echeances.isEmpty)
        }
    }

    @Test("F51: maintenance is announced, at night, and said when it is not", arguments: Engine.tested) func maintenance(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let (admin, doctor) = (try await house.caller(.admin), try await house.caller(.drLeclerc))
            let night = try await house.desk.annoncerMaintenance(debut: "2026-03-12T23:00", fin: "2026-03-13T01:00", texte: "Nouvelle version du guichet", key: "cle-nuit-1", by: admin)
            #expect(night.deNuit && night.aTemps)
            let day = try await house.desk.annoncerMaintenance(debut: "2026-03-11T12:00", fin: "2026-03-11T13:00", texte: "Réseau du centre de données", by: admin)
            #expect(!day.deNuit && !day.aTemps)
            #expect(try await house.desk.lireEtatService().maintenances.map(\.id) == [day.id, night.id])
            #expect(try await refusal { try await house.desk.annoncerMaintenance(debut: "2026-03-09T23:00", fin: "2026-03-10T01:00", texte: "Passée", by: admin) }.word == "invalid passe")
            #expect(try await refusal { try await house.desk.annoncerMaintenance(debut: "2026-03-13T01:00", fin: "2026-03-12T23:00", texte: "À l’envers", by: admin) }.word == "invalid ordre")
            #expect(try await refusal { try await house.desk.annoncerMaintenance(debut: "ce soir", fin: "", texte: "", by: admin) }.word == "invalid moment,requis,requis")
            #expect(try await refusal { try await house.desk.annoncerMaintenance(debut: "2026-03-12T23:00", fin: "2026-03-13T01:00", texte: "Je ne peux pas", by: doctor) }.word == "forbidden")
            try await house.desk.retirerMaintenance(day.id, by: admin)
            #expect(try await house.desk.lireEtatService().maintenances.map(\.id) == [night.id])
            house.clock.set(night.fin)
            #expect(try await house.desk.lireEtatService().maintenances.isEmpty)
        }
    }
}
