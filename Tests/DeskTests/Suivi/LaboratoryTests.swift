import ContactTracing
import Core
import Store
import TestSupport
import Testing

@testable import Desk

/// The laboratory: entitled until a day or not, then the date of the test. Never a result, never a list.
@Suite struct LaboratoryTests {
    @Test(arguments: Engine.tested) func theLaboratory(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let laboratory = try await house.caller(.bioDurand)
            let cas = try await house.fiches.cas()
            let (contact, code) = try await house.fiches.contact(of: cas, "Quintessence", nir: house.nir(3), dernierJour: 4)
            let nir = house.nir(3).digits15
            let asked = [
                DemandeDroit(code: code.lowercased()), DemandeDroit(nir: nir),
                DemandeDroit(nom: "quintessence", prenom: "ZOÉ", dateNaissance: "29/02/1980"),
            ]
            for demande in asked {
                let right = try await house.desk.verifierTest(demande, by: laboratory)
                #expect(right.droit && right.jusquau == house.today.adding(days: 10), "14 days after the last exposure, 4 days ago")
                let reference = try #require(right.reference)
                #expect(!reference.contains(contact) && reference.utf8.count > 60)
            }
            let right = try await house.desk.verifierTest(DemandeDroit(code: code), by: laboratory)
            let reference = try #require(right.reference)
            func note(_ offset: Int) async throws { try await house.desk.noterTest(reference, le: house.today.adding(days: offset), by: laboratory) }
            #expect(try await refusal { try await note(1) }.word == "invalid futur")
            #expect(try await refusal { try await note(-15) }.word == "invalid trop-ancien")
            try await note(-14)
            try await note(0)
            let record = try await house.fiches.record(contact)
            #expect(record.state == EtatContact.teste.rawValue && record.testedOn == house.today.epochDay)
            #expect(try await house.traces().filter { $0.act == "noter-date-test" && $0.result == "fait" }.count == 2)
            // Nothing in the trace names the sheet or the person.
            for trace in try await house.traces() { #expect(!trace.object.contains(contact) && trace.patient != contact) }
        }
    }

