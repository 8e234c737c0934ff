import ContactTracing
import Core
import Store
import TestSupport
import Testing

@testable import Desk

/// The pharmacy: masks, yes or no; delivered once, and no date anywhere.
@Suite struct PharmacyTests {
    @Test(arguments: Engine.tested) func theTwoPharmacies(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let (first, second) = (try await house.caller(.phLambert), try await house.caller(.phNoel))
            let (contact, code) = try await house.fiches.contact(of: house.fiches.cas(), "Quintessence", ne: house.birthDate(2), nir: house.nir(2))
            let before = try await house.fiches.record(contact)
            let nir = house.nir(2).digits15
            let here = try await house.desk.verifierMasques(DemandeDroit(nir: nir, dateNaissance: house.birthDate(2).formattedShort), by: first)
            let there = try await house.desk.verifierMasques(DemandeDroit(code: code), by: second)
            #expect(here.masques && !here.dejaDelivres && there.masques)
            #expect(try await refusal { try await house.desk.verifierMasques(DemandeDroit(nir: nir), by: first) }.word == "invalid requis", "a number alone is not enough")
            #expect(try await house.desk.verifierMasques(DemandeDroit(nir: nir, dateNaissance: "01/01/1901"), by: first) == .aucun)
            house.clock.advance(minutes: 3)
            try await house.desk.noterRemise(#require(here.reference), key: "premiere-remise", by: first)
            try await house.desk.noterRemise(#require(here.reference), key: "premiere-remise", by: first)
            #expect(try await refusal { try await house.desk.noterRemise(there.reference ?? "", by: second) }.word == "masques-deja-delivres")
            #expect(try await refusal { try await house.desk.noterRemise(here.reference ?? "", by: first) }.word == "masques-deja-delivres")
            let after = try await house.fiches.record(contact)
            #expect(after.masksDelivered && after.updatedAt == before.updatedAt && after.revision == before.revision, "no date is kept, not even in the row")
            #expect(try await house.desk.verifierMasques(DemandeDroit(code: code), by: second) == DroitMasques(masques: false, dejaDelivres: true, reference: nil))
        }
    }

    /// Registered by two doctors, the same person gets masks once.
    @Test(arguments: Engine.tested) func onePersonOnTwoSheetsGetsMasksOnce(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let pharmacist = try await house.caller(.phLambert)
            let one = try await house.fiches.contact(of: house.fiches.cas("Un"), "Quintessence", nir: house.nir(2), telephone: "06 39 98 00 01")
            house.clock.advance(days: 8)
            let two = try await house.fiches.contact(of: house.fiches.cas("Deux"), "Quintessance", nir: house.nir(2), telephone: nil)
            let references = [
                try await house.desk.verifierMasques(DemandeDroit(code: one.code), by: pharmacist).reference,
                try await house.desk.verifierMasques(DemandeDroit(code: two.code), by: pharmacist).reference,
            ].compactMap { $0 }
            #expect(references.count == 2)
            try await house.desk.noterRemise(references[0], by: pharmacist)
            #expect(try await refusal { try await house.desk.noterRemise(references[1], by: pharmacist) }.word == "masques-deja-delivres")
            // Registered a third time afterwards, by name and telephone only.
            let three = try await house.fiches.contact(of: house.fiches.cas("Trois"), "Quintessence", telephone: "06 39 98 00 01")
            #expect(try await house.desk.verifierMasques(DemandeDroit(code: three.code), by: pharmacist).dejaDelivres)
            // A homonym is another person, and has their own.
            let four = try await house.fiches.contact(of: house.fiches.cas("Quatre"), "Quintessence", telephone: "06 39 98 00 09")
            #expect(try await house.desk.verifierMasques(DemandeDroit(code: four.code), by: pharmacist).masques)
        }
    }

