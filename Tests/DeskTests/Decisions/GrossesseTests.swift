import Core
import Desk
import Store
import Synthetic
import Synchronization
import TestSupport
import Testing

/// A pregnancy told to the family fund with its proof (F66), and ended in one gesture that stops everything (F67).
@Suite("Pregnancy: the proof (F66) and the end (F67)") struct GrossesseTests {
    static let dsg = "declaration-grossesse"

    /// What the family fund was told, in order.
    private func told(_ house: TestDesk, _ dossier: String) async throws -> [String] {
        try await house.database.read { try AnnoncesFamille($0).all(dossier) }.filter { $0.receivedAt != nil }.map { "\($0.kind) \($0.fund)" }
    }

    @Test(arguments: Engine.tested) func theDoctorSeesTheProof(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let midwife = try await house.caller(.sfMarchand)
            let filed = try await house.file(Self.dsg, house.pregnancy(), by: midwife)
            try await house.work()
            let seen = try await house.desk.readDossier(filed.id, by: midwife)
            #expect(seen.state == .accepte && seen.decision?.isAutomatic == true)
            #expect(seen.feed?.hasPrefix("Transmise à la CAF le ") == true && seen.feed?.contains("SIM-CAF-") == true && seen.feed?.hasSuffix("(simulateur).") == true)
            // Twins, and the agricultural scheme after all: the first fund is told, the second too.
            let corrected = try await house.desk.rectify(filed.id, content: house.pregnancy(["nombreEnfants": 2]), reason: nil, revision: nil, by: midwife)
            #expect(corrected.version == 2)
            try await house.work()
            _ = try await house.desk.rectify(filed.id, content: house.pregnancy(["nombreEnfants": 2, "organisme": "msa"]), reason: nil, revision: nil, by: midwife)
            try await house.work()
            #expect(try await told(house, filed.id) == ["declaration caf", "rectification caf", "fin caf", "declaration msa"])
        }
    }

    @Test(arguments: Engine.tested) func oneGestureEndsEverything(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drLeclerc)
            let filed = try await house.file(Self.dsg, house.pregnancy(), by: doctor)
            try await house.work()
            #expect(try await house.desk.readDossier(filed.id, by: doctor).actions.contains(.arret))
            let other = try await house.caller(.drBenali)
            #expect(try await refusal { try await house.desk.endDossier(filed.id, by: other) }.word == "notFound")
            let ended = try await house.desk.endDossier(filed.id, key: "cle-arret-0001", by: doctor)
            #expect(ended.state == .retire && ended.summary == "Retirée" && !ended.actions.contains(.rectification))
            #expect(try await house.desk.endDossier(filed.id, key: "cle-arret-0001", by: doctor).revision == ended.revision)
            try await house.work()
            #expect(try await told(house, filed.id) == ["declaration caf", "fin caf"])
            #expect(try await house.desk.readDossier(filed.id, by: doctor).feed?.hasPrefix("La CAF a été prévenue le ") == true)
            #expect(try await house.desk.listNotifications(by: doctor).allSatisfy { $0.dossier != filed.id || $0.isRead })
            let papers = try await house.database.read { try Documents($0).announced(dossier: filed.id, version: 1) }
            #expect(papers.allSatisfy { $0.state == "retire" })
            #expect(try await house.desk.listDossiers(DossierQuery(), by: doctor).items.allSatisfy { !$0.summary.contains("Début le") })
            // Nothing more ever leaves, and a new pregnancy is not taken for the same one.
            house.clock.advance(days: 200)
            try await house.work()
            #expect(try await told(house, filed.id) == ["declaration caf", "fin caf"])
            let next = try await house.file(Self.dsg, house.pregnancy(), by: doctor)
            #expect(next.anomalies.isEmpty)
        }
    }

    @Test(arguments: Engine.tested) func whatWasOnItsWayNeverArrives(engine: Engine) async throws {
        try await withDesk(engine, gateway: .failing) { house in
            let doctor = try await house.caller(.drLeclerc)
            let filed = try await house.file(Self.dsg, house.pregnancy(), by: doctor)
            _ = try await house.desk.endDossier(filed.id, by: doctor)
            house.clock.advance(days: 1)
            try await house.work()
            let left = try await house.database.read { session in try Outbox(session).waiting(dossier: filed.id).filter { $0.task != "documents" } }
            #expect(left.isEmpty)
            #expect(try await told(house, filed.id).isEmpty)
            #expect(try await house.history(filed.id, by: doctor) == ["depot", "arret"])
            #expect(try await refusal { try await house.desk.endDossier(filed.id, by: doctor) }.word == "cycle.termine")
        }
    }

    @Test func everyScheme() async throws {
        try await withDesk(.sqlite) { house in
            let doctor = try await house.caller(.drLeclerc)
            let farmer = try #require(house.synthetic.assures.first { $0.regime == .agricole })
            let found = try await house.desk.saveDraft(DraftInput(teleservice: Self.dsg, patient: .nir(farmer.nir), content: [:]), by: doctor)
            let prepared = try await house.desk.prepareForm(
                try #require(house.desk.teleservice(Self.dsg)), patient: found.patient.id, by: doctor)
            #expect(prepared.content["organisme"] == "msa")
            #expect(try await refusal { try await house.file(Self.dsg, house.pregnancy(), by: house.caller(.infGarcia)) }.word == "forbidden")
        }
    }
}
