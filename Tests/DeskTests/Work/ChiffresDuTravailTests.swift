import Core
import Store
import TestSupport
import Testing
@testable import Desk

@Suite struct ChiffresDuTravailTests {
    @Test(arguments: Engine.tested) func whatWaitsIsCounted(_ engine: Engine) async throws {
        try await withDesk(engine) { house in
            try await house.worker.drain()
            while try await house.desk.sealTraces() > 0 {}
            let calm = try await house.desk.chiffresDuTravail(atMost: .seconds(10))
            #expect(calm.enAttente == 0 && calm.agePlusAncien == 0 && calm.mortes == 0 && calm.tracesEnAttente == 0)
            _ = try await house.deposit(by: try await house.caller(.drLeclerc))
            house.clock.advance(hours: 1)
            let busy = try await house.desk.chiffresDuTravail(atMost: .seconds(10))
            #expect(busy.enAttente > 0 && busy.agePlusAncien == 3_600 && busy.tracesEnAttente > 0)
            let load = house.desk.chargeBase
            #expect(!load.refusesWrites && load.queues.allSatisfy { $0.waiting == 0 && $0.connections > 0 })
        }
    }
}
