import Core
import Desk
import Store
import TestSupport
import Testing

/// People and places are found as a tired person looks for them.
@Suite struct SearchDirectoryTests {
    struct Asked: Sendable, CustomTestStringConvertible {
        let nom, commune: String
        var testDescription: String { "\(nom) / \(commune)" }
    }

    static let waysToLeclerc = [
        Asked(nom: "leclerc", commune: ""), Asked(nom: "LECLERC Anne", commune: ""), Asked(nom: "anne leclerc", commune: ""), Asked(nom: "lecl", commune: ""),
        Asked(nom: "an lecl", commune: "96000"), Asked(nom: "", commune: "Aubremont-sur-Sorne"), Asked(nom: "leclerc", commune: "aubremont sur"),
        Asked(nom: "Leclerc", commune: "96000"),
    ]

    @Test(arguments: Engine.tested) func aProfessionalIsFoundHoweverTyped(engine: Engine) async throws {
        try await withDesk(engine) { house in
            try await house.deliver()
            let caller = try await house.caller(.drBenali)
            for way in Self.waysToLeclerc {
                let found = try await house.desk.chercherProfessionnels(.init(nom: way.nom, commune: way.commune), limit: 100, by: caller)
                #expect(found.items.contains { $0.nom == "Dr Anne LECLERC" }, "\(way)")
            }
            let leclerc = try #require(try await house.desk.chercherProfessionnels(.init(nom: "leclerc anne"), by: caller).items.first)
            #expect(leclerc.profession == "Médecin" && leclerc.specialites == ["Médecine générale"])
            #expect(leclerc.exercices.first?.lieu?.telephone == "03 53 01 20 01")
            #expect(leclerc.exercices.first?.lieu?.adresse.last == "96000 Aubremont-sur-Sorne")
        }
    }

    @Test(arguments: Engine.tested) func professionAndSpecialtyNarrow(engine: Engine) async throws {
        try await withDesk(engine) { house in
            try await house.deliver()
            let caller = try await house.caller(.drBenali)
            func names(_ asked: RechercheProfessionnel) async throws -> [String] { try await house.desk.chercherProfessionnels(asked, limit: 100, by: caller).items.map(\.nom) }
            #expect(try await names(.init(nom: "leclerc", profession: "50")).isEmpty)
            #expect(try await names(.init(profession: "50", commune: "96000")).contains("Claire MARCHAND"))
            #expect(try await names(.init(nom: "leclerc", specialite: "generale")).contains("Dr Anne LECLERC"))
            #expect(try await names(.init(nom: "leclerc", specialite: "biologie")).isEmpty)
        }
    }