    @Test(arguments: Engine.tested) func neverByAPartOfANameNorTwicePersons(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let laboratory = try await house.caller(.bioDurand)
            let cas = try await house.fiches.cas()
            _ = try await house.fiches.contact(of: cas, "Quintessence", telephone: "06 39 98 00 01")
            func ask(_ demande: DemandeDroit) async throws -> DroitTest { try await house.desk.verifierTest(demande, by: laboratory) }
            #expect(try await refusal { try await ask(DemandeDroit(nom: "Quintessence")) }.word == "invalid requis,requis")
            #expect(try await refusal { try await ask(DemandeDroit(nom: "Quintessence", prenom: "Zoé")) }.word == "invalid requis")
            #expect(try await refusal { try await ask(DemandeDroit()) }.word == "invalid requis,requis,requis")
            #expect(try await refusal { try await house.desk.refuserRecherche(by: laboratory) }.word == "forbidden")
            #expect(try await house.traces().filter { $0.result == "refuse" }.count == 4, "each attempt is noted")
            #expect(try await !ask(DemandeDroit(nom: "Quint", prenom: "Zoé", dateNaissance: "29/02/1980")).droit)
            // A homonym born the same day: the same answer as for nobody, and the code tells them apart.
            let (_, code) = try await house.fiches.contact(of: cas, "Quintessence", telephone: "06 39 98 00 02")
            #expect(try await ask(DemandeDroit(nom: "Quintessence", prenom: "Zoé", dateNaissance: "29/02/1980")) == .aucun)
            #expect(try await ask(DemandeDroit(code: code)).droit)
        }
    }

    @Test(arguments: Engine.tested) func aReferenceIsForOneAccountOneUseAndAQuarterOfAnHour(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let laboratory = try await house.caller(.bioDurand)
            let (_, code) = try await house.fiches.contact(of: house.fiches.cas(), "Quintessence")
            let reference = try #require(try await house.desk.verifierTest(DemandeDroit(code: code), by: laboratory).reference)
            let pharmacist = try await house.caller(.phLambert)
            #expect(try await refusal { try await house.desk.noterRemise(reference, by: pharmacist) }.word == "invalid reference")
            #expect(try await refusal { try await house.desk.noterTest(reference + "A", le: house.today, by: laboratory) }.word == "invalid reference")
            let other = Caller(
                actor: Core.Actor(account: String(repeating: "1", count: 32), displayName: "Autre", role: laboratory.actor.role, situation: laboratory.actor.situation, session: "s"),
                request: "essai")
            #expect(try await refusal { try await house.desk.noterTest(reference, le: house.today, by: other) }.word == "invalid reference")
            house.clock.advance(minutes: 15, milliseconds: -1)
            try await house.desk.noterTest(reference, le: house.today, by: laboratory)
            house.clock.advance(milliseconds: 1)
            #expect(try await refusal { try await house.desk.noterTest(reference, le: house.today, by: laboratory) }.word == "reference-expiree")
        }
    }

    /// Somebody ill gets the same answers: the laboratory cannot tell.
    @Test(arguments: Engine.tested) func aPositiveContactIsNotBetrayed(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let laboratory = try await house.caller(.bioDurand)
            let (contact, code) = try await house.fiches.contact(of: house.fiches.cas(), "Quintessence")
            try await house.fiches.happens(.resultatPositif, to: contact)
            let right = try await house.desk.verifierTest(DemandeDroit(code: code), by: laboratory)
            try await house.desk.noterTest(#require(right.reference), le: house.today, by: laboratory)
            #expect(try await house.fiches.record(contact).testedOn == house.today.epochDay)
            #expect(try await house.fiches.record(contact).state == EtatContact.positif.rawValue)
        }
    }

    @Test(arguments: Engine.tested) func whoeverAsksAboutTooManyUnknownPeopleWaits(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let laboratory = try await house.caller(.bioDurand)
            let (_, code) = try await house.fiches.contact(of: house.fiches.cas(), "Quintessence")
            for turn in 0..<60 {
                _ = try await house.desk.verifierTest(DemandeDroit(nom: "Inconnu \(Character(UnicodeScalar(UInt8(65 + turn % 26))))", prenom: "A", dateNaissance: "01/01/1990"), by: laboratory)
            }
            guard case .tooMany(_, let seconds) = try await refusal({ try await house.desk.verifierTest(DemandeDroit(code: code), by: laboratory) }) else {
                Issue.record("not slowed")
                return
            }
            #expect(seconds == 3600, "asked at ten o'clock sharp")
            #expect(try await house.count("SELECT count(*) FROM manque") == 1, "one row an hour, however many are asked")
            // Another account of the profession is not slowed by this one.
            #expect(try await house.desk.verifierMasques(DemandeDroit(code: code), by: house.caller(.phLambert)).masques)
            house.clock.advance(hours: 1)
            #expect(try await house.desk.verifierTest(DemandeDroit(code: code), by: laboratory).droit)
        }
    }

    @Test(arguments: Engine.tested) func aDraftOpensNothingAndTheEndClosesAll(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let laboratory = try await house.caller(.bioDurand)
            let cas = try await house.fiches.cas()
            let (_, draft) = try await house.fiches.contact(of: cas, "Brouillon", draft: true)
            #expect(try await house.desk.verifierTest(DemandeDroit(code: draft), by: laboratory) == .aucun)
            let (_, code) = try await house.fiches.contact(of: cas, "Quintessence")
            let reference = try #require(try await house.desk.verifierTest(DemandeDroit(code: code), by: laboratory).reference)
            let yesterday = house.today.adding(days: -1)
            try await house.fiches.change { $0.fin = yesterday }
            #expect(try await house.desk.verifierTest(DemandeDroit(code: code), by: laboratory) == .aucun)
            #expect(try await refusal { try await house.desk.noterTest(reference, le: house.today, by: laboratory) }.word == "epidemie-close")
        }
    }
}