    /// Five hundred claims of one person's masks at once, on two nodes over one database: one wins.
    @Test(arguments: Engine.tested) func fiveHundredClaimsGiveOne(engine: Engine) async throws {
        try await withTestDatabase(engine) { place in
            let first = try await place.open()
            // SQLite lets one process in: its second node shares the connection.
            let second = engine == .postgresql ? try await place.open() : first
            try await Migrator(Schema.migrations).migrate(first)
            let folder = try TemporaryFolder()
            defer { folder.remove() }
            let clock = TestClock(TestDesk.start)
            func node(_ database: any Database) throws -> Desk {
                Desk(
                    database: database, keys: try KeyRing(secret: Array(0..<32)), clock: clock.clock, press: .failing, gateway: .atThisDesk, witness: .none,
                    clesSuivi: ClesSuivi(folder: folder.path), messages: .absent, baseURL: "http://127.0.0.1")
            }
            let nodes = [try node(first), try node(second)]
            try await DemoTerritory.settle(nodes[0], TestDesk.sizes)
            let fiches = Fiches(desk: nodes[0])
            let cas = try await fiches.cas()
            // Two sheets of one person: the hardest case, as no row is common to both claims.
            let sheets = [
                try await fiches.contact(of: cas, "Quintessence"), try await fiches.contact(of: fiches.cas("Autre"), "Quintessence"),
            ]
            var claims: [(Desk, Caller, String)] = []
            for (index, who) in ["ph-lambert", "ph-noel"].enumerated() {
                let caller = try await DemoDoor(nodes[index]).caller(who, request: "essai")
                let reference = try #require(try await nodes[index].verifierMasques(DemandeDroit(code: sheets[index].code), by: caller).reference)
                for _ in 0..<250 { claims.append((nodes[index], caller, reference)) }
            }
            let (won, lost) = await withTaskGroup(of: Bool?.self) { group in
                for (desk, caller, reference) in claims.shuffled() {
                    group.addTask {
                        do {
                            try await desk.noterRemise(reference, by: caller)
                            return true
                        } catch DeskRefusal.cycle(let refusal) { return refusal.code == "masques-deja-delivres" ? false : nil } catch { return nil }
                    }
                }
                return await group.reduce(into: (0, 0)) { counts, result in
                    if result == true { counts.0 += 1 } else if result == false { counts.1 += 1 }
                }
            }
            #expect(won == 1 && lost == 499)
            #expect(try await first.read { try $0.value(Int.self, "SELECT count(*) FROM contact WHERE masques_delivres") } == 2)
            await first.close()
            if engine == .postgresql { await second.close() }
        }
    }

    @Test(arguments: Engine.tested) func anEpidemicMayHaveNoPharmaciesOrNoMasks(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let pharmacist = try await house.caller(.phLambert)
            let (_, code) = try await house.fiches.contact(of: house.fiches.cas(), "Quintessence")
            let reference = try #require(try await house.desk.verifierMasques(DemandeDroit(code: code), by: pharmacist).reference)
            try await house.fiches.change { $0.ouvreMasques = false }
            #expect(try await house.desk.verifierMasques(DemandeDroit(code: code), by: pharmacist) == .aucun)
            #expect(try await refusal { try await house.desk.noterRemise(reference, by: pharmacist) }.word == "droit-eteint")
            try await house.fiches.change { $0.participants.remove(.pharmacie) }
            #expect(try await refusal { try await house.desk.verifierMasques(DemandeDroit(code: code), by: pharmacist) }.word == "forbidden")
            #expect(try await refusal { try await house.desk.noterRemise(reference, by: pharmacist) }.word == "forbidden")
            let yesterday = house.today.adding(days: -1)
            try await house.fiches.change { $0.participants.insert(.pharmacie); $0.fin = yesterday }
            #expect(try await refusal { try await house.desk.noterRemise(reference, by: pharmacist) }.word == "epidemie-close")
        }
    }

    /// Nobody but a dispensing pharmacist asks, nobody but a biologist asks for tests, whatever else they are.
    @Test(arguments: Engine.tested) func othersAreRefusedByTheActsThemselves(engine: Engine) async throws {
        try await withDesk(engine) { house in
            for who in Who.allCases where who != .phLambert && who != .phNoel {
                let caller = try await house.caller(who)
                #expect(try await refusal { try await house.desk.verifierMasques(DemandeDroit(code: "AAAAAAAA"), by: caller) }.word == "forbidden", "\(who)")
            }
            for who in Who.allCases where who != .bioDurand {
                let caller = try await house.caller(who)
                #expect(try await refusal { try await house.desk.verifierTest(DemandeDroit(code: "AAAAAAAA"), by: caller) }.word == "forbidden", "\(who)")
            }
        }
    }
}
