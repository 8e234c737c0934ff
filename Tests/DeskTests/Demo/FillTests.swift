import Core
import Store
import Synchronization
import TestSupport
import Testing

@testable import Desk

/// The invented territory: whole, coherent, and the same for the same seed.
@Suite struct FillTests {
    static let sizes = DemoSizes(seed: 41, assures: 300, professionnels: 30, dossiers: 400)

    @Test(arguments: Engine.tested) func everyStateIsShown(engine: Engine) async throws {
        try await withEmptyDesk(engine) { house in
            #expect(try await DemoTerritory.state(of: house.desk) == .empty)
            try await DemoTerritory.fill(house.desk, Self.sizes)
            #expect(try await DemoTerritory.state(of: house.desk) == .filled)
            #expect(try await house.count("SELECT count(*) FROM patient") == 318, "and the homonym, five written down at the desk, and twelve decoys")
            #expect(try await house.count("SELECT count(*) FROM dossier") == 400)
            let states = try await house.database.read { try $0.rows("SELECT DISTINCT etat FROM dossier").map { try $0.text("etat") } }
            let told = DossierState.allCases.filter { $0 != .silence }
            #expect(Set(states) == Set(told.map(\.rawValue)))
            let report = try await house.desk.verifyTraces()
            #expect(report.faults.isEmpty && report.waiting == 0)
        }
    }

    /// Rows written straight into the tables are what acts would have left.
    @Test(arguments: Engine.tested) func theBulkHoldsTogether(engine: Engine) async throws {
        try await withEmptyDesk(engine) { house in
            try await DemoTerritory.fill(house.desk, Self.sizes)
            for none in [
                "SELECT count(*) FROM dossier d WHERE (SELECT count(*) FROM version v WHERE v.dossier = d.id) <> d.version",
                "SELECT count(*) FROM dossier d WHERE d.teleservice = 'arret-de-travail' AND d.version > 0 AND (SELECT count(*) FROM document x WHERE x.dossier = d.id AND x.version = d.version) <> 3",
                "SELECT count(*) FROM dossier d WHERE d.version > 0 AND d.etat <> (SELECT e.etat FROM evenement e WHERE e.dossier = d.id ORDER BY e.rang DESC LIMIT 1)",
                "SELECT count(*) FROM dossier d WHERE d.etat NOT IN ('brouillon', 'depose', 'retire') AND NOT EXISTS (SELECT 1 FROM transmission t WHERE t.dossier = d.id)",
                "SELECT count(*) FROM dossier d WHERE NOT EXISTS (SELECT 1 FROM trace t WHERE t.objet = 'dossier/' || d.id)",
                "SELECT count(*) FROM dossier d WHERE NOT EXISTS (SELECT 1 FROM patientele s WHERE s.compte = d.auteur AND s.patient = d.patient)",
                "SELECT count(*) FROM dossier d JOIN dossier p ON p.id = d.suite_de WHERE p.patient <> d.patient OR (p.teleservice = d.teleservice AND p.periode_fin >= d.periode_debut)",
                // A dossier told by an act goes to the fund that took the patient's over.
                "SELECT count(*) FROM dossier d JOIN patient p ON p.id = d.patient WHERE p.caisse <> d.caisse AND d.teleservice = 'arret-de-travail'",
            ] as [SQL] {
                #expect(try await house.count(none) == 0, "\(none)")
            }
        }
    }

