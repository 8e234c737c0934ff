import ContactTracing
import Core
import Store
import TestSupport
import Testing

@testable import Desk

/// What the platform, or the agency once entrusted, writes itself on a validated sheet.
@Suite struct SheetEntryTests {
    private static let people: JSONValue = [
        "autres": [
            ["nom": "Verdier", "prenom": "Tom", "telephone": "06 39 98 41 41", "territoire": "96000", "exposition": "proche", "dernierJour": "2026-03-15"],
            ["nom": "Loin", "prenom": "Eve", "territoire": "96", "exposition": "autre", "minutes": 2, "rapproche": false, "protege": true, "appelMedecin": true],
        ],
        "foyer": [["prenom": "Zoé", "telephone": "06 39 98 42 42"]],
    ]

    private func people(_ house: TestDesk) -> JSONValue {
        guard case .object(var members) = Self.people, var rows = members["autres"]?.array, case .object(var first)? = rows.first else { return Self.people }
        first["dernierJour"] = .string(house.today.iso)
        rows[0] = .object(first)
        members["autres"] = .array(rows)
        return .object(members)
    }

    @Test(arguments: Engine.tested) func aCaseOpenedByThePlatformGetsItsContacts(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let agent = try await house.caller(.agentCPAM)
            let first = try await house.strangers(1)[0]
            let became = try await house.desk.contactPositif(first, le: house.clock.now, key: nil, by: agent)
            let id = try #require(became.cas)
            #expect(try await house.desk.lireFicheTerritoire(id, by: agent).peutSaisir)
            let after = try await house.desk.saisirContacts(id, people(house), key: "saisie-une-fois", by: agent)
            let states = Dictionary(grouping: after.fiche.contacts, by: \.etat).mapValues(\.count)
            #expect(states == [.aAppeler: 2, .brouillon: 1], "who was far and protected is no contact")
            // The same request again changes nothing; nobody has a queue of their own on a sheet without a doctor.
            _ = try await house.desk.saisirContacts(id, people(house), key: "saisie-une-fois", by: agent)
            let held = try await house.database.read { try Contacts($0).ofCase(id) }
            #expect(held.count == 3 && held.allSatisfy { $0.queue == "plateforme" })
            #expect(try await house.next(agent) != nil)
        }
    }

    @Test(arguments: Engine.tested) func faultsAreNamedAndNothingIsKept(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let agent = try await house.caller(.agentCPAM)
            let chain = try await house.chain([.init()])
            #expect(try await refusal { try await house.desk.saisirContacts(chain.cas, [:], key: nil, by: agent) }.word == "invalid requis")
            let future: JSONValue = ["autres": [["nom": "A", "prenom": "B", "territoire": "96", "exposition": "proche", "dernierJour": "2099-01-01"]]]
            #expect(try await refusal { try await house.desk.saisirContacts(chain.cas, future, key: nil, by: agent) }.word == "invalid suivi.futur")
            #expect(try await house.database.read { try Contacts($0).ofCase(chain.cas) }.count == 1)
        }
    }

    @Test(arguments: Engine.tested) func whoWritesFollowsWhoHoldsTheSheet(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let (agent, agency, doctor) = (try await house.caller(.agentCPAM), try await house.caller(.arsColin), try await house.caller(.drLeclerc))
            let chain = try await house.chain([.init()])
            #expect(try await refusal { try await house.desk.saisirContacts(chain.cas, people(house), key: nil, by: doctor) }.word.hasPrefix("forbidden"))
            #expect(try await refusal { try await house.desk.saisirContacts(chain.cas, people(house), key: nil, by: agency) }.word.hasPrefix("forbidden"))
            _ = try await house.desk.escaladerFiche(chain.cas, by: agent)
            #expect(try await refusal { try await house.desk.saisirContacts(chain.cas, people(house), key: nil, by: agent) }.word.hasPrefix("forbidden"))
            let after = try await house.desk.saisirContacts(chain.cas, people(house), key: nil, by: agency)
            #expect(after.fiche.contacts.count { $0.file == "agence" && $0.etat == .aAppeler } == 3, "its contacts are the agency’s to call")
        }
    }

    @Test(arguments: Engine.tested) func aCorrectionJudgesTheDraftsAgainAndStaysInTheTerritory(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let agent = try await house.caller(.agentCPAM)
            let chain = try await house.chain([.init()])
            let before = try await house.desk.lireFicheTerritoire(chain.cas, by: agent)
            guard case .object(var form) = before.contenu else { throw DeskRefusal.notFound }
            form["telephone"] = "06 39 98 55 55"
            let after = try await house.desk.corrigerFiche(chain.cas, .object(form), revision: before.fiche.revision, by: agent)
            #expect(after.fiche.donnees.personne.telephone?.filter(\.isNumber) == "0639985555" && after.fiche.accord == before.fiche.accord)
            #expect(try await refusal { try await house.desk.corrigerFiche(chain.cas, .object(form), revision: before.fiche.revision, by: agent) }.word.hasPrefix("stale"))
            form["territoire"] = "75001"
            #expect(try await refusal { try await house.desk.corrigerFiche(chain.cas, .object(form), revision: nil, by: agent) }.word == "invalid hors-territoire")
            #expect(try await house.desk.lireFicheTerritoire(chain.cas, by: agent).fiche.departement == "96")
        }
    }
}
