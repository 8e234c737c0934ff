import Core
import Desk
import Store
import Synthetic
import TestSupport
import Testing

@testable import Desk

/// Somebody nobody knows yet, found again by every way there is.
@Suite struct RegistrationTests {
    @Test(arguments: Engine.tested) func writtenDownProvisional(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drLeclerc)
            let new = try await house.newcomer()
            guard case .inscrit(let id) = try await house.desk.registerPatient(new, estUnAutre: false, key: "inscription-1", by: doctor) else {
                Issue.record("nobody looks like her")
                return
            }
            let view = try await house.desk.readIdentity(id, by: doctor)
            #expect(view.statut == .provisoire && view.estDuGuichet && view.attributs.isEmpty && view.historique.map(\.genre) == ["creation"])
            // The same key is the same person, even though she now looks like herself.
            guard case .inscrit(let again) = try await house.desk.registerPatient(new, estUnAutre: false, key: "inscription-1", by: doctor) else {
                Issue.record("the same request is the same person")
                return
            }
            #expect(again == id)
            let found = try await house.desk.findPatients(.traits(name: "maiwenn delaunoy", birthDate: try #require(LocalDate(year: 1991, month: 8, day: 17))), by: doctor)
            #expect(found.map(\.patient.id) == [id])
            // In no register: the national base does not know her either.
            #expect(try await house.desk.retrieveINS(id, by: doctor).code == "CR01")
        }
    }

