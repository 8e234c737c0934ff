import ContactTracing
import Core
import Store
import TestSupport
import Testing

@testable import Desk

/// Every indicator of the dashboard against figures reckoned by hand from ``PlacedRows``.
@Suite struct TableauTests {
    private static let usual = DemandeVue(epidemie: PlacedRows.epidemic)

    @Test(arguments: Engine.tested) func everyIndicator(engine: Engine) async throws {
        try await withDesk(engine) { house in
            try await PlacedRows.place(in: house)
            let seen = try await house.desk.voirTableau(Self.usual, by: house.caller(.agentCPAM))

            #expect(seen.maintenant == .init(aAppeler: 2, enRetard: 1, injoignables: 1, aValider: 2, aValiderEnRetard: 1, validees: 4, valideesEnRetard: 1))
            #expect(seen.courbe.jours.map(\.cas) == [1, 0, 0, 0, 2, 0, 0, 1])
            #expect(seen.courbe.jours.last?.parConfirmation == 1)
            #expect(seen.appels.juges == 4 && seen.appels.joints == 1 && seen.appels.enCours == 1, "c1 in time; c2 and c3 late; c5 over; c4 still runs")
            #expect(seen.delai.n == 2)
            #expect(seen.delai.mediane == 27.5, "7 h and 48 h")
            #expect(seen.delai.p90.map { abs($0 - 43.9) < 1e-9 } == true)
            #expect(seen.contactsParCas.moyenne == 1.25 && seen.contactsParCas.mediane == 1 && seen.contactsParCas.maximum == 3)
            #expect(seen.charge.lignes.map { "\($0.agent) \($0.appels) \($0.aboutis)" } == ["Nadia PERRIN 3 2", "Thomas MERCIER 1 0"])
            #expect(seen.dejaContacts.part == 0.25)
            #expect(seen.chaines.cas == 4 && seen.chaines.liens == 2 && seen.chaines.plusGrandInfecteur == 2)
            #expect(seen.chaines.descendance.counts == [3, 0, 1] && seen.chaines.descendance.moyenne == 0.5)
            #expect(seen.isolement.prevus == 3 && seen.isolement.faits == 2 && seen.isolement.enRetard == 1)
            #expect(seen.surcharges.map(\.motif) == ["trop de contacts"] && seen.surcharges[0].au == nil)
            #expect(seen.departements.map(\.code) == ["96"])
        }
    }

    @Test(arguments: Engine.tested) func aShorterPeriodLeavesOutWhatIsOlder(engine: Engine) async throws {
        try await withDesk(engine) { house in
            try await PlacedRows.place(in: house)
            var week = Self.usual
            week.periode = .septJours
            let seen = try await house.desk.voirTableau(week, by: house.caller(.agentCPAM))
            #expect(seen.chaines.cas == 3 && seen.chaines.liens == 0, "A began on the 1st, before the 4th")
            #expect(seen.appels.juges == 1 && seen.appels.enCours == 1)
            #expect(seen.charge.lignes.map(\.appels) == [2, 1], "from the 4th on")
            #expect(seen.maintenant.aAppeler == 2, "now is now, whatever the period")
            week.periode = .tout
            #expect(try await house.desk.voirTableau(week, by: house.caller(.agentCPAM)).chaines.cas == 5, "and Z of January")
        }
    }

    @Test(arguments: Engine.tested) func anAgentWhoCalledNobodyIsShown(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let seen = try await house.desk.voirTableau(Self.usual, by: house.caller(.agentCPAM))
            #expect(seen.charge.lignes.map(\.appels) == [0, 0])
            #expect(seen.appels.part == nil && seen.delai.mediane == nil && seen.contactsParCas.moyenne == nil && seen.dejaContacts.part == nil)
            #expect(seen.courbe.jours.isEmpty)
        }
    }

    @Test(arguments: Engine.tested) func elsewhereDoesNotExist(engine: Engine) async throws {
        try await withDesk(engine) { house in
            try await PlacedRows.place(in: house)
            var elsewhere = Self.usual
            elsewhere.departement = "21"
            let agent = try await house.caller(.agentCPAM)
            #expect(try await refusal { try await house.desk.voirTableau(elsewhere, by: agent) }.word == "notFound")
            elsewhere.departement = "96"
            #expect(try await house.desk.voirTableau(elsewhere, by: agent).chaines.cas == 4)
        }
    }

    @Test(arguments: Engine.tested) func onlyThoseWhoLead(engine: Engine) async throws {
        try await withDesk(engine) { house in
            for who in [Who.drLeclerc, .infGarcia, .phLambert, .bioDurand, .arsAppel, .agentMSA, .admin, .secMorel] {
                let caller = try await house.caller(who)
                #expect(try await refusal { try await house.desk.voirTableau(Self.usual, by: caller) }.word == "forbidden", "\(who)")
                #expect(try await refusal { try await house.desk.voirChaines(Self.usual, by: caller) }.word == "forbidden", "\(who)")
                #expect(try await refusal { try await house.desk.preparerEffectif(Self.usual, by: caller) }.word == "forbidden", "\(who)")
            }
            _ = try await house.desk.voirTableau(Self.usual, by: house.caller(.arsColin))
        }
    }

    @Test(arguments: Engine.tested) func everyLookIsTraced(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let agent = try await house.caller(.agentCPAM)
            _ = try await house.desk.voirTableau(Self.usual, by: agent)
            _ = try await house.desk.voirChaines(Self.usual, by: agent)
            for act in ["voir-tableau", "voir-chaines"] {
                #expect(try await house.database.read { try $0.value(Int.self, "SELECT count(*) FROM trace WHERE acte = \(act)") } == 1)
            }
        }
    }
}
