import Certificats
import Core
import Desk
import Store
import TestSupport
import Testing

/// A rule is changed by one person and agreed on by another; it holds from its day on, and old questions keep their answers.
@Suite struct ReglesTests {
    /// What a change is made of: the rule as it stands, with another answer.
    private func change(_ house: TestDesk, _ rule: String = "C33", from day: LocalDate, by caller: Caller) async throws -> JSONValue {
        var content = try await house.desk.preparerChangement(rule, by: caller).object ?? [:]
        content["reponse"] = "Un mot des parents suffit à justifier une absence."
        content["motif"] = "La phrase est plus claire pour les familles."
        content["source"] = "Rapport relu ce jour"
        content["du"] = .string(day.iso)
        return .object(content)
    }

    @Test(arguments: Engine.tested) func aChangeHoldsFromItsDayAndOldQuestionsKeepTheirAnswer(_ engine: Engine) async throws {
        try await withDesk(engine) { house in
            let (first, second) = (try await house.caller(.admin), try await house.caller(.admin2))
            let day = house.today.adding(days: 10)
            let before = try await house.desk.readCertificat("C33", date: nil)
            let id = try await house.desk.proposerChangement("C33", change(house, from: day, by: first), by: first)
            // Nothing changes before a second person agreed.
            #expect(try await house.desk.readCertificat("C33", date: day.iso).version == before.version)
            try await house.desk.jugerChangement(id, accepte: true, avis: nil, by: second)
            let (eve, then) = (try await house.desk.readCertificat("C33", date: day.adding(days: -1).iso), try await house.desk.readCertificat("C33", date: day.iso))
            #expect(eve.version.reponse == before.version.reponse && eve.numero == before.numero && eve.version.au == day.adding(days: -1))
            #expect(then.numero == before.numero + 1 && then.version.reponse.hasPrefix("Un mot des parents") && then.version.du == day)
            // Search gives the same answer as the rule itself.
            let found = try await house.desk.findCertificats("mot pour la cantine", date: day.iso)
            #expect(found.first?.reponse == then)
            let told = try await house.desk.histoireCertificat("C33")
            #expect(told.faits.contains { $0.quoi == .changee(numero: then.numero) && $0.pourquoi.hasPrefix("La phrase") })
        }
    }

