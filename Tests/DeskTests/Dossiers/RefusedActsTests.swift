import Core
import Store
import TestSupport
import Testing

@testable import Desk

/// What is refused stays refused: what is unreadable, malformed, of another kind, unknown or done already by somebody else.
@Suite struct RefusedActsTests {
    private static let unknown = String(repeating: "0", count: 32)

    /// The same house, whose desk asks another database.
    private static func desk(_ house: TestDesk, _ database: any Database) -> Desk {
        Desk(
            database: database, keys: house.keys, clock: house.clock.clock, press: .failing, gateway: .atThisDesk, witness: house.witness.witness,
            clesSuivi: ClesSuivi(folder: house.keysFolder), messages: house.messages.gateway, baseURL: "http://127.0.0.1")
    }

    @Test(arguments: Engine.tested) func aPaperThatIsNotTheOneMadeIsNotServed(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drLeclerc)
            let filed = try await house.deposit(by: doctor)
            let paper = try #require(filed.documents.first)
            let sealed = try house.keys.encrypt(Array("%PDF autre".utf8), at: .init("document", paper.code))
            let digest = Digest.of("%PDF fait ce jour-là")
            try await house.database.write { try Documents($0).keep(code: paper.code, pdf: sealed, digest: digest, at: 1) }
            await #expect(throws: KeyRingError.unreadable) { try await house.desk.readDocument(filed.id, volet: paper.name, by: doctor) }
        }
    }

    @Test(arguments: Engine.tested) func aDraftIsNotRewrittenWithADateThatIsNone(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drLeclerc)
            let draft = try await house.draft(by: doctor)
            let malformed = house.leave(["fin": "2026-02-30"])
            let word = try await refusal { try await house.desk.updateDraft(draft.id, content: malformed, revision: nil, by: doctor) }.word
            #expect(word == "invalid date")
            let kept = try await house.desk.readDossier(draft.id, by: doctor)
            #expect(kept.revision == draft.revision)
        }
    }

    @Test(arguments: Engine.tested) func aDossierThatMovedIsNotNotedAsPosted(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drLeclerc)
            let filed = try await house.deposit(house.leave(["situation": "fonctionnaire"]), by: doctor)
            let moved = Self.desk(house, MovingDatabase(base: house.database, dossier: filed.id))
            #expect(try await refusal { try await moved.noteDelivery(filed.id, .remis, on: nil, by: doctor) }.word == "stale")
            let kept = try await house.desk.readDossier(filed.id, by: doctor)
            #expect(kept.delivery?.way == .remise && kept.delivery?.done == nil)
            let steps = try await house.history(filed.id, by: doctor)
            #expect(!steps.contains("envoi"))
        }
    }

    @Test(arguments: Engine.tested) func aDraftHasNothingToPost(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drLeclerc)
            let draft = try await house.draft(by: doctor)
            let fund = try #require(try await house.caller(.agentCPAM).actor.caisse).code
            let author = doctor.actor.account
            try await house.database.write {
                try EnvoisPapier($0).insert(.init(dossier: draft.id, version: 0, author: author, way: "courrier", caisse: fund, createdAt: 1))
            }
            #expect(try await house.desk.readDossier(draft.id, by: doctor).delivery == nil)
            #expect(try await refusal { try await house.desk.noteDelivery(draft.id, .poste, on: nil, by: doctor) }.word == "envoi.sans-objet")
        }
    }

    @Test(arguments: Engine.tested) func aLotTakesOneKindOfDossierAlone(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let (doctor, agent) = (try await house.caller(.drLeclerc), try await house.caller(.agentCPAM))
            let leave = try await house.deposit(patient: 1, by: doctor)
            let journey: JSONValue = [
                "etat": "aide", "motif": "convocation", "depart": "domicile", "arrivee": "autre", "lieuArrivee": ["texte": "Clinique des Tilleuls"],
                "distance": 151, "trajets": "allerRetour", "date": .string(house.today.iso),
            ]
            let other = try await house.file("prescription-transport", journey, by: doctor)
            try await house.work()
            let lines = try await house.desk.acceptMany([other.id, leave.id], teleservice: "arret-de-travail", by: agent)
            #expect(lines.map(\.outcome) == [.laisse, .accepte])
            #expect(lines.first?.reason == "Ce dossier n’est pas dans vos corbeilles pour ce téléservice.")
            #expect(try await house.desk.readDossier(other.id, by: agent).state == .recu)
        }
    }

    @Test(arguments: Engine.tested) func aDeliveryThatIsNoneHasNoRefusedRows(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let admin = try await house.caller(.admin)
            for name in [Self.unknown, "", "releve", "a\u{0}b"] {
                #expect(try await refusal { try await house.desk.readReleveRefusals(name, by: admin) }.word == "notFound")
            }
        }
    }

    @Test(arguments: Engine.tested) func aReadersRightIsWithdrawnOnce(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let admin = try await house.caller(.admin)
            let right = try await house.desk.nommerLecteur(house.rpps(.drBenali), by: admin)
            #expect(try await refusal { try await house.desk.retirerLecteur(Self.unknown, by: admin) }.word == "notFound")
            #expect(try await house.desk.listerLecteurs(by: admin).map(\.id) == [right])
            try await house.desk.retirerLecteur(right, by: admin)
            #expect(try await refusal { try await house.desk.retirerLecteur(right, by: admin) }.word == "notFound")
        }
    }

    @Test(arguments: Engine.tested) func twoWhoReadTheSameDayOfTheTraceKeepItOnce(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let day = house.today.adding(days: -1)
            let epochDay = day.epochDay
            let second = Self.desk(house, LateDatabase(base: house.database) { session in
                _ = try Ecarts(session).insert(Ecarts.Lecture(jour: epochDay, le: 1, comptes: 0, personnes: 0, ecarts: 0))
            })
            let found = try await second.lireTrace(du: day)
            #expect(found == nil)
            #expect(try await house.count("SELECT count(*) FROM trace WHERE acte = 'lire-trace'") == 0)
        }
    }

    @Test(arguments: Engine.tested) func oneOfTwoWorkersForgetsWhoWasSeen(engine: Engine) async throws {
        try await withDesk(engine) { house in
            house.clock.advance(hours: 2)
            let at = house.clock.now.millisecondsSince1970
            let second = Self.desk(house, LateDatabase(base: house.database) { session in
                _ = try Tours(session).claim("compteurs", at: at, before: at - 3_600_000)
            })
            let done = try await Worker(second).forgetLooks()
            #expect(!done)
        }
    }
}

