import Core
import Store
import Synchronization
import TestSupport
import Testing

@testable import Desk

/// What deposits leave behind is done, later or never, and never silently lost.
@Suite struct OutboxTests {
    /// A fund that fails as often as it is told to, and remembers what it was sent.
    final class Fund: Sendable {
        private let state = Mutex((failures: 0, messages: [CaisseMessage](), failure: GatewayFailure.later("la caisse ne répond pas")))

        var gateway: CaisseGateway {
            CaisseGateway { message in
                try self.state.withLock { state in
                    if state.failures > 0 {
                        state.failures -= 1
                        throw state.failure
                    }
                    state.messages.append(message)
                }
            }
        }

        func fail(_ times: Int, _ failure: GatewayFailure = .later("la caisse ne répond pas")) {
            state.withLock { ($0.failures, $0.failure) = (times, failure) }
        }

        var messages: [CaisseMessage] { state.withLock { $0.messages } }
    }

    static let paper = Press(render: { _, _ in Array("%PDF".utf8) }, close: {})

    @Test(arguments: Engine.tested) func aFundThatComesBackGetsItsMessage(engine: Engine) async throws {
        let fund = Fund()
        try await withDesk(engine, gateway: fund.gateway, press: Self.paper) { house in
            let doctor = try await house.caller(.drLeclerc)
            fund.fail(3)
            let dossier = try await house.deposit(by: doctor)
            try await house.work()
            #expect(try await house.desk.readDossier(dossier.id, by: doctor).state == .depose)
            // Five seconds, ten, twenty: each pause doubles.
            for pause in [5, 10, 20] {
                house.clock.advance(seconds: pause - 1)
                try await house.work()
                #expect(fund.messages.isEmpty)
                house.clock.advance(seconds: 1)
                try await house.work()
            }
            #expect(fund.messages.map(\.dossier) == [dossier.id])
            #expect(try await house.desk.readDossier(dossier.id, by: doctor).state == .recu)
        }
    }

    @Test(arguments: Engine.tested) func aDeadLetterIsSeenAndRevived(engine: Engine) async throws {
        let fund = Fund()
        try await withDesk(engine, gateway: fund.gateway, press: Self.paper) { house in
            let (doctor, admin) = (try await house.caller(.drLeclerc), try await house.caller(.admin))
            fund.fail(.max)
            let dossier = try await house.deposit(by: doctor)
            for _ in 0..<Worker.maximumAttempts {
                try await house.work()
                house.clock.advance(hours: 1)
            }
            let outbox = try await house.desk.readOutbox(by: admin)
            #expect(outbox.waiting == 0)
            let letter = try #require(outbox.dead.first)
            #expect(letter.dossier == dossier.id && letter.attempts == Worker.maximumAttempts && letter.error.contains("la caisse"))
            #expect(try await refusal { try await house.desk.readOutbox(by: doctor) }.word == "forbidden")

            fund.fail(0)
            try await house.work()
            #expect(fund.messages.isEmpty, "dead is dead until someone revives it")
            try await house.desk.reviveLetter(letter.id, by: admin)
            #expect(try await refusal { try await house.desk.reviveLetter(letter.id, by: admin) }.word == "notFound")
            try await house.work()
            #expect(try await house.desk.readDossier(dossier.id, by: doctor).state == .recu)
        }
    }

    @Test(arguments: Engine.tested) func whatIsOfNoUseIsNotTriedAgain(engine: Engine) async throws {
        let fund = Fund()
        try await withDesk(engine, gateway: fund.gateway, press: Self.paper) { house in
            fund.fail(1, .never("code organisme inconnu"))
            _ = try await house.deposit(by: house.caller(.drLeclerc))
            try await house.work()
            #expect(try await house.desk.readOutbox(by: house.caller(.admin)).dead.map(\.attempts) == [1])
        }
    }

    @Test(arguments: Engine.tested) func aVersionReplacedBeforeItLeftIsNeverSent(engine: Engine) async throws {
        let fund = Fund()
        try await withDesk(engine, gateway: fund.gateway, press: Self.paper) { house in
            let doctor = try await house.caller(.drLeclerc)
            let dossier = try await house.deposit(by: doctor)
            _ = try await house.desk.rectify(dossier.id, content: house.leave(days: 2), reason: nil, revision: nil, by: doctor)
            try await house.work()
            #expect(fund.messages.map(\.version) == [2])
        }
    }