    @Test(arguments: Engine.tested) func lookalikesComeFirst(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drLeclerc)
            let first = try await house.register(house.newcomer(), by: doctor)
            guard case .ressemblants(let matches) = try await house.desk.registerPatient(house.newcomer("Delaunay"), estUnAutre: false, by: doctor) else {
                Issue.record("one letter apart, born the same day")
                return
            }
            #expect(matches.map(\.patient.id) == [first])
            // The same to the letter: both are told apart from then on, and the fund's agents see the pair.
            let second = try await house.register(house.newcomer(), by: doctor)
            #expect(try await house.desk.readIdentity(second, by: doctor).attributs == [.homonyme])
            let agent = try await house.caller(.agentCPAM)
            let queue = try await house.desk.listFusionsPatients(by: agent)
            #expect(queue.ressemblances.map { Set([$0.a.id, $0.b.id]) } == [[first, second]])
        }
    }

    @Test func theSameNumberCannotBeTwice() async throws {
        try await withDesk(.sqlite) { house in
            let doctor = try await house.caller(.drLeclerc)
            var new = try await house.newcomer()
            new.nir = house.nir(2).digits15
            let known = new
            #expect(try await refusal { try await house.desk.registerPatient(known, estUnAutre: true, by: doctor) }.word == "invalid deja-connu")
            new.nir = "1 85 05 78 006 084 92"
            new.caisse = "000000000"
            new.telephone = "abc"
            let wrong = new
            #expect(try await refusal { try await house.desk.registerPatient(wrong, estUnAutre: true, by: doctor) }.word == "invalid nir.cle,requis,telephone")
        }
    }

    /// The national base gives a number that another patient bears: a pair to look at, and nothing taken.
    @Test(arguments: Engine.tested) func theNumberOfAnother(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drLeclerc)
            let known = try await house.inHand(3, by: doctor)
            var new = try await house.newcomer()
            new.traits = TraitsSaisis(house.traits(3))
            let id = try await house.register(new, by: doctor)
            let result = try await house.desk.retrieveINS(id, by: doctor)
            #expect(result.issue == .autrePatient && result.identite.statut == .provisoire && result.identite.nature == nil)
            let pair = try await house.desk.comparePatients(id, known, by: doctor)
            #expect(pair.comparaison.concorde && !pair.numerosDifferents)
        }
    }

    static let label = "IS01" + String(repeating: "0", count: 22)

    @Test(arguments: Engine.tested) func aLabelFindsAndNeverQualifies(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drLeclerc)
            let worker = house.workers[4]
            let date = worker.dateNaissance.formattedShort.replacing("/", with: "-")
            func label(_ name: String, _ number: String, _ oid: String = INSOID.demo.oid) -> String {
                "\(Self.label)S1\(number)S2\(oid)\(oid.count < 20 ? "<GS>" : "")S3\(worker.prenoms[0])<GS>S4\(name)<GS>S5\(worker.sexe.rawValue)S6\(date)"
            }
            let read = try IdentiteLue(etiquette: label(worker.nomNaissance, worker.nir.digits15))
            let found = try await house.desk.findPatients(.lue(read), by: doctor)
            #expect(found.count == 1 && found[0].fiabilite.statut == .provisoire && found[0].ecarts.isEmpty)
            // The number leads to somebody whose name is another: shown, with what differs.
            let other = try await house.desk.findPatients(.lue(IdentiteLue(etiquette: label("AUTREMENT", worker.nir.digits15))), by: doctor)
            #expect(other.first?.ecarts == [.nomNaissance])
            // A wrong key: told under the OIDs of test and demonstration, refused under that of production.
            let wrong = worker.nir.digits13 + (worker.nir.cle == "01" ? "02" : "01")
            #expect(try IdentiteLue(etiquette: label(worker.nomNaissance, wrong)).avis.count == 2)
            #expect(throws: DeskRefusal.self) { try IdentiteLue(etiquette: label(worker.nomNaissance, wrong, INSOID.nir.oid)) }
            #expect(throws: DeskRefusal.self) { try IdentiteLue(etiquette: "IS02") }
            // Of an authority that is not the INS: found by traits.
            let foreign = try IdentiteLue(etiquette: label(worker.nomNaissance, worker.nir.digits15, "1.2.3.4"))
            #expect(foreign.matricule == nil)
            #expect(try await house.desk.findPatients(.lue(foreign), by: doctor).contains { $0.patient.id == found[0].patient.id })
        }
    }

    @Test(arguments: Engine.tested) func thePatientsOwnCodeServesOnce(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drLeclerc)
            let desk = house.desk(application: .simulator(house.database, house.keys))
            let door = DemoDoor(desk)
            let code = try await door.phoneCode(patient: .nir(house.nir(5)))
            let read = try await desk.readPhoneCode(" \(code.prefix(4)) \(code.suffix(4)) ", by: doctor)
            #expect(read.matricule == house.nir(5))
            #expect(try await desk.findPatients(.lue(read), by: doctor).count == 1)
            #expect(try await refusal { try await desk.readPhoneCode(code, by: doctor) }.word == "invalid code-inconnu")
            let late = try await door.phoneCode(patient: .nir(house.nir(5)))
            house.clock.advance(minutes: CodeApplication.minutes, seconds: 1)
            #expect(try await refusal { try await desk.readPhoneCode(late, by: doctor) }.word == "invalid code-inconnu")
            #expect(try await refusal { try await desk.readPhoneCode("12345", by: doctor) }.word == "invalid code")
            // No application behind the desk: said, with another way.
            #expect(try await refusal { try await house.desk.readPhoneCode("12345678", by: doctor) }.word == "unavailable")
            for _ in 0..<70 { _ = try? await desk.readPhoneCode("00000000", by: doctor) }
            #expect(try await refusal { try await desk.readPhoneCode("00000000", by: doctor) }.word == "tooMany")
        }
    }

    @Test(arguments: Engine.tested) func thePatientListRemembersWhen(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drLeclerc)
            let first = try await house.inHand(6, by: doctor)
            let seen = house.clock.now
            house.clock.advance(days: 3)
            let second = try await house.inHand(7, by: doctor)
            #expect(try await house.desk.listPatientele(nil, by: doctor).prefix(2).map(\.patient.id) == [second, first])
            let found = try await house.desk.listPatientele("\(house.workers[6].nomNaissance.lowercased())", by: doctor)
            #expect(found.first { $0.patient.id == first }?.vuLe == seen)
            #expect(try await house.desk.listPatientele(house.birthDate(6).formattedShort, by: doctor).contains { $0.patient.id == first })
            #expect(try await house.desk.listPatientele("Zzyzx", by: doctor).isEmpty)
            #expect(try await house.desk.readPatient(first, by: doctor).vuLe == seen)
        }
    }
}
