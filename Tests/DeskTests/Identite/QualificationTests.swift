import Core
import Desk
import Store
import Synthetic
import TestSupport
import Testing

@testable import Desk

/// A patient becomes sure: a document, the national base, and whatever stands in between.
@Suite struct QualificationTests {
    @Test(arguments: Engine.tested) func aKnownPatientInOneGesture(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drLeclerc)
            let id = try await house.inHand(0, by: doctor)
            let before = try await house.desk.readIdentity(id, by: doctor)
            #expect(before.statut == .provisoire && before.ins == nil && before.historique.isEmpty)
            let result = try await house.desk.seeDocument(.carteNationale, of: id, revision: before.revision, key: "document-1", by: doctor)
            #expect(result.issue == .recuperee && result.code == "CR00")
            let after = try await house.desk.readIdentity(id, by: doctor)
            #expect(after.statut == .qualifiee && after.document == .carteNationale && after.traitsVerrouilles)
            #expect(after.ins?.matricule.count == 15)
            #expect(after.historique.map(\.genre) == ["recuperation", "document"])
            #expect(after.historique.allSatisfy { $0.qui == doctor.actor.label })
            // Sent again, it is the same gesture.
            _ = try await house.desk.seeDocument(.carteNationale, of: id, revision: before.revision, key: "document-1", by: doctor)
            #expect(try await house.desk.readIdentity(id, by: doctor).historique.count == 2)
        }
    }

    @Test(arguments: Engine.tested) func theServiceIsDownAndNothingIsLost(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drLeclerc)
            let id = try await house.inHand(0, by: doctor)
            let result = try await house.desk(insi: .failing).seeDocument(.passeport, of: id, by: doctor)
            #expect(result.issue == .indisponible && result.identite.statut == .validee)
            #expect(try await house.desk.retrieveINS(id, by: doctor).identite.statut == .qualifiee)
        }
    }

    @Test(arguments: Engine.tested) func aDoubtfulIdentityIsNeverAsked(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drLeclerc)
            let id = try await house.inHand(0, by: doctor)
            _ = try await house.desk.seeDocument(.passeport, of: id, by: doctor)
            #expect(try await refusal { try await house.desk.noteIdentity(.doute(.usurpation), on: id, by: doctor) }.word == "invalid requis")
            try await house.desk.noteIdentity(.doute(.usurpation), on: id, motif: "La photo n’est pas la sienne.", by: doctor)
            let service = ScriptedINSi(ReponseINSi(code: "CR01"))
            let desk = house.desk(insi: service.gateway)
            #expect(try await refusal { try await desk.retrieveINS(id, by: doctor) }.word == "identite.insi-interdit")
            #expect(try await refusal { try await desk.seeDocument(.passeport, of: id, by: doctor) }.word == "identite.sous-reserve")
            #expect(service.asked == 0)
            let view = try await desk.readIdentity(id, by: doctor)
            #expect(view.statut == .provisoire && view.attributs == [.douteuse] && view.ins == nil)
            #expect(view.historique.first?.motif == "La photo n’est pas la sienne.")
            try await house.desk.noteIdentity(.douteLeve, on: id, motif: "Passeport vérifié avec la mairie.", by: doctor)
            #expect(try await house.desk.seeDocument(.passeport, of: id, by: doctor).identite.statut == .qualifiee)
        }
    }

    /// What comes back is compared by a person, and nothing is taken before.
    @Test(arguments: Engine.tested) func otherTraitsWaitForAPerson(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drLeclerc)
            let id = try await house.inHand(0, by: doctor)
            var theirs = house.traits(0)
            theirs.nomNaissance += "-Lévy"
            let service = ScriptedINSi(ReponseINSi(code: "CR00", identite: IdentiteINSi(matricule: house.nir(0), oid: INSOID.demo.oid, traits: theirs)))
            let desk = house.desk(insi: service.gateway)
            let result = try await desk.seeDocument(.passeport, of: id, by: doctor)
            #expect(result.issue == .aComparer && result.identite.statut == .validee)
            let view = try await desk.readIdentity(id, by: doctor)
            #expect(view.traits == house.traits(0))
            #expect(view.proposition?.comparaison.differences == [.nomNaissance] && view.proposition?.autreNumero == nil)
            #expect(try await refusal { try await desk.applyINS(id, revision: view.revision - 1, by: doctor) }.word == "stale")
            try await desk.applyINS(id, revision: view.revision, by: doctor)
            let after = try await desk.readIdentity(id, by: doctor)
            // The document was seen under other traits: it has to be seen again.
            #expect(after.traits.nomNaissance == theirs.nomNaissance && after.statut == .recuperee && after.document == nil && after.proposition == nil)
            #expect(after.historique.contains { $0.anciensTraits == house.traits(0) })
            #expect(try await desk.seeDocument(.passeport, of: id, by: doctor).identite.statut == .qualifiee)
        }
    }

    @Test func anAnswerSetAsideChangesNothing() async throws {
        try await withDesk(.sqlite) { house in
            let doctor = try await house.caller(.drLeclerc)
            let id = try await house.inHand(0, by: doctor)
            var theirs = house.traits(0)
            theirs.prenoms = ["Zoé"]
            let desk = house.desk(insi: ScriptedINSi(ReponseINSi(code: "CR00", identite: IdentiteINSi(matricule: house.nir(0), oid: INSOID.demo.oid, traits: theirs))).gateway)
            #expect(try await desk.retrieveINS(id, by: doctor).issue == .aComparer)
            try await desk.discardINS(id, revision: nil, by: doctor)
            let view = try await desk.readIdentity(id, by: doctor)
            #expect(view.proposition == nil && view.traits == house.traits(0) && view.statut == .provisoire)
            #expect(try await refusal { try await desk.applyINS(id, revision: nil, by: doctor) }.word == "identite.sans-proposition")
        }
    }

    /// Codes that are not public are kept as they came.
    @Test(arguments: ["CR01", "CR02", "insi_102"]) func codesAreKeptVerbatim(code: String) async throws {
        try await withDesk(.sqlite) { house in
            let doctor = try await house.caller(.drLeclerc)
            let id = try await house.inHand(0, by: doctor)
            let result = try await house.desk(insi: ScriptedINSi(ReponseINSi(code: code)).gateway).retrieveINS(id, by: doctor)
            #expect(result.issue == .aucune && result.code == code && result.message.contains(code))
            let view = try await house.desk.readIdentity(id, by: doctor)
            #expect(view.statut == .provisoire && view.historique.first?.code == code)
        }
    }

    /// The local registers compare as the national base: strictly. Two who bear the same traits are no answer.
    @Test(arguments: Engine.tested) func localRegistersAreStrict(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let ask = INSiGateway.localRegisters(house.database, house.keys).ask
            var traits = house.traits(1)
            #expect(try await ask(DemandeINSi(traits: traits)).identite?.matricule == house.nir(1))
            traits.lieuNaissance = ""
            #expect(try await ask(DemandeINSi(traits: traits)).code == "CR00")
            traits.nomNaissance += " X"
            #expect(try await ask(DemandeINSi(traits: traits)) == ReponseINSi(code: "CR01"))
            // Two persons of one register under the same traits, the place apart.
            let vault = try #require(try await house.database.read { session in try PatientVault(session: session, keys: house.keys).find(Patients(session).find(nirKey: house.keys.nirKey(house.nir(1)))?.id ?? "") })
            var twin = vault
            twin.nir = try NIR("2840625990009")
            twin.lieuNaissance = "25990"
            let other = twin
            try await house.database.write { try PatientVault(session: $0, keys: house.keys).insert(other, id: String(repeating: "a", count: 32), at: 0) }
            var either = house.traits(1)
            either.lieuNaissance = ""
            #expect(try await ask(DemandeINSi(traits: either)) == ReponseINSi(code: INSiGateway.plusieurs))
        }
    }

    @Test(arguments: Engine.tested) func lockedTraitsChangeByExceptionAlone(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drLeclerc)
            let id = try await house.inHand(0, by: doctor)
            _ = try await house.desk.seeDocument(.passeport, of: id, by: doctor)
            var typed = TraitsSaisis(house.traits(0))
            typed.prenoms = "Ambre, Louise"
            let kept = typed
            #expect(try await refusal { try await house.desk.correctTraits(of: id, kept, parException: false, motif: nil, by: doctor) }.word == "identite.traits-verrouilles")
            #expect(try await refusal { try await house.desk.correctTraits(of: id, kept, parException: true, motif: nil, by: doctor) }.word == "invalid requis")
            try await house.desk.correctTraits(of: id, kept, parException: true, motif: "Jugement de changement de prénom.", by: doctor)
            let view = try await house.desk.readIdentity(id, by: doctor)
            #expect(view.traits.prenoms == ["Ambre", "Louise"] && view.statut == .provisoire && !view.traitsVerrouilles)
            #expect(view.historique.first?.anciensTraits == house.traits(0))
            #expect(try await refusal { try await house.desk.correctTraits(of: id, kept, parException: false, motif: nil, by: doctor) }.word == "invalid inchange")
            // Everything wrong is said at once.
            let bad = TraitsSaisis(nomNaissance: "X1", prenoms: "", dateNaissance: "31/02/1980", sexe: "Z", lieuNaissance: "123")
            #expect(
                try await refusal { try await house.desk.correctTraits(of: id, bad, parException: false, motif: nil, by: doctor) }.word
                    == "invalid nom.chiffre,nom.vide,date.inexistante,requis,lieu")
        }
    }

    /// A secretary notes for the doctor; those who care for nobody do not.
    @Test func whoMay() async throws {
        try await withDesk(.sqlite) { house in
            let secretary = try await house.caller(.secMorel)
            let id = try await house.inHand(0, by: secretary)
            _ = try await house.desk.seeDocument(.carteNationale, of: id, by: secretary)
            let line = try #require(try await house.desk.readIdentity(id, by: secretary).historique.last)
            #expect(line.qui.contains(" pour "))
            // Another doctor never had them in hand.
            let other = try await house.caller(.drBenali)
            #expect(try await refusal { try await house.desk.readIdentity(id, by: other) }.word == "notFound")
            for who in [Who.agentCPAM, .admin] {
                let caller = try await house.caller(who)
                #expect(try await refusal { try await house.desk.readIdentity(id, by: caller) }.word == "forbidden")
            }
        }
    }

    /// Every line is written once; the schema refuses that it be changed.
    @Test(arguments: Engine.tested) func historyIsNeverEdited(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drLeclerc)
            let id = try await house.inHand(0, by: doctor)
            try await house.desk.noteIdentity(.sansDocument(.absent), on: id, by: doctor)
            await #expect(throws: DatabaseError.self) { try await house.database.write { try $0.execute("UPDATE identite_evenement SET genre = 'autre'") } }
            await #expect(throws: DatabaseError.self) { try await house.database.write { try $0.execute("UPDATE identite SET douteuse = \(true), ins = \(true)") } }
        }
    }
}