    @Test(arguments: Engine.tested) func whatCannotBeAskedSaysWhatToDo(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let caller = try await house.caller(.drBenali)
            let empty = try await house.desk.chercherProfessionnels(.init(nom: "leclerc"), by: caller)
            #expect(empty.items.isEmpty && empty.aJourLe == nil)
            try await house.deliver()
            func fault(_ asked: RechercheProfessionnel) async throws -> String {
                try await refusal { try await house.desk.chercherProfessionnels(asked, by: caller) }.word
            }
            #expect(try await fault(.init()) == "invalid requis")
            #expect(try await fault(.init(profession: "10")) == "invalid requis")
            #expect(try await fault(.init(nom: "l")) == "invalid court")
            #expect(try await fault(.init(nom: "leclerc", commune: "Nulle-Part")) == "invalid commune-inconnue")
            #expect(try await fault(.init(nom: "leclerc", specialite: "zorglub")) == "invalid specialite-inconnue")
            #expect(try await refusal { try await house.desk.chercherLieux(nom: "x", by: caller) }.word == "invalid requis")
        }
    }

    @Test(arguments: Engine.tested) func aNameOfAPlaceIsUnderstoodWhereItIsSaid(engine: Engine) async throws {
        try await withDesk(engine) { house in
            try await house.deliver()
            let (leclerc, benali, admin) = (try await house.caller(.drLeclerc), try await house.caller(.drBenali), try await house.caller(.admin))
            let place = try #require(try await house.desk.chercherLieux(nom: "Cabinet médical des Tilleuls", by: leclerc).items.first)
            #expect(try await house.desk.chercherLieux(nom: "tilleuls", commune: "96000", by: leclerc).items.contains { $0.id == place.id })
            // A practice's own word is its own.
            try await house.desk.nommerLieu(place.id, libelle: "La maison", portee: .compte, by: leclerc)
            #expect(try await house.desk.chercherLieux(nom: "la maison", by: leclerc).items.first?.dit == "La maison")
            #expect(try await !house.desk.chercherLieux(nom: "la maison", by: benali).items.contains { $0.id == place.id })
            #expect(try await house.desk.lireLieu(place.id, by: benali).alias.isEmpty)
            // What the town says, everybody there understands; from elsewhere too, when they name the town.
            let name = try await house.desk.nommerLieu(place.id, libelle: "la clinique", portee: .commune, by: admin)
            #expect(try await house.desk.chercherLieux(nom: "clinique", by: leclerc).items.first?.id == place.id)
            #expect(try await house.desk.chercherLieux(nom: "La Clinique", commune: "96000", by: benali).items.first?.id == place.id)
            #expect(try await refusal { try await house.desk.nommerLieu(place.id, libelle: "chez nous", portee: .commune, by: leclerc) }.word == "forbidden")
            #expect(try await refusal { try await house.desk.oublierNomDeLieu(name, by: leclerc) }.word == "forbidden")
            try await house.desk.oublierNomDeLieu(name, by: admin)
            #expect(try await !house.desk.chercherLieux(nom: "clinique", by: leclerc).items.contains { $0.id == place.id })
        }
    }

    @Test(arguments: Engine.tested) func exDirectoryAddressesAreCountedAndNeverShown(engine: Engine) async throws {
        try await withDesk(engine) { house in
            try await house.deliver()
            let caller = try await house.caller(.drBenali)
            let id = "8" + (try await house.rpps(.drLeclerc))
            let at = house.clock.now.millisecondsSince1970
            try await house.database.write { session in
                func add(_ number: Int, _ address: String, hidden: Bool = false, rank: Int? = nil, until: Int64? = nil) throws {
                    var record = MessagerieRecord(
                        id: String(repeating: "\(number)", count: 32), address: address, type: "PER", person: id, place: nil, isExDirectory: hidden, rank: rank,
                        source: "saisie", since: at - 10)
                    record.until = until
                    try Messageries(session).insert(record)
                }
                try add(1, "secret@mssante.example", hidden: true)
                try add(2, "seconde@mssante.example", rank: 2)
                try add(3, "premiere@mssante.example", rank: 1)
                try add(4, "vieille@mssante.example", until: at)
            }
            let sheet = try #require(try await house.desk.lireProfessionnel(id, by: caller).present)
            #expect(sheet.messageries.adresses.map(\.adresse) == ["premiere@mssante.example", "seconde@mssante.example", "vieille@mssante.example"])
            #expect(sheet.messageries.adresses.map(\.estPreferee) == [true, false, false])
            #expect(sheet.messageries.adresses.last?.finie != nil && sheet.messageries.enListeRouge == 1)
            let listed = try #require(try await house.desk.chercherProfessionnels(.init(nom: "leclerc anne"), by: caller).items.first)
            #expect(!listed.messageries.adresses.contains { $0.adresse.hasPrefix("secret") })
        }
    }

    @Test(arguments: Engine.tested) func whoeverLeftHasAPageThatSaysSo(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let rpps = try await house.rpps(.drLeclerc)
            try await house.deliver()
            try await house.deliver(without: rpps)
            let caller = try await house.caller(.drBenali)
            let sheet = try await house.desk.lireProfessionnel(rpps, by: caller)
            #expect(sheet.present == nil && sheet.nom == "Dr Anne LECLERC" && sheet.partiLe == house.today)
            #expect(try await house.desk.chercherProfessionnels(.init(nom: "leclerc anne"), by: caller).items.isEmpty)
            #expect(try await refusal { try await house.desk.lireProfessionnel("899999999999", by: caller) }.word == "notFound")
        }
    }
}
