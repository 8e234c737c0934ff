import ContactTracing
import Core
import Store
import Synthetic
import TestSupport
import Testing

@testable import Desk

/// T67: the copy of a person's data holds every row that speaks of them, and nothing of anybody else.
@Suite("The copy of everything (T67)") struct CopieDonneesTests {
    /// Follows identifiers from row to row, whatever the column: only columns that are declared another's are passed over.
    private func crawl(_ rows: [BaseEntiere.Rangee], from start: Set<String>) -> [BaseEntiere.Rangee] {
        let tables = Dictionary(uniqueKeysWithValues: GraphePersonne.tables.map { ($0.table.name, $0) })
        var (known, found, left) = (start, [BaseEntiere.Rangee](), rows)
        var grown = true
        while grown {
            grown = false
            var next: [BaseEntiere.Rangee] = []
            for row in left {
                let table = tables[row.table]
                let links = Set(table?.liens.map(\.colonne.name) ?? [])
                let others = Set(table?.tus.map(\.colonne.name) ?? []).subtracting(links)
                let speaks = row.valeurs.contains { column, text in
                    !others.contains(column) && text.utf8.count >= 32 && text.split(whereSeparator: { !$0.isHexDigit || $0.isUppercase }).contains { known.contains(String($0)) }
                }
                guard speaks else {
                    next.append(row)
                    continue
                }
                found.append(row)
                grown = true
                for name in ["id", "code"] where Identifier.isWellFormed(row.texte(name)) && table != nil { known.insert(row.texte(name)) }
            }
            left = next
        }
        return found
    }

    @Test(arguments: Engine.tested) func everyRowThatSpeaksOfThemIsThere(engine: Engine) async throws {
        try await withDesk(engine, press: VieEntiere.paper) { house in
            let life = try await VieEntiere(house)
            let medical = try await house.caller(.medicalCPAM)
            let before = try await Self.everything(house)
            let copy = try await house.desk.copierDonnees(.nir(house.nir(VieEntiere.worker)), motif: "Demande sur place, carte d’identité vue.", by: medical)
            let desk = house.desk
            let start: Set<String> = try await house.database.read { session in
                var start = Set(try Patients(session).cluster(of: life.patient))
                for (id, table) in [(life.cas, "cas"), (life.contact, "contact")] {
                    let collected = try table == "cas" ? CasIndex(session).find(id)?.collected : Contacts(session).find(id)?.collected
                    start.insert(id)
                    start.insert(try CoffreSuivi(cles: desk.clesSuivi, epidemie: TestDesk.epidemic).pseudonym(id, collecte: try #require(collected)))
                }
                return start
            }
            let reached = crawl(before, from: start)
            let told = Dictionary(uniqueKeysWithValues: copy.parties.flatMap(\.tables).map { ($0.nom, Set($0.rangees.map(\.cle))) })
            let aside = Set(GraphePersonne.horsPersonne.map(\.table.name))
            var missing: [String: Int] = [:]
            for row in reached where !aside.contains(row.table) {
                let table = try #require(GraphePersonne.tables.first { $0.table.name == row.table })
                if told[row.table]?.contains(table.cles.map { row.texte($0.name) }) != true {
                    missing[row.table, default: 0] += 1
                    Issue.record("\(row.table): \(row.valeurs.filter { $0.colonne != "donnees" }) is not in the copy")
                }
            }
            #expect(missing.isEmpty)
            // The life was a full one: nearly every table that can hold something of a person does.
            let empty = Set(GraphePersonne.tables.map(\.table.name)).subtracting(told.keys)
            let mayBeEmpty: Set = [
                "annonce_famille", "envoi_papier", "proposition", "doublon_patient", "code_application", "affection_avis", "piece", "webhook_envoi", "autodeclaration", "arret", "envoi", "fusion",
                "doublon", "lien", "groupe_cas", "limitation", "limite", "isolement", "appel", "entretien_fait",
            ]
            #expect(empty.subtracting(mayBeEmpty).sorted() == [], "tables without a row")
            #expect(reached.count > 150 && copy.nombre >= reached.filter { !aside.contains($0.table) }.count)
            // Files are named in the rows, and are there.
            #expect(copy.fichiers.contains { $0.nom.hasPrefix("documents/") && $0.octets.starts(with: "%PDF".utf8) })
        }
    }

    @Test(arguments: Engine.tested) func nothingOfAnybodyElse(engine: Engine) async throws {
        try await withDesk(engine, press: VieEntiere.paper) { house in
            let life = try await VieEntiere(house)
            let copy = try await house.desk.copierDonnees(.id(life.patient), motif: "Demande sur place, carte d’identité vue.", by: house.caller(.medicalCPAM))
            let text = JSONWriter.text(copy.json)
            #expect(text.contains(house.nir(0).digits13) && text.contains("Scierie du Val") && text.contains("Aucune réponse depuis trois semaines."))
            #expect(!text.contains(OuverturePersonne.illisible))
            for worker in 1..<10 { #expect(!text.contains(house.nir(worker).digits13)) }
            // The case behind the contact did not agree to be named.
            #expect(!text.contains(TestDesk.canary) && !text.contains(life.index))
            // Contacts of the person, as a case: their names are theirs.
            for name in ["Léa", "0612345678", "06 12 34 56 78"] { #expect(!text.contains(name), "\(name)") }
            let own = try await house.database.read { try Patients($0).cluster(of: life.patient) }
            let (patients, accounts) = try await house.database.read { session in
                (try session.rows("SELECT id FROM patient").map { try $0.text("id") }, try session.rows("SELECT id FROM compte").map { try $0.text("id") })
            }
            #expect(patients.allSatisfy { own.contains($0) || !text.contains($0) })
            #expect(accounts.allSatisfy { !text.contains($0) })
            // Professionals by their name, agents by their function.
            let looked = try #require(copy.parties.flatMap(\.tables).first { $0.nom == "trace" })
            let by = Set(looked.rangees.compactMap { $0.champs.first { $0.nom == "compte" }?.valeur.string })
            #expect(by.contains { $0.hasPrefix("Dr Anne LECLERC") } && by.contains { $0.hasPrefix("Agent de la caisse") } && by.contains("Le guichet lui-même"))
            #expect(looked.rangees.contains { row in row.champs.contains { $0.nom == "resultat" && $0.valeur == "introuvable" } }, "attempts that found nothing")
        }
    }

    @Test(arguments: Engine.tested) func forTheMedicalServiceOfTheirFund(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let nir = house.nir(0)
            let medical = try await house.caller(.medicalCPAM)
            #expect(try await refusal { try await house.desk.copierDonnees(.nir(nir), motif: " ", by: medical) }.word == "invalid requis")
            for who in [Who.agentCPAM, .agentMSA, .drLeclerc, .secMorel, .arsColin, .admin] {
                let other = try await house.caller(who)
                #expect(try await refusal { try await house.desk.copierDonnees(.nir(nir), motif: "Demande.", by: other) }.word == "forbidden", "\(who)")
            }
            let elsewhere = house.synthetic.assures.prefix(200).first { $0.regime == .agricole }
            if let elsewhere { #expect(try await refusal { try await house.desk.copierDonnees(.nir(elsewhere.nir), motif: "Demande.", by: medical) }.word == "notFound") }
            _ = try await house.desk.copierDonnees(.nir(nir), motif: "Courrier du 3 mars.", by: medical)
            let noted = try await house.traces().filter { $0.act == "copier-donnees" && $0.result == "fait" }
            #expect(noted.count == 1 && noted[0].reason == "Courrier du 3 mars." && noted[0].patient != nil)
            _ = try await house.desk.copierDonnees(.nir(nir), motif: "Courrier du 3 mars.", by: .operatorAtConsole("copie"))
        }
    }

    /// Two persons of the same name born the same day: a sheet without a number is given to neither.
    @Test func aHomonymsSheetIsNotGiven() async throws {
        try await withDesk(.sqlite) { house in
            let worker = house.workers[0]
            let fiches = house.fiches
            let cas = try await fiches.cas()
            _ = try await fiches.contact(of: cas, worker.nomNaissance, prenom: worker.prenoms[0], ne: worker.dateNaissance)
            let medical = try await house.caller(.medicalCPAM)
            func sheets() async throws -> (given: Int, uncertain: Int) {
                let copy = try await house.desk.copierDonnees(.nir(house.nir(0)), motif: "Demande.", by: medical)
                return (copy.parties.flatMap(\.tables).first { $0.nom == "contact" }?.rangees.count ?? 0, copy.fichesHomonymes)
            }
            #expect(try await sheets() == (1, 0))
            let doctor = try await house.caller(.drLeclerc)
            let born = worker.dateNaissance
            let text = "\(born.day < 10 ? "0" : "")\(born.day)/\(born.month < 10 ? "0" : "")\(born.month)/\(born.year)"
            _ = try await house.register(house.newcomer(worker.nomNaissance, given: worker.prenoms[0], birth: text), by: doctor)
            #expect(try await sheets() == (0, 1))
        }
    }

    private static func everything(_ house: TestDesk) async throws -> [BaseEntiere.Rangee] {
        try await house.database.read { try BaseEntiere.rangees($0, GraphePersonne.tables.map(\.table) + GraphePersonne.horsPersonne.map(\.table)) }
    }
}