/// A database where a neighbour is always quicker: what it does is there before each transaction that writes.
private struct LateDatabase: Database {
    let base: any Database
    let neighbour: @Sendable (any Session) throws -> Void

    var engine: Engine { base.engine }
    var waiting: Int { base.waiting }
    var load: DatabaseLoad { base.load }

    func write<Value: Sendable>(_ body: @escaping @Sendable (any Session) throws -> Value) async throws -> Value {
        let neighbour = neighbour
        try await base.write { try neighbour($0) }
        return try await base.write(body)
    }

    func write<Judged: Sendable, Value: Sendable>(
        judging body: @escaping @Sendable (any Session) throws -> Judged, then finish: @escaping @Sendable (Judged, any Session) throws -> Value
    ) async throws -> Value {
        try await base.write(judging: body, then: finish)
    }

    func read<Value: Sendable>(_ body: @escaping @Sendable (any Session) throws -> Value) async throws -> Value { try await base.read(body) }
    func copy(to path: String) async throws { try await base.copy(to: path) }
    func inspect() async throws -> [String] { try await base.inspect() }
    func startupFindings() async throws -> [StartupFinding] { try await base.startupFindings() }
    func tidy() async throws { try await base.tidy() }
    func close() async { await base.close() }
}

/// A database where a dossier changes under whoever writes, before each of their statements.
private struct MovingDatabase: Database {
    let base: any Database
    let dossier: String

    var engine: Engine { base.engine }
    var waiting: Int { base.waiting }
    var load: DatabaseLoad { base.load }

    func write<Value: Sendable>(_ body: @escaping @Sendable (any Session) throws -> Value) async throws -> Value {
        let dossier = dossier
        return try await base.write { try body(MovingSession($0, dossier)) }
    }

    func write<Judged: Sendable, Value: Sendable>(
        judging body: @escaping @Sendable (any Session) throws -> Judged, then finish: @escaping @Sendable (Judged, any Session) throws -> Value
    ) async throws -> Value {
        try await base.write(judging: body, then: finish)
    }

    func read<Value: Sendable>(_ body: @escaping @Sendable (any Session) throws -> Value) async throws -> Value { try await base.read(body) }
    func copy(to path: String) async throws { try await base.copy(to: path) }
    func inspect() async throws -> [String] { try await base.inspect() }
    func startupFindings() async throws -> [StartupFinding] { try await base.startupFindings() }
    func tidy() async throws { try await base.tidy() }
    func close() async { await base.close() }
}

private final class MovingSession: Session {
    private let base: any Session
    private let dossier: String

    init(_ base: any Session, _ dossier: String) { (self.base, self.dossier) = (base, dossier) }

    var engine: Engine { base.engine }

    func execute(_ sql: SQL) throws -> Int {
        try base.execute("UPDATE dossier SET revision = revision + 1 WHERE id = \(dossier)")
        return try base.execute(sql)
    }

    func post(_ sql: SQL, reading: @escaping @Sendable (DatabaseError) -> DatabaseError) throws { try base.post(sql, reading: reading) }
    func hold(key: Int64) throws { try base.hold(key: key) }
    func rows(_ sql: SQL) throws -> [Row] { try base.rows(sql) }
    func append(_ rows: BulkRows, to table: BulkTable, reading: @escaping @Sendable (DatabaseError) -> DatabaseError) throws {
        try base.append(rows, to: table, reading: reading)
    }
}
