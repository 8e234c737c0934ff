import Core
import Desk
import Store
import TestSupport
import Testing

/// A doctor leaves the national directory: the next click is refused with its reason, and nobody else is touched.
@Suite struct FollowDirectoryTests {
    @Test(arguments: Engine.tested) func whoeverLeftIsOutAndTheOthersAreNot(engine: Engine) async throws {
        try await withDesk(engine) { house in
            try await house.deliver()
            let (gone, stays) = (try await house.session(.drLeclerc), try await house.session(.drBenali))
            let secretary = try await house.session(.secMorel)
            let token = try await DemoDoor(house.desk).token(persona: "dr-leclerc")
            try await house.deliver(without: house.rpps(.drLeclerc))
            #expect(try await house.desk.authenticate(sessionToken: gone) == nil)
            #expect(try await house.desk.authenticate(bearer: token) == nil)
            #expect(try await house.desk.authenticate(sessionToken: stays) != nil)
            // Whoever worked for the doctor has nobody to work for.
            #expect(try await house.desk.authenticate(sessionToken: secretary) == nil)
            let words = try #require(try await house.desk.whyClosed(sessionToken: gone))
            #expect(words.contains("annuaire national") && words.contains("votre compte est fermé"))
            #expect(try await house.desk.whyClosed(sessionToken: secretary)?.contains("Dr Anne LECLERC") == true)
            #expect(try await house.desk.whyClosed(bearer: token) != nil)
            #expect(try await refusal { try await house.session(.drLeclerc) }.word == "accessEnded")
        }
    }

    @Test(arguments: Engine.tested) func theAdministratorIsToldAndAReturnOpensAgain(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let admin = try await house.caller(.admin)
            try await house.deliver()
            #expect(try await house.desk.listComptesSuivis(by: admin).faits.isEmpty)
            let rpps = try await house.rpps(.drBenali)
            try await house.deliver(without: rpps)
            let told = try await house.desk.listComptesSuivis(by: admin)
            let closed = try #require(told.faits.first { $0.fait == .ferme })
            #expect(told.aVoir >= 1 && closed.nom == "Dr Karim BENALI" && closed.identifiant == rpps && closed.rouvertLe == nil)
            try await house.desk.marquerComptesSuivis(by: admin)
            #expect(try await house.desk.listComptesSuivis(by: admin).aVoir == 0)
            try await house.deliver()
            #expect(try await house.desk.authenticate(sessionToken: house.session(.drBenali)) != nil)
            #expect(try await house.desk.listComptesSuivis(by: admin).faits.first { $0.fait == .ferme }?.rouvertLe != nil)
        }
    }

    @Test(arguments: Engine.tested) func whatTheOperatorClosedTheDirectoryDoesNotOpen(engine: Engine) async throws {
        try await withDesk(engine) { house in
            try await house.deliver()
            try await house.deliver(without: house.rpps(.drBenali))
            try await house.desk.closeAccount(issuer: Personas.issuer, subject: "dr-benali", by: .operatorAtConsole("essai"))
            try await house.deliver()
            #expect(try await refusal { try await house.session(.drBenali) }.word == "accessEnded")
        }
    }

    /// Dr Benali works in town and at the hospital; the hospital's line goes.
    @Test(arguments: Engine.tested) func aSituationFollowsItsSite(engine: Engine) async throws {
        try await withDesk(engine) { house in
            try await house.deliver()
            let rpps = try await house.rpps(.drBenali)
            let hospital = try await house.desk.listChoices(by: house.caller(.drBenali)).count
            #expect(hospital == 2)
            let atHospital = try await house.caller(.drBenali, situation: 1).actor.situation?.id
            try await house.deliver { text in
                text.split(separator: "\n").filter { !($0.contains("|8\(rpps)|") && $0.contains("|Centre hospitalier")) }.joined(separator: "\n") + "\n"
            }
            let left = try await house.desk.listChoices(by: house.caller(.drBenali))
            #expect(left.count == 1 && left[0].id != atHospital)
            let admin = try await house.caller(.admin)
            #expect(try await house.desk.listComptesSuivis(by: admin).faits.contains { $0.fait == .situationFinie && $0.nom == "Dr Karim BENALI" })
            try await house.deliver()
            #expect(try await house.desk.listChoices(by: house.caller(.drBenali)).count == 2)
        }
    }

    /// Somebody the directory never had is none of its business.
    @Test(arguments: Engine.tested) func aFirstDeliveryClosesNobody(engine: Engine) async throws {
        try await withDesk(engine) { house in
            try await house.deliver(without: house.rpps(.drLeclerc))
            #expect(try await house.desk.authenticate(sessionToken: house.session(.drLeclerc)) != nil)
        }
    }
}
