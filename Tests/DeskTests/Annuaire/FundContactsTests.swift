import Core
import Desk
import Store
import TestSupport
import Testing

/// A fund says whom to call there, and nobody else does it in its place.
@Suite struct FundContactsTests {
    static let good = ContactCaisseSaisi(
        sujet: "service", intitule: "Indemnités journalières", role: "Paiement des arrêts", telephone: "03 53 01 40 31", courriel: "ij@cpam.example", horaires: "8 h – 17 h")

    @Test(arguments: Engine.tested) func writtenByTheFundReadByAll(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let (agent, doctor) = (try await house.caller(.agentCPAM), try await house.caller(.drLeclerc))
            let code = try #require(agent.actor.caisse).code
            let id = try await house.desk.writeContact(Self.good, caisse: code, key: "cle-0001", by: agent)
            #expect(try await house.desk.writeContact(Self.good, caisse: code, key: "cle-0001", by: agent) == id)
            let read = try await house.desk.readContacts(caisse: code, by: doctor)
            #expect(read.contacts.map(\.intitule) == ["Indemnités journalières"] && !read.modifiables)
            #expect(read.contacts[0].ecritPar == "Nadia PERRIN" && read.contacts[0].ecritLe == house.clock.now)
            var changed = Self.good
            changed.telephone = "03 53 01 40 99"
            let next = try await house.desk.writeContact(changed, caisse: code, replacing: id, by: agent)
            #expect(try await house.desk.readContacts(caisse: code, by: doctor).contacts.map(\.telephone) == ["03 53 01 40 99"])
            #expect(try await refusal { try await house.desk.writeContact(changed, caisse: code, replacing: id, by: agent) }.word == "notFound")
            try await house.desk.retireContact(next, caisse: code, by: agent)
            #expect(try await house.desk.readContacts(caisse: code, by: doctor).contacts.isEmpty)
            // The former lines stay, with who wrote them.
            #expect(try await house.count("SELECT count(*) FROM contact_caisse") == 2)
        }
    }

    @Test(arguments: Engine.tested) func whoMayAndWhatIsRefused(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let agent = try await house.caller(.agentCPAM)
            let code = try #require(agent.actor.caisse).code
            for who in [Who.drLeclerc, .agentMSA, .arsColin] {
                let caller = try await house.caller(who)
                #expect(try await refusal { try await house.desk.writeContact(Self.good, caisse: code, by: caller) }.word == "forbidden", "\(who)")
            }
            let admin = try await house.caller(.admin)
            try await house.desk.writeContact(Self.good, caisse: code, by: admin)
            func fault(_ change: (inout ContactCaisseSaisi) -> Void) async throws -> String {
                var typed = Self.good
                change(&typed)
                return try await refusal { try await house.desk.writeContact(typed, caisse: code, by: agent) }.word
            }
            #expect(try await fault { $0.sujet = "autre" } == "invalid requis")
            #expect(try await fault { $0.intitule = "" } == "invalid requis")
            #expect(try await fault { $0.telephone = "appelez-moi" } == "invalid telephone")
            #expect(try await fault { ($0.telephone, $0.courriel) = ("", "") } == "invalid moyen")
            #expect(try await fault { $0.courriel = "ici" } == "invalid courriel")
            #expect(try await refusal { try await house.desk.writeContact(Self.good, caisse: "999999999", by: admin) }.word == "notFound")
        }
    }

    @Test(arguments: Engine.tested) func fundsAreFoundByTheirNameOrTown(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drLeclerc)
            #expect(try await house.desk.listCaisses("msa sorne", by: doctor).map(\.caisse.nom) == ["MSA Sorne et Plateaux"])
            #expect(try await house.desk.listCaisses(by: doctor).count > 10)
            #expect(try await house.desk.listCaisses("zzz", by: doctor).isEmpty)
        }
    }
}
