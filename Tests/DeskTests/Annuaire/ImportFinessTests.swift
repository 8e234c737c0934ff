import Core
import Desk
import Formats
import Store
import TestSupport
import Testing

/// The register of establishments, and the places people look for.
@Suite struct ImportFinessTests {
    private static func line(_ number: Int, _ changes: [FinessColumn: String] = [:]) -> String {
        let values: [FinessColumn: String] = [
            .section: "structureet", .nofinesset: "96000\(1000 + number)", .rs: "CLINIQUE \(number)", .commune: "001", .departement: "96",
            .ligneacheminement: "96100 VAUCELIN", .categetab: "365", .libcategetab: "Etablissement de Soins Pluridisciplinaire",
        ].merging(changes) { $1 }
        return FinessColumn.allCases.map { values[$0] ?? "" }.joined(separator: ";") + "\n"
    }

    private static func file(_ lines: [String], day: String = "2026-03-01") -> String { "finess;etalab;1;\(day)\n" + lines.joined() }

    @Test(arguments: Engine.tested) func establishmentsComeChangeAndGo(engine: Engine) async throws {
        try await withEmptyDesk(engine) { house in
            let first = try await house.bring(Self.file((0..<20).map { Self.line($0) } + ["geolocalisation;960001003;1.5;2.5;IGN;2026-01-01\n"]), genre: .finess)
            #expect(first.etat == .applique && first.comptes.retenus == 20, "\(first.raison ?? "")")
            let second = try await house.bring(Self.file((1..<20).map { Self.line($0, $0 == 3 ? [.telephone: "0199000000"] : [:]) } + [Self.line(4)], day: "2026-03-02"), genre: .finess, day: 2)
            let c = second.comptes
            #expect([c.retenus, c.modifies, c.inchanges, c.finis, c.doublons] == [19, 1, 18, 1, 1])
            try await house.database.read { session in
                let places = try Lieux(session)
                #expect(try places.etablissement("960001000") == nil)
                #expect(try places.history("960001003").map(\.x) == [nil, 1.5])
                #expect(try places.search(prefix: "CLINIQUE", communes: ["96001"]).count == 19)
                #expect(try places.find("1960001003")?.name == "CLINIQUE 3")
            }
        }
    }

    /// A place that both files name is one place.
    @Test(arguments: Engine.tested) func theRegisterAndTheDirectoryNameOnePlace(engine: Engine) async throws {
        try await withEmptyDesk(engine) { house in
            try await house.bring(Self.file([Self.line(1)]), genre: .finess)
            try await house.bring(TestDesk.directory([TestDesk.row(1, [.finess: "960001001", .enseigne: "CLINIQUE DU LAC"]), TestDesk.row(2, [.enseigne: "CLINIQUE DES PINS", .commune: "96001"])]))
            let found = try await house.database.read { try Lieux($0).search(prefix: "CLINIQUE", communes: ["96001"]) }
            #expect(found.map(\.name).sorted() == ["CLINIQUE 1", "CLINIQUE DES PINS"])
        }
    }
}
