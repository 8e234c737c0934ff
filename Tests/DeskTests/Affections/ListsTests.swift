import Core
import Desk
import Store
import TestSupport
import Testing

@testable import Desk

/// The fund’s lists, the papers, and what administrators note.
@Suite struct AffectionListsTests {
    @Test("F38: patients with an illness and no treating doctor, for their fund; the illness for its doctors only", arguments: Engine.tested)
    func withoutDoctor(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drBenali)
            _ = try await house.file(house.protocole(), by: doctor)
            guard case .nir(let alone) = try await house.patient("1840625990001", caisse: "019980000").patient else { return }
            _ = try await house.desk.saveAndDeposit(DraftInput(teleservice: "protocole-de-soins", patient: .nir(alone), content: house.protocole()), by: doctor)
            try await house.work()
            let agent = try await house.caller(.agentCPAM)
            let found = try await house.desk.listerSansMedecinTraitant(by: agent).items
            #expect(found.map(\.patient.name) == ["Jean LEFÈVRE"] && found.first?.titre == nil, "whom the fund’s file gives a doctor is not among them")
            #expect(try await house.desk.listerSansMedecinTraitant(by: house.caller(.medicalCPAM)).items.first?.titre?.hasPrefix("ALD 8") == true)
            #expect(try await house.desk.listerSansMedecinTraitant(by: house.caller(.agentMSA)).items.isEmpty)
            #expect(try await refusal { try await house.desk.listerSansMedecinTraitant(by: doctor) }.word == "forbidden")
            // A doctor found, the patient leaves the list.
            _ = try await house.declare(nir: alone, by: doctor)
            #expect(try await house.desk.listerSansMedecinTraitant(by: agent).items.isEmpty)
        }
    }

    @Test("F37: the sheet of the end is for those who care; the letter says nothing of health", arguments: Engine.tested)
    func papers(engine: Engine) async throws {
        let printed = PrintedSheets()
        try await withDesk(engine, press: printed.press) { house in
            let doctor = try await house.caller(.drLeclerc)
            let filed = try await house.opened(until: house.today.adding(days: 100), by: doctor)
            let id = try #require(try await house.affections(filed.patient.id, by: doctor).first?.id)
            #expect(try await refusal { try await house.desk.lirePapierAffection(id, .explication, by: doctor) }.word == "affection.loin-de-la-fin")
            house.clock.advance(days: 12)
            let (now, agent) = (try await house.caller(.drLeclerc), try await house.caller(.agentCPAM))
            #expect(try await house.desk.lirePapierAffection(id, .explication, by: now).fileName == "explication.pdf")
            let sheet = try #require(printed.last)
            #expect(sheet.words.contains("ALD 1") && sheet.words.contains("Que faire") && sheet.watermark == nil)
            _ = try await house.desk.lirePapierAffection(id, .lettre, by: agent)
            let letter = try #require(printed.last)
            for word in ["ALD", "affection", "Accident"] { #expect(!letter.words.contains(word)) }
            #expect(try await refusal { try await house.desk.lirePapierAffection(id, .explication, by: agent) }.word == "notFound")
            #expect(try await refusal { try await house.desk.lirePapierAffection(id, .lettre, by: house.caller(.agentMSA)) }.word == "notFound")
            #expect(try await refusal { try await house.desk.lirePapierAffection(id, .lettre, by: house.caller(.sfMarchand)) }.word == "notFound")
        }
    }

    @Test("F36: what is proposed as irreversible is flagged, informs, and prolongs nothing", arguments: Engine.tested)
    func irreversible(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let (doctor, admin) = (try await house.caller(.drLeclerc), try await house.caller(.admin))
            let filed = try await house.opened(until: house.today.adding(days: 50), by: doctor)
            var one = try #require(try await house.affections(filed.patient.id, by: doctor).first)
            #expect(!one.estIrreversible)
            let end = one.periode.au
            #expect(try await refusal {
                try await house.desk.noterReglageAffection("1", SaisieReglage(dixSept: false, irreversible: true, annees: "", anneesSuite: "", source: ""), by: admin)
            }.word == "invalid requis", "nothing is noted without its source")
            try await house.desk.noterReglageAffection(
                "1", SaisieReglage(dixSept: false, irreversible: true, annees: "", anneesSuite: "", source: "Avis d’essai"), by: admin)
            one = try #require(try await house.affections(filed.patient.id, by: doctor).first)
            #expect(one.estIrreversible && one.periode.au == end && one.avancement.contains("proposition"))
            // Or by the doctor, for this patient alone.
            let other = try await house.file(house.protocole("2", ["irreversible": true]), patient: 1, by: doctor)
            #expect(try await house.affections(other.patient.id, by: doctor).first?.estIrreversible == true)
        }
    }

    @Test("What administrators note has a source and a range, is used at once, and can be taken back", arguments: Engine.tested)
    func settings(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let (doctor, admin) = (try await house.caller(.drLeclerc), try await house.caller(.admin))
            func note(_ code: String, years: String, seventeen: Bool = false, source: String = "Annexe lue") async throws {
                try await house.desk.noterReglageAffection(
                    code, SaisieReglage(dixSept: seventeen, irreversible: false, annees: years, anneesSuite: "", source: source), by: admin)
            }
            #expect(try await refusal { try await note("8", years: "31") }.word == "invalid annees")
            #expect(try await refusal { try await note("8", years: "dix") }.word == "invalid annees")
            #expect(try await refusal { try await note("14", years: "", seventeen: true) }.word == "invalid affection.argumentee")
            #expect(try await refusal { try await note("99", years: "5") }.word == "notFound")
            try await note("8", years: "10")
            let filed = try await house.file(house.protocole(), by: doctor)
            let one = try #require(try await house.affections(filed.patient.id, by: doctor).first)
            #expect(one.periode.au == house.today.adding(years: 10).adding(days: -1) && one.periode.dureeCertaine)
            try await note("8", years: "", source: "")
            #expect(try await house.desk.listerReglagesAffections(by: admin).allSatisfy { $0.reglage == nil })
            #expect(try await refusal { try await house.desk.listerReglagesAffections(by: doctor) }.word == "forbidden")
        }
    }
}
