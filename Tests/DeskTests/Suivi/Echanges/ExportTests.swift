import ContactTracing
import Core
import Desk
import Formats
import Store
import TestSupport
import Testing

/// What goes out comes back in as it was, and harms no spreadsheet.
@Suite struct ExportTests {
    static let cases = """
        id,nom,prenom,ddn,sexe,tel,mail,cp,commune,lieu,foyer,age,onset,confirmed,sample_date,infected_by,contacts,pays,date_of_infection
        A,DUPONT,Anne,1980-05-01,F,0612345678,anne@example.org,39100,Dole,École,f1,45,2026-02-01,2026-02-03,2026-02-02,,3,France,2026-01-28
        =1+1,"=HYPERLINK(""x"")",+33,1990-01-02,X,+33612345679,,97410,"Saint;Pierre",@lieu,-f,30s,2026-02-05,,,A,,,
        7,LE GOFF,"Zo""é",,,,,,,,,,,,,A;=1+1,,,
        """
    static let contacts = """
        id,cas,nom,prenom,telephone,cp,last_contact,foyer,duree,distance,masque,relation
        c1,A,MARTIN,Paul,0698765432,39100,2026-02-02,oui,,,,conjoint
        c2,A,=CMD(),Lou,,2A004,2026-02-01,non,30,0.5,non,collègue
        """

    @Test(arguments: Engine.tested) func ourOwnExportGivesTheSameStateElsewhere(engine: Engine) async throws {
        try await withEmptyDesk(engine) { house in
            try await house.bring([.cas: Self.cases, .contacts: Self.contacts, .liens: "from,to,date,exposure\nA,7,2026-02-01,foyer\nA,nobody,,\n"])
            let (cases, links, contacts) = try await (house.export(.cas), house.export(.liens), house.export(.contacts))
            #expect(cases.count == 4 && links.count == 5 && contacts.count == 2, "c2’s postal code is none")
            let out: [GenreListe: String] = [
                .cas: cases.joined(separator: "\r\n"), .liens: links.joined(separator: "\r\n"), .contacts: contacts.joined(separator: "\r\n"),
            ]
            house.clock.advance(hours: 30)
            try await withEmptyDesk(engine, at: house.clock) { other in
                let bilan = try await other.bring(out)
                #expect(bilan.total.refuses == 0, "\(bilan.messages)")
                #expect(try await other.export(.cas) == cases)
                #expect(try await other.export(.liens) == links)
                #expect(try await other.export(.contacts) == contacts)
                let again = try await other.bring(out)
                #expect(again.total.nouveaux == 0 && again.total.modifies == 0)
            }
            let home = try await house.bring(out)
            #expect(home.total.nouveaux == 0 && home.total.modifies == 0, "nor does it add anything where it comes from: \(home.comptes)")
        }
    }

    @Test(arguments: Engine.tested) func noCellIsAFormula(engine: Engine) async throws {
        try await withEmptyDesk(engine) { house in
            try await house.bring([.cas: Self.cases])
            let text = try await house.export(.cas).joined(separator: "\n")
            for line in text.split(separator: "\n").dropFirst() {
                for cell in line.split(separator: ";") {
                    let bare = cell.drop { $0 == "\"" }
                    #expect(!bare.hasPrefix("=") && !bare.hasPrefix("@"), "\(line)")
                    #expect(!(bare.hasPrefix("+") || bare.hasPrefix("-")) || bare.dropFirst().allSatisfy { $0.isNumber || $0 == "\"" || $0 == " " }, "\(line)")
                }
            }
        }
    }

    @Test(arguments: Engine.tested) func nobodyExportsAnotherTerritory(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let epidemic = "exercice-2026"
            let agent = try await house.caller(.agentCPAM)
            let files = [FichierListe(genre: .cas, nom: "c.csv", source: ByteSource("id,nom,departement\nA,ICI,96\nB,AILLEURS,39\n"))]
            _ = try await house.desk.importLineLists(files, epidemie: epidemic, by: TestDesk.console)
            let mine = try await house.export(.cas, epidemie: epidemic, by: agent)
            #expect(mine.contains { $0.contains("ICI") } && !mine.contains { $0.contains("AILLEURS") })
            for who in [Who.drLeclerc, .infGarcia, .bioDurand, .phLambert, .arsAppel, .admin] {
                let caller = try await house.caller(who)
                await #expect(throws: DeskRefusal.self, "\(who)") { try await house.desk.exportSlice(.cas, epidemic, by: caller) }
            }
        }
    }

    @Test(arguments: Engine.tested) func eachSliceIsTraced(engine: Engine) async throws {
        try await withEmptyDesk(engine) { house in
            try await house.bring([.cas: "id\n" + (0..<25).map { "k\($0)\n" }.joined()])
            _ = try await house.export(.cas, slice: 10)
            #expect(try await house.number("SELECT count(*) FROM trace WHERE acte = 'exporter'") == 3)
        }
    }
}