    @Test(arguments: Engine.tested) func aWorkerThatDiedLosesNothing(engine: Engine) async throws {
        try await withDesk(engine, press: Self.paper) { house in
            let doctor = try await house.caller(.drLeclerc)
            let dossier = try await house.deposit(by: doctor)
            let (now, lease) = (house.clock.now, Worker.leaseSeconds)
            // Two claims that nobody carries out: the papers' and the transmission's.
            for _ in 0..<2 {
                let claimed = try await house.database.write {
                    try Outbox($0).claim(at: now.millisecondsSince1970, until: now.adding(seconds: lease).millisecondsSince1970)
                }
                #expect(claimed != nil)
            }
            house.clock.advance(seconds: lease - 1)
            try await house.work()
            #expect(try await house.desk.readDossier(dossier.id, by: doctor).state == .depose, "still hidden")
            house.clock.advance(seconds: 1)
            try await house.work()
            #expect(try await house.desk.readDossier(dossier.id, by: doctor).state == .recu)
        }
    }

    @Test("No fund waits behind papers: transmissions are claimed first, however late the papers are", arguments: Engine.tested)
    func transmissionsFirst(engine: Engine) async throws {
        try await withDesk(engine, press: Self.paper) { house in
            let doctor = try await house.caller(.drLeclerc)
            for patient in 0..<5 {
                _ = try await house.deposit(patient: patient, by: doctor)
                house.clock.advance(minutes: 1)
            }
            let (now, until) = (house.clock.now.millisecondsSince1970, house.clock.now.adding(minutes: 1).millisecondsSince1970)
            func claim(_ lanes: [Outbox.Lane]) async throws -> OutboxRecord? { try await house.database.write { try Outbox($0).claim(lanes, at: now, until: until) } }
            var order: [String] = []
            while let work = try await claim(Outbox.Lane.allCases) { order.append(work.task) }
            #expect(order == Array(repeating: "transmission", count: 5) + Array(repeating: "documents", count: 5))
        }
        // The worker of papers alone never touches what a fund waits for, and the other way round.
        try await withDesk(engine, press: Self.paper) { house in
            let dossier = try await house.deposit(by: house.caller(.drLeclerc))
            while try await house.worker.stepOutbox([.papers]) {}
            #expect(try await house.count("SELECT count(*) FROM document WHERE pdf IS NOT NULL") == 3)
            #expect(try await house.desk.readDossier(dossier.id, by: house.caller(.drLeclerc)).state == .depose)
            while try await house.worker.stepOutbox([.prompt]) {}
            #expect(try await house.desk.readDossier(dossier.id, by: house.caller(.drLeclerc)).state == .recu)
        }
    }

    @Test(arguments: Engine.tested) func severalWorkersShareAndNeverDouble(engine: Engine) async throws {
        let fund = Fund()
        try await withDesk(engine, gateway: fund.gateway, press: Self.paper) { house in
            let doctor = try await house.caller(.drLeclerc)
            for patient in 0..<10 { _ = try await house.deposit(patient: patient, by: doctor) }
            let worker = house.worker
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<4 { group.addTask { try await worker.drain() } }
                try await group.waitForAll()
            }
            #expect(fund.messages.count == 10 && Set(fund.messages.map(\.dossier)).count == 10)
            #expect(try await house.count("SELECT count(*) FROM document WHERE pdf IS NOT NULL") == 30)
        }
    }

    @Test(arguments: Engine.tested) func theDepositNeverWaitsForThePress(engine: Engine) async throws {
        try await withDesk(engine, press: .failing) { house in
            let doctor = try await house.caller(.drLeclerc)
            let dossier = try await house.received(by: doctor)
            #expect(dossier.state == .recu && dossier.documents.allSatisfy { !$0.isReady })
            #expect(try await refusal { try await house.desk.readDocument(dossier.id, volet: "volet-2", by: doctor) }.word == "unavailable")
        }
    }
}
