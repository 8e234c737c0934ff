import Core
import Desk
import Store
import TestSupport
import Testing

/// F52: every form is kept in one history, searched by what one remembers of it, and is the start of the next one.
@Suite("F52: the history of forms") struct HistoryTests {
    @Test("Found by patient, by téléservice, by state and by day, together or apart", arguments: Engine.tested)
    func searched(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drLeclerc)
            let leave = try await house.deposit(by: doctor)
            let accident = try #require(try CorrectionWindowTests.contents("certificat-accident-travail", house)).first
            house.clock.advance(days: 2)
            let certificate = try await house.file("certificat-accident-travail", accident, patient: 1, by: doctor)
            let draft = try await house.draft(patient: 2, by: doctor)
            let day = house.today
            func found(_ change: (inout DossierQuery) -> Void) async throws -> Set<String> {
                var query = DossierQuery()
                change(&query)
                return Set(try await house.desk.listDossiers(query, by: doctor).items.map(\.id))
            }
            #expect(try await found { _ in } == [leave.id, certificate.id, draft.id])
            #expect(try await found { $0.teleservice = "certificat-accident-travail" } == [certificate.id])
            #expect(try await found { $0.patient = leave.patient.id } == [leave.id])
            #expect(try await found { $0.state = .brouillon } == [draft.id])
            #expect(try await found { $0.from = day } == [certificate.id], "a draft was deposited on no day")
            #expect(try await found { $0.until = day.adding(days: -1) } == [leave.id])
            #expect(try await found { ($0.from, $0.until) = (day.adding(days: -2), day.adding(days: -2)) } == [leave.id], "both days included")
            #expect(try await found { ($0.from, $0.until) = (day.adding(days: -1), day.adding(days: -1)) }.isEmpty)
            #expect(try await found { ($0.teleservice, $0.until) = ("arret-de-travail", day) } == [leave.id])
            // Somebody else's history is another.
            #expect(try await house.desk.listDossiers(DossierQuery(), by: house.caller(.drBenali)).items.isEmpty)
        }
    }

    @Test("Begun again from any that was deposited, refused and withdrawn ones included; nothing typed twice", arguments: Engine.tested)
    func reused(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drLeclerc)
            let first = try await house.deposit(by: doctor)
            #expect(first.actions.contains(.reprise))
            let end = house.today.adding(days: 40)
            let changes: JSONValue = ["debut": .string(end.iso), "fin": .string(end.iso), "accordPatient": true]
            let again = try await house.desk.reuseDossier(first.id, changes: changes, deposit: true, key: "cle-reprise-1", by: doctor)
            #expect(try await house.desk.reuseDossier(first.id, changes: changes, deposit: true, key: "cle-reprise-1", by: doctor).id == again.id)
            #expect(again.state == .depose && again.continues == nil && again.id != first.id)
            #expect(again.content["motif"] == first.content["motif"] && again.content["nature"] == "initial")
            _ = try await house.desk.withdraw(first.id, reason: "Établi par erreur", revision: nil, by: doctor)
            let draft = try await house.desk.reuseDossier(first.id, by: doctor)
            #expect(draft.state == .brouillon && draft.content["fin"] == nil && draft.content["accordPatient"] == nil && draft.content["debut"]?.string == house.today.iso)
            #expect(try await refusal { try await house.desk.reuseDossier(draft.id, by: doctor) }.word == "cycle.brouillon")
            // The secretary prepares from it; another doctor and the fund know nothing of it.
            let secretary = try await house.caller(.secMorel)
            #expect(try await house.desk.reuseDossier(first.id, by: secretary).preparedBy == "Julie MOREL")
            #expect(try await refusal { try await house.desk.reuseDossier(first.id, deposit: true, by: secretary) }.word == "forbidden")
            for who in [Who.drBenali, .agentMSA, .infGarcia] {
                let other = try await house.caller(who)
                #expect(try await refusal { try await house.desk.reuseDossier(first.id, by: other) }.word == "notFound", "\(who)")
            }
            #expect(try await refusal { try await house.desk.reuseDossier(again.id, by: house.caller(.agentCPAM)) }.word == "forbidden")
            #expect(try await house.traces().contains { $0.act == "reprendre-dossier" })
        }
    }

    @Test("Each téléservice’s own form begins the next one", arguments: Engine.tested)
    func everyService(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drLeclerc)
            for (turn, service) in house.desk.teleservices.enumerated() {
                guard let content = try CorrectionWindowTests.contents(service.code, house)?.first else { continue }
                let first = try await house.file(service.code, content, patient: turn, by: doctor)
                let draft = try await house.desk.reuseDossier(first.id, by: doctor)
                #expect(draft.teleservice == service.code && draft.patient.id == first.patient.id && draft.state == .brouillon)
                #expect(draft.anomalies.allSatisfy { $0.stage != "structure" }, "\(service.code): \(draft.anomalies.map(\.message))")
            }
        }
    }
}
