import ContactTracing
import Core
import Store
import TestSupport
import Testing

@testable import Desk

/// When calls cannot keep up: messages with a one-time page, and voices for those without a mobile.
@Suite struct SelfDeclarationTests {
    private static let answers = SaisieDeclaration(dateNaissance: "12/04/1980", symptomes: false, peutSIsoler: true)

    @Test(arguments: Engine.tested) func messagesTakeOverAndGiveBack(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let (agent, agency, doctor) = (try await house.caller(.agentCPAM), try await house.caller(.arsColin), try await house.caller(.drLeclerc))
            let desk = house.desk
            let mobiles = try await house.strangers(3)
            let landline = try await house.chain([.init(name: "Fixe", phone: "03 84 00 00 01")]).contacts[0]
            #expect(try await refusal { try await desk.activerSurcharge(TestDesk.epidemic, departement: "96", motif: "Trop d’appels", by: agency) }.word == "forbidden")
            #expect(try await refusal { try await desk.lireSurcharge(TestDesk.epidemic, by: doctor) }.word == "forbidden")
            #expect(try await refusal { try await desk.activerSurcharge(TestDesk.epidemic, departement: "96", motif: " ", by: agent) }.word == "invalid requis")
            #expect(try await refusal { try await desk.activerSurcharge(TestDesk.epidemic, departement: "39", motif: "Trop d’appels", by: agent) }.word == "notFound")
            let on = try await desk.activerSurcharge(TestDesk.epidemic, departement: "96", motif: "Trois agents malades", by: agent)
            #expect(on.departements[0].enCours?.attenteAvant == 4 && on.departements[0].enCours?.motif == "Trois agents malades")
            #expect(try await refusal { try await desk.activerSurcharge(TestDesk.epidemic, departement: "96", motif: "Encore une fois", by: agent) }.word == "surcharge-active")

            try await house.work()
            #expect(house.messages.all.count == 3)
            // Those who came later are invited too, once each.
            let later = try await house.strangers(1)[0]
            try await house.work()
            try await house.work()
            #expect(house.messages.all.count == 4)
            #expect(try await house.next(agent) == landline, "voices are kept for those without a mobile")
            _ = try await desk.noterAppel(landline, issue: "joint", by: agent)
            _ = try await desk.completerContact(landline, SaisieContact(), by: agent)
            #expect(try await house.next(agent) == nil)

            let token = try #require(house.latestToken)
            let done = try await desk.declarer(token, Self.answers, request: "essai")
            #expect(done.droitTest && done.droitMasques && !done.seraAppele && done.code.count == 9)
            #expect(try await house.contact(later).vie.jointLe == house.clock.now)
            let effect = try #require(try await desk.lireSurcharge(TestDesk.epidemic, by: agent).departements[0].enCours)
            #expect(effect.invites == 4 && effect.declares == 1 && effect.attenteMaintenant == 3)

            // Nobody answered within the day: voices call, even while the mode is on.
            house.clock.advance(hours: 24)
            let taken = try #require(try await house.next(agent))
            #expect(mobiles.contains(taken))
            let off = try await desk.couperSurcharge(TestDesk.epidemic, departement: "96", by: agent)
            #expect(off.departements[0].enCours == nil && off.passees.first?.effet.attenteMaintenant == 3)
            #expect(try await refusal { try await desk.couperSurcharge(TestDesk.epidemic, departement: "96", by: agent) }.word == "surcharge-coupee")
            _ = try await house.strangers(1)
            try await house.work()
            #expect(house.messages.all.count == 4, "switched off, nobody is written to")
        }
    }

    @Test(arguments: Engine.tested) func switchedOffVoicesCallThoseWhoHaveALink(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let agent = try await house.caller(.agentCPAM)
            let id = try await house.strangers(1)[0]
            _ = try await house.desk.activerSurcharge(TestDesk.epidemic, departement: "96", motif: "Trop d’appels", by: agent)
            try await house.work()
            #expect(try await house.next(agent) == nil)
            _ = try await house.desk.couperSurcharge(TestDesk.epidemic, departement: "96", by: agent)
            #expect(try await house.next(agent) == id)
            // The link stays good: whoever answers is reached all the same.
            let done = try await house.desk.declarer(try #require(house.latestToken), Self.answers, request: "essai")
            #expect(!done.code.isEmpty)
        }
    }

    @Test(arguments: Engine.tested) func onlyTheHashIsKept(engine: Engine) async throws {
        try await withInvited(engine) { (house: TestDesk, _: String, token: String) async throws in
            #expect(try await house.count("SELECT count(*) FROM autodeclaration WHERE empreinte = \(Digest.of(token))") == 1)
            #expect(try await house.count("SELECT count(*) FROM autodeclaration WHERE empreinte = \(token)") == 0)
            // Once the message left, nothing of it remains.
            #expect(try await house.count("SELECT count(*) FROM envoi WHERE etat = 'envoye' AND length(charge) = 0") == 1)
        }
    }

    @Test(arguments: Engine.tested) func itServesOnceHoweverManyAsk(engine: Engine) async throws {
        try await withInvited(engine) { (house: TestDesk, id: String, token: String) async throws in
            let desk = house.desk
            let answers = await withTaskGroup(of: Bool.self) { group in
                for _ in 0..<12 { group.addTask { (try? await desk.declarer(token, Self.answers, request: "essai")) != nil } }
                return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
            }
            #expect(answers == 1)
            #expect(try await refusal { try await desk.ouvrirDeclaration(token, request: "essai") }.word == "notFound")
            #expect(try await house.contact(id).vie.etat == .isole)
            #expect(try await house.count("SELECT count(*) FROM isolement") == 5)
        }
    }

    @Test(arguments: Engine.tested) func unknownExpiredUsedAndBurntAreOneAnswer(engine: Engine) async throws {
        try await withInvited(engine) { house, id, token in
            let desk = house.desk
            for bad in ["", "abc", String(repeating: "A", count: 43), token + "A", String(token.dropLast()) + "é"] {
                #expect(try await refusal { try await desk.ouvrirDeclaration(bad, request: "essai") }.word == "notFound")
            }
            _ = try await desk.ouvrirDeclaration(token, request: "essai")
            house.clock.advance(hours: 24, milliseconds: -1)
            _ = try await desk.ouvrirDeclaration(token, request: "essai")
            house.clock.advance(milliseconds: 1)
            #expect(try await refusal { try await desk.ouvrirDeclaration(token, request: "essai") }.word == "notFound")
            #expect(try await refusal { try await desk.declarer(token, Self.answers, request: "essai") }.word == "notFound")
            #expect(try await house.contact(id).vie.etat == .aAppeler)
        }
    }

    @Test(arguments: Engine.tested) func fiveWrongBirthDatesCloseIt(engine: Engine) async throws {
        try await withInvited(engine) { house, id, token in
            let desk = house.desk
            // What is no date is a slip, not a try.
            for slip in [nil, "", "hier", "31/02/1980", "12/04/2090"] {
                #expect(try await refusal { try await desk.prouverDeclaration(token, dateNaissance: slip, request: "essai") }.word.hasPrefix("invalid"))
            }
            for _ in 0..<4 {
                #expect(try await refusal { try await desk.prouverDeclaration(token, dateNaissance: "13/04/1980", request: "essai") }.word == "invalid declaration.naissance")
            }
            _ = try await desk.prouverDeclaration(token, dateNaissance: "1980-04-12", request: "essai")
            #expect(try await refusal { try await desk.declarer(token, .init(dateNaissance: "13/04/1980"), request: "essai") }.word == "invalid declaration.naissance")
            #expect(try await refusal { try await desk.declarer(token, Self.answers, request: "essai") }.word == "notFound")
            // Nobody will answer there any more: a voice calls at once.
            #expect(try await house.next(try await house.caller(.agentCPAM)) == id)
        }
    }

    @Test(arguments: Engine.tested) func whatIsAnsweredReachesTheSheet(engine: Engine) async throws {
        try await withInvited(engine) { house, id, token in
            let desk = house.desk
            var answers = Self.answers
            answers.symptomes = nil
            answers.besoinSocial = "Courses pour trois jours"
            #expect(try await refusal { try await desk.declarer(token, answers, request: "essai") }.word == "invalid requis,accord")
            answers = SaisieDeclaration(
                dateNaissance: "1980-04-12", symptomes: true, symptomesLe: "2026-03-09", peutSIsoler: false, arret: true, besoinSocial: "Courses pour trois jours",
                accordSocial: true, telephone: "06 39 98 55 55")
            let done = try await desk.declarer(token, answers, request: "essai")
            #expect(done.seraAppele && done.arret?.contains("votre médecin") == true)
            let sheet = try await desk.lireFicheAppel(id, by: try await house.caller(.agentCPAM))
            #expect(sheet.contact.donnees.symptomesLe == LocalDate(year: 2026, month: 3, day: 9) && sheet.contact.besoinSocial)
            #expect(sheet.contact.donnees.personne.telephone == "06 39 98 55 55" && sheet.arret?.etat == .sansMedecin)
            #expect(try await house.count("SELECT count(*) FROM isolement WHERE prevu_le = \(house.today.epochDay)") == 1)
        }
    }

    /// A contact invited, with the token their message carries.
    private func withInvited(_ engine: Engine, _ body: (TestDesk, String, String) async throws -> Void) async throws {
        try await withDesk(engine) { house in
            let agent = try await house.caller(.agentCPAM)
            let id = try await house.strangers(1)[0]
            _ = try await house.desk.activerSurcharge(TestDesk.epidemic, departement: "96", motif: "Trop d’appels", by: agent)
            try await house.work()
            try await body(house, id, try #require(house.latestToken))
        }
    }
}
