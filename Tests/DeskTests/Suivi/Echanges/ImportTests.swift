import ContactTracing
import Core
import Desk
import Formats
import Store
import TestSupport
import Synchronization
import Testing

/// Line lists as they are found: nothing stops the import, everything is counted, nothing is lost.
@Suite struct ImportTests {
    static let cases = """
        Patient ID;Nom;Prénom;Infected by;Symptom onset;Confirmed date;contact_number;age
        1;DURÉ;Éva;;01/02/2026;05/02/2026;12;34
        2;B;C;1;04/02/2026;06/02/2026;1160;200
        3;B;C;1, 2;06/02/2026;;-;30
        4;B;D;4;07/02/2026;08/02/2026;;
        5;X;Y;99;18/02/2026;31/02/2026;;
        3;B;C;1, 2;06/02/2026;;-;30
        2;B;Z;1;05/02/2026;06/02/2026;;
        6;a;b;7;10/02/2026;11/02/2026;;
        7;a;c;6;;12/02/2026;;
        ;;;1;02/02/2026;;;
        8;trop;de;col;on;nes;1;2;3
        """
    static let links = "from,to,exposure\n1,2,foyer\n1,9,travail\n1,9,travail\n,3,\n"

    @Test(arguments: Engine.tested) func everythingOddIsKeptFlaggedAndCounted(engine: Engine) async throws {
        try await withEmptyDesk(engine) { house in
            let bilan = try await house.bring([.cas: Self.cases, .liens: Self.links])
            #expect(bilan.total.lus == 15 && bilan.total.retenus == 12 && bilan.total.refuses == 3)
            #expect(bilan.comptes[.cas] == .init(lus: 11, retenus: 9, refuses: 2, nouveaux: 8, reconnus: 1, modifies: 0))
            #expect(bilan.comptes[.liens] == .init(lus: 4, retenus: 3, refuses: 1, nouveaux: 1, reconnus: 1, modifies: 1), "a repeated link is known; the list of links adds the nature of one")
            #expect(bilan.signales == ["boucles": 1, "auto_infections": 1, "liens_orphelins": 2, "doublons": 3, "sources_multiples": 1, "valeurs_absurdes": 3])
            let figures = try await house.figures()
            #expect(figures.cas == 7 && figures.liens == 5 && figures.composantes == 2 && figures.casIsoles == 2)
            #expect(figures.plusGrandInfecteur == 2 && figures.profondeur == 2)
        }
    }

    @Test(arguments: Engine.tested) func theSameFilesAgainAddNothing(engine: Engine) async throws {
        try await withEmptyDesk(engine) { house in
            try await house.bring([.cas: Self.cases, .liens: Self.links])
            let before = try await Self.state(house)
            house.clock.advance(hours: 24 * 8)
            let again = try await house.bring([.cas: Self.cases, .liens: Self.links])
            #expect(again.total.nouveaux == 0 && again.total.modifies == 0 && again.total.reconnus == again.total.retenus, "also in another week, whose hashes are made with another key")
            #expect(try await Self.state(house) == before)
        }
    }

    @Test(arguments: Engine.tested) func aChangedRowUpdates(engine: Engine) async throws {
        try await withEmptyDesk(engine) { house in
            try await house.bring([.cas: "id,nom,onset\nA,DUPONT,2026-02-01\nB,DURAND,2026-02-03\n"])
            let bilan = try await house.bring([.cas: "id,nom,onset\nA,DUPOND,2026-02-02\nB,,2026-02-03\n"])
            #expect(bilan.comptes[.cas] == .init(lus: 2, retenus: 2, refuses: 0, nouveaux: 0, reconnus: 1, modifies: 1), "what a row leaves out is not forgotten")
            let rows = try await house.export(.cas)
            #expect(rows.contains { $0.contains("DUPOND") && $0.contains("2026-02-02") } && rows.contains { $0.contains("DURAND") })
        }
    }

    @Test(arguments: Engine.tested) func aSecondRowOfOneIdentifierWaitsForSomebody(engine: Engine) async throws {
        try await withEmptyDesk(engine) { house in
            let bilan = try await house.bring([.cas: "id,nom,prenom\nA,DUPONT,Anne\nA,MARTIN,Paul\nA,DUPONT,Anne\n"])
            #expect(bilan.signales["doublons"] == 2 && bilan.doublonsProposes == 1)
            #expect(try await house.figures().cas == 1, "the first bears the identifier")
            #expect(try await house.number("SELECT count(*) FROM cas") == 2, "the other is kept behind it")
            #expect(try await house.number("SELECT count(*) FROM doublon WHERE etat = 'a-decider'") == 1)
        }
    }

