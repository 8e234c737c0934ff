import ContactTracing
import Core
import Store
import TestSupport
import Testing

@testable import Desk

/// Missions: who grants which, for how long, where; over to the millisecond, revoked at once.
@Suite struct MissionTests {
    static let epidemic = DemoFilling.epidemic

    @Test(arguments: Engine.tested) func aStructureUnderAgreementGetsItsQueues(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let admin = try await house.caller(.admin)
            #expect(try await !house.caller(.infGarcia).actor.holdsMission(Set(Mission.allCases)), "a nurse has no part in it")
            let found = try await house.desk.chercherComptes(nom: "inès garcia", epidemie: Self.epidemic, by: admin)
            #expect(found.map(\.nom) == ["Inès GARCIA"] && found.first?.missions == [.structure])
            let day = house.today
            let id = try await house.desk.accorderHabilitation(demande(found[0].id, .structure, ["96"], day, day.adding(days: 29)), key: "structure-1", by: admin)
            #expect(try await house.desk.accorderHabilitation(demande(found[0].id, .structure, ["96"], day, day.adding(days: 29)), key: "structure-1", by: admin) == id)
            let token = try await DemoDoor(house.desk).token(persona: "inf-garcia")
            func held() async throws -> Bool { try await house.desk.authenticate(bearer: token)?.actor.holdsMission([.structure]) ?? false }
            #expect(try await held())
            let end = Instant(day.adding(days: 30), in: .paris)
            let listed = try await house.desk.listerHabilitations(epidemie: Self.epidemic, by: admin).first { $0.id == id }
            #expect(listed?.titulaire == "Inès GARCIA" && listed?.etat == .enCours && listed?.au == end && listed?.accordeePar == "Camille AUBERT")
            // To the millisecond, asked of the table itself.
            for (moment, expected) in [(end.adding(milliseconds: -1), 1), (end, 0)] {
                let count = try await house.database.read { try Habilitations($0).inForce(account: found[0].id, at: moment.millisecondsSince1970).count }
                #expect(count == expected)
            }
            try await house.desk.revoquerHabilitation(id, by: admin)
            #expect(try await !held(), "the next click is refused")
            #expect(try await refusal { try await house.desk.revoquerHabilitation(id, by: admin) }.word == "deja-retiree")
            #expect(try await house.desk.listerHabilitations(epidemie: Self.epidemic, by: admin).first { $0.id == id }?.etat == .revoquee)
        }
    }

    @Test(arguments: Engine.tested) func whatCannotBeGranted(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let (admin, agency) = (try await house.caller(.admin), try await house.caller(.arsColin))
            let (nurse, agent, caller) = (try await house.caller(.infGarcia), try await house.caller(.agentMSA), try await house.caller(.arsAppel))
            let day = house.today
            func grant(_ account: String, _ mission: Mission, _ places: [String] = ["96"], _ from: LocalDate? = nil, _ until: LocalDate? = nil, by who: Caller) async throws -> String {
                try await refusal { try await house.desk.accorderHabilitation(demande(account, mission, places, from ?? day, until ?? day.adding(days: 5)), by: who) }.word
            }
            #expect(try await grant(nurse.actor.account, .plateforme, by: admin) == "invalid mission-impossible")
            #expect(try await grant(nurse.actor.account, .sousTraitant, by: admin) == "invalid mission")
            #expect(try await grant(agent.actor.account, .plateforme, [], by: admin) == "invalid requis")
            #expect(try await grant(agent.actor.account, .plateforme, ["999"], by: admin) == "invalid departement-inconnu")
            #expect(try await grant(agent.actor.account, .plateforme, ["96"], day, day.adding(days: 365), by: admin) == "invalid duree")
            #expect(try await grant(agent.actor.account, .plateforme, ["96"], day.adding(days: 2), day.adding(days: 1), by: admin) == "invalid fin-avant-debut")
            #expect(try await grant(agent.actor.account, .plateforme, ["96"], day.adding(days: -1), day, by: admin) == "invalid passe")
            #expect(try await grant("personne", .plateforme, by: admin) == "invalid compte-inconnu")
            #expect(try await grant(caller.actor.account, .sousTraitant, ["39"], by: agency) == "invalid hors-territoire")
            #expect(try await grant(caller.actor.account, .sousTraitant, ["96"], day, day.adding(days: 90), by: agency) == "invalid duree")
            #expect(try await grant(caller.actor.account, .agence, by: agency) == "invalid mission")
            #expect(try await grant(agency.actor.account, .sousTraitant, by: agency) == "invalid soi-meme")
            for who in [caller, nurse, agent, try await house.caller(.agentCPAM), try await house.caller(.drLeclerc)] {
                #expect(try await grant(nurse.actor.account, .structure, by: who) == "forbidden")
                #expect(try await refusal { try await house.desk.listerHabilitations(epidemie: Self.epidemic, by: who) }.word == "forbidden")
                #expect(try await refusal { try await house.desk.chercherComptes(nom: "Inès GARCIA", epidemie: Self.epidemic, by: who) }.word == "forbidden")
            }
            #expect(try await refusal { try await house.desk.chercherComptes(nom: "GARCIA", epidemie: Self.epidemic, by: admin) }.word == "invalid requis")
            let until = day.adding(days: 89)
            _ = try await house.desk.accorderHabilitation(demande(caller.actor.account, .sousTraitant, ["96"], day, until), by: agency)
            try await house.fiches.change { $0.participants.remove(.sousTraitant) }
            #expect(try await grant(caller.actor.account, .sousTraitant, by: agency) == "invalid participant")
            let yesterday = day.adding(days: -1)
            try await house.fiches.change { $0.fin = yesterday }
            #expect(try await grant(agent.actor.account, .plateforme, by: admin) == "epidemie-close")
        }
    }

    @Test(arguments: Engine.tested) func theAgencyRevokesItsOwnOnly(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let (admin, agency) = (try await house.caller(.admin), try await house.caller(.arsColin))
            let all = try await house.desk.listerHabilitations(epidemie: Self.epidemic, by: admin)
            let own = try await house.desk.listerHabilitations(epidemie: Self.epidemic, by: agency)
            #expect(all.count == 4 && own.map(\.titulaire) == ["Lina SIMON"])
            let platform = try #require(all.first { $0.mission == .plateforme })
            #expect(try await refusal { try await house.desk.revoquerHabilitation(platform.id, by: agency) }.word == "notFound")
            try await house.desk.revoquerHabilitation(own[0].id, by: agency)
            #expect(try await !house.caller(.arsAppel).actor.holdsMission([.sousTraitant]))
            #expect(try await refusal { try await house.desk.revoquerHabilitation(platform.id, by: house.caller(.agentCPAM)) }.word == "forbidden")
        }
    }

    private func demande(_ account: String, _ mission: Mission, _ places: [String], _ from: LocalDate, _ until: LocalDate) -> DemandeHabilitation {
        DemandeHabilitation(epidemie: Self.epidemic, compte: account, mission: mission.rawValue, departements: places, du: from, au: until)
    }
}
