import Core
import Desk
import Store
import TestSupport
import Testing

/// Kinds of prior agreement are settings: an administrator opens one, and the desk asks it, counts it, and forgets nothing (F50).
@Suite("Kinds of prior agreement are settings, not code (F50)") struct GenresTests {
    static let dap = "demande-accord-prealable"

    @Test(arguments: Engine.tested) func aNewKindIsAskedTheSameDay(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let (admin, doctor) = (try await house.caller(.admin), try await house.caller(.drLeclerc))
            #expect(try await refusal { try await house.file(Self.dap, house.request(["genre": "lit"]), by: doctor) }.word.contains("choix"))
            _ = try await house.desk.tenirGenre(Self.dap, house.kind("lit", from: house.today), by: admin)
            let form = try await house.desk.configured(Self.dap).form
            #expect(form.fields.map(\.name).contains("litQ1") && form.fields.first { $0.name == "litQ2" }?.category == .medical)
            let content = house.request(["genre": "lit", "reeducationQ1": .null, "reeducationQ3": .null])
            #expect(try await refusal { try await house.file(Self.dap, content, by: doctor) }.word == "invalid requis")
            let filed = try await house.file(
                Self.dap, house.request(["genre": "lit", "reeducationQ1": .null, "reeducationQ3": .null, "litQ1": "12", "litQ2": "Alité"]), by: doctor)
            #expect(filed.content["litQ1"] == .int(12) && filed.summary.hasPrefix("Lit médicalisé, "))
            #expect(filed.answerDue == Instant(house.today.adding(days: 11), in: .paris))
            #expect(filed.answerRule?.contains("refusée") == true && filed.answerRule?.contains("à confirmer") == true)
            try await house.work()
            let agent = try await house.desk.readDossier(filed.id, by: house.caller(.agentCPAM))
            #expect(agent.content["litQ1"] != nil && agent.content["litQ2"] == nil && agent.isPartial)
            #expect(try await house.desk.readDossier(filed.id, by: house.caller(.medicalCPAM)).content["litQ2"] == "Alité")
        }
    }

    @Test(arguments: Engine.tested) func aDossierKeepsTheQuestionsAndTheDelayOfItsDay(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let (admin, doctor) = (try await house.caller(.admin), try await house.caller(.drLeclerc))
            let filed = try await house.file(Self.dap, house.request(), by: doctor)
            let due = try #require(filed.answerDue)
            let next = house.kind("reeducation", from: house.today.adding(days: 1), ["titre": "Rééducation, nouvelle règle", "jours": 3])
            #expect(try await refusal { try await house.desk.tenirGenre(Self.dap, house.kind("reeducation", from: house.today), by: admin) }.word == "invalid deja-ouvert")
            _ = try await house.desk.tenirGenre(Self.dap, next, by: admin)
            house.clock.advance(days: 2)
            let kept = try await house.desk.readDossier(filed.id, by: doctor)
            #expect(kept.answerDue == due && kept.answerRule?.contains("15") == true)
            let asked = try await house.desk.configured(Self.dap, depositedAt: kept.depositedAt)
            #expect(asked.genre(of: kept.content)?.titre == "Rééducation au long cours")
            // New words take a key that no answer of the past had.
            let today = try #require(try await house.desk.configured(Self.dap).genre(of: kept.content))
            #expect(today.titre == "Rééducation, nouvelle règle" && today.questions.map(\.name) == ["reeducationQ4", "reeducationQ5"])
        }
    }

    @Test(arguments: Engine.tested) func aClosedKindIsNoLongerAsked(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let (admin, doctor) = (try await house.caller(.admin), try await house.caller(.drLeclerc))
            let all = try await house.desk.listerGenres(Self.dap, by: admin)
            #expect(all.count == 3 && all.allSatisfy { $0.genre.estExemple && $0.genre.reponse.source.certainty == .aConfirmer }, "the demonstration's kinds say what they are")
            let id = try #require(all.first { $0.genre.code == "reeducation" }?.id)
            #expect(try await refusal { try await house.desk.fermerGenre(Self.dap, id, au: house.today.adding(days: -1).iso, by: admin) }.word == "invalid date-passee")
            try await house.desk.fermerGenre(Self.dap, id, au: house.today.iso, by: admin)
            _ = try await house.file(Self.dap, house.request(), by: doctor)
            house.clock.advance(days: 1)
            #expect(try await house.desk.genresOuverts(Self.dap, by: doctor).map(\.genre.code).sorted() == ["appareillage", "hypolipemiant"])
            #expect(try await refusal { try await house.file(Self.dap, house.request(), patient: 1, by: doctor) }.word.contains("choix"))
        }
    }

    @Test func badKindsAreRefusedWithTheirReason() async throws {
        try await withDesk(.sqlite) { house in
            let (admin, today) = (try await house.caller(.admin), house.today)
            let cases: [(JSONValue, String)] = [
                (house.kind("Lit!", from: today), "code"), (house.kind("lit", from: today.adding(days: -1)), "date-passee"),
                (house.kind("lit", from: today, ["medecin": .null]), "requis"), (house.kind("lit", from: today, ["infirmier": true]), "profession"),
                (house.kind("lit", from: today, ["jours": 0]), "intervalle"), (house.kind("lit", from: today, ["silence": "oui"]), "choix"),
                (house.kind("lit", from: today, ["questions": [["libelle": "Même", "reponse": "texte"], ["libelle": "Même", "reponse": "texte"]]]), "double"),
            ]
            for (content, code) in cases {
                #expect(try await refusal { try await house.desk.tenirGenre(Self.dap, content, by: admin) }.word == "invalid \(code)")
            }
            #expect(try await refusal { try await house.desk.tenirGenre("arret-de-travail", house.kind("lit", from: today), by: admin) }.word == "notFound")
            for who in [Who.drLeclerc, .agentCPAM, .secMorel] {
                #expect(try await refusal { try await house.desk.tenirGenre(Self.dap, house.kind("lit", from: today), by: house.caller(who)) }.word == "forbidden")
            }
        }
    }

    @Test(arguments: Engine.tested) func onlyTheProfessionsOfTheKindAsk(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let midwife = try await house.caller(.sfMarchand)
            #expect(try await refusal { try await house.file(Self.dap, house.request(), by: midwife) }.word == "invalid dap.profession")
        }
    }

    @Test(arguments: Engine.tested) func silenceAgreesOrRefusesAsTheKindSays(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drLeclerc)
            let agreed = try await house.file(Self.dap, house.request(), by: doctor)
            let refused = try await house.file(
                Self.dap, house.request(["genre": "appareillage", "reeducationQ1": .null, "reeducationQ3": .null, "appareillageQ1": "Orthèse", "appareillageQ2": true]),
                patient: 1, by: doctor)
            try await house.work()
            // Deposited on 10 March: the fifteenth day is the 25th; the thirtieth, over the change of the clock, is 9 April.
            house.clock.set(Instant(try LocalDate(iso: "2026-03-26"), in: .paris).adding(milliseconds: -1))
            try await house.work()
            #expect(try await house.desk.readDossier(agreed.id, by: doctor).state == .recu)
            house.clock.set(Instant(try LocalDate(iso: "2026-03-26"), in: .paris))
            try await house.work()
            let after = try await house.desk.readDossier(agreed.id, by: doctor)
            #expect(after.state == .silence && after.decision?.isAutomatic == true && after.decision?.reason?.contains("acceptée") == true)
            #expect(after.silence?.label == "Accord par silence, à confirmer", "what nobody checked is not shown as certain")
            house.clock.set(Instant(try LocalDate(iso: "2026-04-10"), in: .paris))
            try await house.work()
            #expect(try await house.desk.readDossier(refused.id, by: doctor).decision?.reason?.contains("refusée") == true)
            let told = try await house.desk.listDossiers(DossierQuery(), by: doctor).items
            #expect(told.first { $0.id == refused.id }?.silence?.estAccord == false && told.first { $0.id == agreed.id }?.silence?.estAccord == true)
            #expect(try await house.desk.listDecisions(by: doctor).items.count == 2, "F45: the author reads them in one list")
        }
    }
}
