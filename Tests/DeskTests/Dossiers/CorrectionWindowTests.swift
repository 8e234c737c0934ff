import Core
import Desk
import Store
import TestSupport
import Testing

/// F49: what was sent is corrected or cancelled during a limited window, whichever téléservice it is of.
@Suite("F49: editing and cancelling what was sent") struct CorrectionWindowTests {
    /// A content that waits for an agent, and the same with one thing corrected.
    static func contents(_ code: String, _ house: TestDesk) throws -> (first: JSONValue, second: JSONValue)? {
        switch code {
        case "arret-de-travail": return (house.leave(), house.leave(days: 6))
        case "demande-accord-prealable": return (house.request(), house.request(["objet": "Vingt séances de rééducation de l’épaule"]))
        case "protocole-de-soins": return (house.argued(), house.argued("23", ["arguments": "Arguments corrigés."]))
        case "prescription-transport":
            let trip: [String: JSONValue] = [
                "etat": "aide", "motif": "convocation", "depart": "domicile", "arrivee": "autre", "lieuArrivee": ["texte": "Clinique des Tilleuls"], "distance": 160,
                "trajets": "allerRetour", "date": .string(house.today.iso),
            ]
            return (.object(trip), .object(trip.merging(["distance": 170]) { $1 }))
        case "certificat-accident-travail":
            let content = try #require(house.desk.teleservice(code)?.samples.first { $0.outcome == .accepted }?.content(house.today).object)
            return (.object(content), .object(content.merging(["observations": "Marche avec une canne."]) { $1 }))
        default: return nil
        }
    }

    @Test("In the window it is replaced and nobody is told; at its end whoever received it is", arguments: Engine.tested)
    func boundary(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drLeclerc)
            for (turn, service) in house.desk.teleservices.filter({ $0.lifecycle.correctionWindowMinutes > 0 }).enumerated() {
                let contents = try #require(try Self.contents(service.code, house), "\(service.code) has a window: say how it is corrected")
                let window = service.lifecycle.correctionWindowMinutes
                for (isIn, patient) in [(true, turn * 2), (false, turn * 2 + 1)] {
                    let start = house.clock.now
                    let first = try await house.file(service.code, contents.first, patient: patient, by: doctor)
                    try await house.work()
                    #expect(try await house.desk.readDossier(first.id, by: doctor).windowEnds == start.adding(minutes: window))
                    house.clock.set(start.adding(minutes: window).adding(milliseconds: isIn ? -1 : 0))
                    #expect(try await (house.desk.readDossier(first.id, by: doctor).windowEnds != nil) == isIn, "\(service.code)")
                    let second = try await house.desk.rectify(first.id, content: contents.second, reason: nil, revision: nil, by: doctor)
                    #expect(second.version == 2 && second.state == .depose)
                    try await house.work()
                    let history = try await house.desk.readHistory(first.id, by: doctor)
                    #expect(history.holders.contains { $0.recipient.hasPrefix("rectification:") } == !isIn, "\(service.code)")
                    #expect(history.versions == [1, 2], "what was deposited is never edited")
                    house.clock.set(start)
                }
            }
        }
    }

    @Test("Cancelled before it left, the fund never hears of it; after, it is told at once", arguments: Engine.tested)
    func cancelled(engine: Engine) async throws {
        let fund = OutboxTests.Fund()
        try await withDesk(engine, gateway: fund.gateway, press: OutboxTests.paper) { house in
            let doctor = try await house.caller(.drLeclerc)
            for (turn, service) in house.desk.teleservices.filter({ $0.lifecycle.canBeWithdrawn && $0.lifecycle.correctionWindowMinutes > 0 }).enumerated() {
                let content = try #require(try Self.contents(service.code, house)).first
                let early = try await house.file(service.code, content, patient: turn * 2, by: doctor)
                #expect(early.actions.contains(.retrait))
                _ = try await house.desk.withdraw(early.id, reason: "Établi par erreur", revision: nil, by: doctor)
                try await house.work()
                #expect(!fund.messages.contains { $0.dossier == early.id && $0.kind == .depot }, "\(service.code)")
                let late = try await house.file(service.code, content, patient: turn * 2 + 1, by: doctor)
                try await house.work()
                let withdrawn = try await house.desk.withdraw(late.id, reason: "Établi par erreur", revision: nil, by: doctor)
                #expect(withdrawn.state == .retire)
                try await house.work()
                #expect(fund.messages.filter { $0.dossier == late.id }.map(\.kind) == [.depot, .retrait], "\(service.code)")
            }
        }
    }
}