    /// What the bulk holds would have been accepted by the form and the rules, on its day.
    @Test func theBulkWouldHaveBeenAccepted() async throws {
        try await withEmptyDesk(.sqlite) { house in
            try await DemoTerritory.fill(house.desk, Self.sizes)
            let faults = try await house.database.read { session -> [String] in
                try session.all(DossierRecord.self, "SELECT * FROM dossier WHERE version = 1 ORDER BY id LIMIT 250").flatMap { record in
                    let at = Instant(millisecondsSince1970: record.depositedAt ?? 0)
                    let author = try #require(try ActorFinder(session: session, now: at).actor(account: record.author, situation: record.situation, delegation: nil, session: "essai"))
                    let act = Act("relire", session: session, desk: house.desk, caller: Caller(actor: author, request: "essai"), now: at)
                    let identity = try #require(try act.vault.find(record.patient))
                    let content = try act.content(of: record)
                    let teleservice = try #require(house.desk.teleservice(record.teleservice))
                    let reading = try act.examine(
                        content, teleservice: teleservice, patient: PatientFacts(
                            identity, id: record.patient, treatingDoctor: identity.medecinTraitant.map { TreatingDoctor(identifiant: $0, nom: nil, du: nil) }),
                        author: act.author(of: record), dossier: record.id, continues: record.continues)
                    #expect(reading.content == content, "stored as the form itself would have written it")
                    #expect(teleservice.period(of: content)?.lowerBound.epochDay == record.periodStart)
                    return reading.anomalies.blocking.map { "\(record.id) \($0.code) \($0.field)" }
                }
            }
            #expect(faults.isEmpty, "\(faults.prefix(5))")
        }
    }

    /// Everything but what encryption draws anew.
    @Test(arguments: Engine.tested) func theSameSeedTellsTheSameStory(engine: Engine) async throws {
        func story(_ engine: Engine, seed: UInt64) async throws -> [String] {
            try await withEmptyDesk(engine) { house in
                try await DemoTerritory.fill(house.desk, DemoSizes(seed: seed, assures: 220, professionnels: 25, dossiers: 120))
                return try await house.database.read { session in
                    try session.rows("SELECT id, auteur, patient, etat, version, periode_debut, maj_le FROM dossier ORDER BY id").map {
                        "\(try $0.text("id")) \(try $0.text("auteur")) \(try $0.text("patient")) \(try $0.text("etat")) \(try $0.int("version")) \(try $0.int64("maj_le"))"
                    }
                }
            }
        }
        let first = try await story(engine, seed: 3)
        #expect(first.count == 120)
        #expect(try await story(.sqlite, seed: 3) == first)
        #expect(try await story(.sqlite, seed: 4) != first)
    }

    @Test(arguments: Engine.tested) func aFilledDatabaseIsLeftAlone(engine: Engine) async throws {
        try await withEmptyDesk(engine) { house in
            try await DemoTerritory.fill(house.desk, Self.sizes)
            let before = try await house.count("SELECT count(*) FROM dossier")
            try await DemoTerritory.fill(house.desk, DemoSizes(seed: 9, assures: 900, professionnels: 90, dossiers: 900))
            #expect(try await house.count("SELECT count(*) FROM dossier") == before)
        }
    }

    @Test(arguments: Engine.tested) func anInterruptedFillingIsSaid(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let state = try await DemoTerritory.state(of: house.desk)
            #expect(state == .partial)
            let error = await #expect(throws: SettingsError.self) { try await DemoTerritory.fill(house.desk, Self.sizes) }
            #expect(error?.id == "demo.inachevee")
        }
    }

    @Test(arguments: Engine.tested) func realPatientsAreNeverMixedWithInventedOnes(engine: Engine) async throws {
        try await withEmptyDesk(engine) { house in
            let world = DemoWorld(Self.sizes, now: house.clock.now)
            let row = try house.keys.record(try #require(world.patient(150)), id: world.patientID(150), at: 0)
            try await house.database.write { session in
                for caisse in world.caisses { try Caisses(session).keep(CaisseRecord(caisse)) }
                try Bulk(session).patients([row])
            }
            let error = await #expect(throws: SettingsError.self) { try await DemoTerritory.fill(house.desk, Self.sizes) }
            #expect(error?.id == "demo.autre")
            #expect(try await house.count("SELECT count(*) FROM compte") == 0)
        }
    }

    @Test func seedsAllTell() async throws {
        for seed in 0..<4 as Range<UInt64> {
            try await withEmptyDesk(.sqlite) { house in
                try await DemoTerritory.fill(house.desk, DemoSizes(seed: seed, assures: 0, professionnels: 0, dossiers: 0))
                #expect(try await DemoTerritory.state(of: house.desk) == .filled, "seed \(seed)")
            }
        }
    }
}
