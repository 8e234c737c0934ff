import ContactTracing
import Core
import Foundation
import FoundationXML
import Store
import TestSupport
import Testing

@testable import Desk
@testable import Web

/// What the pictures of an epidemic show, and what they never do.
@Suite struct VuesPageTests {
    private static let sizes = DemoSizes(seed: 41, assures: 300, professionnels: 30, dossiers: 30)
    private static let all = DemandeVue(epidemie: "exercice-2026", periode: .tout)

    @Test func picturesAreWellFormedAndNameNobody() async throws {
        try await withEmptyDesk(.sqlite) { house in
            try await DemoTerritory.fill(house.desk, Self.sizes)
            let agent = try await house.caller(.agentCPAM)
            let board = try await house.desk.voirTableau(Self.all, by: agent)
            let chains = try await house.desk.voirChaines(Self.all, .toutes, by: agent)
            let staff = try await house.desk.simulerEffectif(house.desk.preparerEffectif(Self.all, by: agent), by: agent)
            let pictures: [Graphique] = [
                .courbe(board.courbe), .appels(board.appels), .descendance(board.chaines.descendance), .charge(board.charge), .chaines(chains.dessin),
                .effectif(staff.essais),
            ]
            let names = try await people(of: house)
            #expect(names.count > 100)
            for picture in pictures {
                let svg = picture.svg
                let reading = XMLReading(svg)
                #expect(reading.isWellFormed, "\(reading.problem)")
                #expect(svg.contains("role=\"img\"") && svg.contains("<title") && svg.contains("<desc"))
                #expect(!svg.contains("style=") && !svg.contains("<script"))
                let words = Set(svg.split { !$0.isLetter && $0 != "-" && $0 != "’" }.map { $0.uppercased() })
                #expect(words.isDisjoint(with: names), "\(words.intersection(names))")
            }
            let pages = [
                TableauPage(tableau: board).body.string, ChainesPage(vue: chains) { "/suivi/cas/\($0)" }.body.string,
            ]
            for page in pages {
                let words = Set(page.split { !$0.isLetter && $0 != "-" && $0 != "’" }.map { $0.uppercased() })
                #expect(words.isDisjoint(with: names), "\(words.intersection(names))")
            }
        }
    }

    @Test func eachPictureHasItsTableAndItsFile() async throws {
        try await withEmptyDesk(.sqlite) { house in
            try await DemoTerritory.fill(house.desk, Self.sizes)
            let html = TableauPage(tableau: try await house.desk.voirTableau(Self.all, by: house.caller(.agentCPAM))).body.string
            for name in ["courbe", "appels-24h", "descendance", "charge"] {
                #expect(html.contains("/suivi/graphiques/\(name).svg?epidemie=exercice-2026&amp;jours=tout"))
            }
            #expect(html.matches(of: /<figure/).count == html.matches(of: /Voir les chiffres/).count)
            for code in ["appels_24h.part", "resultat_vers_appel.p90", "descendance.dispersion_k", "suivi_isolement.part"] {
                let definition = try #require(IndicatorDefinition.named(code)?.definition)
                #expect(html.contains(HTML(text: definition).string), "\(code)")
            }
        }
    }

    @Test func anEmptyTerritorySaysSo() async throws {
        try await withDesk(.sqlite) { house in
            let agent = try await house.caller(.agentCPAM)
            #expect(TableauPage(tableau: try await house.desk.voirTableau(Self.all, by: agent)).body.string.contains("Rien à montrer"))
            #expect(ChainesPage(vue: try await house.desk.voirChaines(Self.all, by: agent)) { $0 }.body.string.contains("Aucun cas dans vos départements"))
        }
    }

    @Test(arguments: [
        ("4,5", ChampEffectif.contacts, true), ("4.5", .contacts, true), ("-1", .cas, false), ("2,5", .agents, false), ("beaucoup", .agents, false),
        ("1e400", .contacts, false), ("", .cas, false), ("1 200", .cas, true), ("nan", .contacts, false),
    ])
    func hypothesesAreReadAsTyped(text: String, field: ChampEffectif, isRead: Bool) {
        var parameters = SimulationParameters(casesPerDay: 7, agents: 3)
        #expect((field.read(text, into: &parameters) == nil) == isRead)
    }

    @Test(arguments: ChampEffectif.allCases) func whatIsShownReadsBackTheSame(field: ChampEffectif) {
        let before = SimulationParameters(casesPerDay: 1_234, agents: 12)
        var after = SimulationParameters(casesPerDay: 1_234, agents: 12)
        #expect(field.read(field.shown(before), into: &after) == nil)
        #expect(before == after)
    }

    /// Every name and first name the sheets hold, in capitals.
    private func people(of house: TestDesk) async throws -> Set<String> {
        let agent = try await house.caller(.agentCPAM)
        return try await house.desk.act("essai", on: "essai", by: agent) { act in
            try act.trace("essai")
            let cases = try act.session.rows("SELECT id FROM cas").map { try act.coffre("exercice-2026").open(try #require(try CasIndex(act.session).find($0.text("id")))).personne }
            return Set(cases.flatMap { [$0.nom.uppercased(), $0.prenom.uppercased()] }).subtracting(["NADIA", "PERRIN", "THOMAS", "MERCIER", "LINA", "SIMON"])
        }
    }
}

private final class XMLReading: NSObject, XMLParserDelegate {
    private(set) var problem = ""
    private(set) var isWellFormed = false

    init(_ text: String) {
        super.init()
        let parser = XMLParser(data: Data(text.utf8))
        parser.delegate = self
        isWellFormed = parser.parse()
        problem = parser.parserError.map { "\($0) line \(parser.lineNumber) column \(parser.columnNumber)" } ?? ""
    }
}