    @Test(arguments: Engine.tested) func aLinkFindsItsEndWhenTheCaseArrives(engine: Engine) async throws {
        try await withEmptyDesk(engine) { house in
            let first = try await house.bring([.cas: "id\nA\n", .liens: "from,to\nA,B\nZ,A\n"])
            #expect(first.signales["liens_orphelins"] == 2)
            #expect(try await house.figures().liens == 0)
            let second = try await house.bring([.cas: "id\nB\n"])
            #expect(second.signales["liens_orphelins"] == 0)
            #expect(try await house.figures().liens == 1)
        }
    }

    @Test(arguments: Engine.tested) func contactsNeedTheirCaseAndAPlace(engine: Engine) async throws {
        try await withEmptyDesk(engine) { house in
            let back = Collected()
            let list = "id,case_id,nom,telephone,code postal\nc1,A,DUPONT,0612345678,39100\nc2,A,DURAND,,\nc3,Q,MARTIN,,39100\n,A,,,39100\n"
            let bilan = try await house.bring([.cas: "id\nA\n", .contacts: list]) { _, bytes in back.append(bytes) }
            #expect(bilan.comptes[.contacts] == .init(lus: 4, retenus: 1, refuses: 3, nouveaux: 1, reconnus: 0, modifies: 0))
            let text = String(decoding: back.bytes, as: UTF8.self)
            #expect(text.contains("id,case_id,nom,telephone,code postal,motif_du_refus"))
            #expect(text.contains("c2,A,DURAND,,,") && text.contains("ni département ni code postal") && text.contains("le cas « Q » n’est pas connu"))
            #expect(try await house.number("SELECT count(*) FROM contact WHERE etat = 'a-appeler' AND departement = '39' AND mobile AND echeance_appel IS NOT NULL") == 1)
            #expect(try await house.bring([.contacts: list], departement: "39").comptes[.contacts]?.nouveaux == 1, "c2 has a place now; c1 is known")
        }
    }

    @Test(arguments: Engine.tested) func aThousandRowsInAnyOrderOfSlices(engine: Engine) async throws {
        try await withEmptyDesk(engine) { house in
            var cases = "id,infected_by,onset\n"
            for n in 0..<2_500 { cases += "k\(n),\(n == 0 ? "" : "k\((n - 1) / 2)"),2026-02-\(n % 20 + 1)\n" }
            let bilan = try await house.bring([.cas: cases])
            #expect(bilan.total.nouveaux == 2_500 && bilan.signales.values.allSatisfy { $0 == 0 })
            let figures = try await house.figures()
            #expect(figures.liens == 2_499 && figures.plusGrandeComposante == 2_500 && figures.profondeur == 11 && figures.plusGrandInfecteur == 2)
        }
    }

    @Test func anEmptyListIsNoFault() async throws {
        try await withEmptyDesk(.sqlite) { house in
            let bilan = try await house.bring([.cas: "id\nA\n", .liens: ""])
            #expect(bilan.total.lus == 1 && bilan.total.retenus == 1)
        }
    }

    @Test func onlyTheConsoleImportsAtOnce() async throws {
        try await withDesk(.sqlite) { house in
            let agent = try await house.caller(.agentCPAM)
            let file = FichierListe(genre: .cas, nom: "x.csv", source: ByteSource("id\nA\n"))
            await #expect(throws: DeskRefusal.self) { try await house.desk.importLineLists([file], epidemie: "exercice-2026", by: agent) }
            await #expect(throws: DeskRefusal.self) { try await house.desk.reportChains(epidemie: "exercice-2026", by: agent) }
            await #expect(throws: DeskRefusal.self) { try await house.desk.openStudy("autre", by: agent) }
        }
    }

    private static func state(_ house: TestDesk) async throws -> [String] {
        let counts = try await [house.number("SELECT count(*) FROM cas"), house.number("SELECT count(*) FROM lien"), house.number("SELECT count(*) FROM doublon")]
        return try await house.export(.cas) + house.export(.liens) + counts.map(String.init)
    }
}

/// What an import gave back, whoever wrote it.
final class Collected: Sendable {
    private let held = Mutex<[UInt8]>([])

    var bytes: [UInt8] { held.withLock { $0 } }
    func append(_ more: [UInt8]) { held.withLock { $0 += more } }
}