    @Test(arguments: Engine.tested) func whoeverProposedNeverAgrees(_ engine: Engine) async throws {
        try await withDesk(engine) { house in
            let first = try await house.caller(.admin)
            let id = try await house.desk.proposerChangement("C33", change(house, from: house.today, by: first), by: first)
            await #expect(throws: DeskRefusal.self) { try await house.desk.jugerChangement(id, accepte: true, avis: nil, by: first) }
            await #expect(throws: DeskRefusal.self) { try await house.desk.jugerChangement(id, accepte: false, avis: "Non, relisez la source", by: first) }
            // The schema refuses it too.
            await #expect(throws: DatabaseError.self) {
                try await house.database.write { session in
                    _ = try session.execute("UPDATE certificat_proposition SET etat = 'acceptee', rang = 1, juge_par = propose_par, juge_le = 0 WHERE id = \(id)")
                }
            }
            #expect(try await house.desk.lireChangement(id, by: first).etat == .proposee)
        }
    }

    @Test(arguments: Engine.tested) func aSecondProcessSeesTheChangeAtOnce(_ engine: Engine) async throws {
        try await withDesk(engine) { house in
            // Another process on the same database, with its own memory.
            let other = Desk(
                database: house.database, keys: house.keys, clock: house.clock.clock, press: .failing, gateway: .atThisDesk, witness: house.witness.witness,
                clesSuivi: ClesSuivi(folder: house.keysFolder, chance: .repeatable(2)), messages: house.messages.gateway, baseURL: "http://127.0.0.1")
            let old = try await other.readCertificat("C33", date: nil).version.reponse
            let (first, second) = (try await house.caller(.admin), try await house.caller(.admin2))
            let id = try await house.desk.proposerChangement("C33", change(house, from: house.today, by: first), by: first)
            #expect(try await other.readCertificat("C33", date: nil).version.reponse == old)
            try await house.desk.jugerChangement(id, accepte: true, avis: "Vérifié", by: second)
            #expect(try await other.readCertificat("C33", date: nil).version.reponse == "Un mot des parents suffit à justifier une absence.")
        }
    }

    @Test func badChangesAreRefusedEachWithItsReason() async throws {
        try await withDesk(.sqlite) { house in
            let first = try await house.caller(.admin)
            let good = try await change(house, from: house.today, by: first).object ?? [:]
            let bad: [(String, [String: JSONValue?])] = [
                ("motif", ["motif": nil]), ("source", ["source": nil]), ("du", ["du": nil]), ("du", ["du": "1949-12-31"]),
                ("du", ["du": .string(house.today.adding(months: 24).adding(days: 1).iso)]), ("texte", ["requis": "OUI", "parQui": "tout-medecin", "texte": nil]),
                ("parQui", ["requis": "OUI", "texte": "Code du sport, art. L. 231-2", "parQui": "personne"]), ("certitude", ["requis": "A_CONFIRMER"]),
                ("reserves", ["certitude": "a-confirmer", "reserves": []]), ("positions", ["requis": "CONFLIT", "certitude": "conflit", "positions": []]),
                ("requis", ["requis": "PEUT-ETRE"]),
            ]
            for (field, changes) in bad {
                var content = good
                for (name, value) in changes { content[name] = value }
                #expect(await fields { _ = try await house.desk.proposerChangement("C33", .object(content), by: first) }.contains(field), "\(field)")
            }
            // The first day of the last version, and no day before it: C39 changed on 1 May 2022.
            let known = try await house.desk.preparerChangement("C39", by: first).object ?? [:]
            let late = known.merging(["motif": "Relecture de la règle.", "source": "Relue ce jour", "du": "2022-05-01"]) { $1 }
            #expect(await fields { _ = try await house.desk.proposerChangement("C39", .object(late), by: first) } == ["du"])
            // One at a time.
            _ = try await house.desk.proposerChangement("C33", .object(good), by: first)
            #expect(await fields { _ = try await house.desk.proposerChangement("C33", .object(good), by: first) } == ["du"])
        }
    }

    @Test func whatWasJudgedIsJudgedOnce() async throws {
        try await withDesk(.sqlite) { house in
            let (first, second) = (try await house.caller(.admin), try await house.caller(.admin2))
            let id = try await house.desk.proposerChangement("C33", change(house, from: house.today, by: first), by: first)
            #expect(await fields { try await house.desk.jugerChangement(id, accepte: false, avis: nil, by: second) } == ["avis"])
            try await house.desk.jugerChangement(id, accepte: false, avis: "La source ne le dit pas.", by: second)
            #expect(await fields { try await house.desk.jugerChangement(id, accepte: true, avis: nil, by: second) } == ["avis"])
            #expect(await fields { try await house.desk.retirerChangement(id, by: first) } == ["avis"])
            // Refused: the rule says what it said, and another may be proposed and withdrawn.
            #expect(try await house.desk.readCertificat("C33", date: nil).numero == 1)
            let next = try await house.desk.proposerChangement("C33", change(house, from: house.today, by: second), by: second)
            try await house.desk.retirerChangement(next, by: second)
            #expect(try await house.desk.listerRegles(by: first).enAttente.isEmpty)
        }
    }

    @Test(arguments: Engine.tested) func aRuleIsDueForReviewOnItsDay(_ engine: Engine) async throws {
        try await withDesk(engine) { house in
            let admin = try await house.caller(.admin)
            // Read on 21 November 2026; sure: a year later. Nothing is due the day before.
            let regle = try #require(Regle.numero("C15"))
            let due = try #require(regle.versions.last.map { Relecture.due($0) })
            #expect(due == LocalDate(year: 2027, month: 11, day: 21))
            house.clock.advance(hours: house.today.days(to: due.adding(days: -1)) * 24)
            #expect(try await !house.desk.listerRegles(by: admin).aRelire.contains { $0.id == "C15" })
            house.clock.advance(hours: 24)
            let later = try await house.caller(.admin)
            #expect(try await house.desk.listerRegles(by: later).aRelire.contains { $0.id == "C15" })
            try await house.desk.noterRelecture("C15", note: "Code de l’éducation relu ce jour", by: later)
            #expect(try await !house.desk.listerRegles(by: later).aRelire.contains { $0.id == "C15" })
            #expect(try await house.desk.readCertificat("C15", date: nil).version.revueLe == house.today)
        }
    }

    @Test(arguments: [Who.drLeclerc, .agentCPAM, .secMorel]) func onlyAdministratorsKeepTheRules(_ who: Who) async throws {
        try await withDesk(.sqlite) { house in
            let caller = try await house.caller(who)
            await #expect(throws: DeskRefusal.self) { _ = try await house.desk.listerRegles(by: caller) }
            await #expect(throws: DeskRefusal.self) { _ = try await house.desk.preparerChangement("C33", by: caller) }
            await #expect(throws: DeskRefusal.self) { try await house.desk.noterRelecture("C33", note: "Relue ce jour", by: caller) }
        }
    }

    /// Fields at fault.
    private func fields(_ act: () async throws -> Void) async -> [String] {
        do {
            try await act()
            return []
        } catch DeskRefusal.invalid(let anomalies) {
            return anomalies.map { String($0.field.prefix { $0 != "." }) }
        } catch {
            return ["\(error)"]
        }
    }
}
