import Core
import Foundation
import Testing

@testable import Desk
@testable import Store

/// Ceilings are given whole or not at all, and each is judged exactly at its figure.
@Suite struct PlafondsTests {
    private static func written() throws -> [String: Any] {
        let bytes = try JSONEncoder().encode(Plafonds.usuels)
        return try #require(try JSONSerialization.jsonObject(with: bytes) as? [String: Any])
    }

    private static func read(_ members: [String: Any]) throws -> Plafonds {
        try Plafonds.read(Array(JSONSerialization.data(withJSONObject: members)), from: "plafonds.json")
    }

    @Test func whatWasWrittenIsRead() throws {
        #expect(try Self.read(Self.written()) == .usuels)
    }

    /// No figure is guessed: each one left out stops the start, and is named.
    @Test func aCeilingLeftOutIsNamed() throws {
        let whole = try Self.written()
        var tried = 0
        func without(_ path: [String], in members: [String: Any]) -> [String: Any] {
            var members = members
            if path.count == 1 { members[path[0]] = nil } else if let inner = members[path[0]] as? [String: Any] { members[path[0]] = without(Array(path.dropFirst()), in: inner) }
            return members
        }
        func paths(_ members: [String: Any], _ before: [String] = []) -> [[String]] {
            members.keys.sorted().flatMap { key in [before + [key]] + ((members[key] as? [String: Any]).map { paths($0, before + [key]) } ?? []) }
        }
        for path in paths(whole) {
            let error = #expect(throws: SettingsError.self) { try Self.read(without(path, in: whole)) }
            #expect(error?.what.contains("« \(path.joined(separator: ".")) »") == true, "\(path): \(error?.what ?? "-")")
            tried += 1
        }
        #expect(tried > 45)
    }

    @Test(arguments: ["personne.minute", "adresse.jour", "nuit", "suites"]) func aFigureThatMakesNoSense(_ name: String) throws {
        for (first, second) in [(0, 5), (5, 4), (-1, -1)] {
            var whole = try Self.written()
            let wrong: [String: Any] = ["premier": first, "gel": second]
            let parts = name.split(separator: ".").map(String.init)
            if parts.count == 1 { whole[name] = wrong } else {
                var inner = try #require(whole[parts[0]] as? [String: Any])
                inner[parts[1]] = wrong
                whole[parts[0]] = inner
            }
            let error = #expect(throws: SettingsError.self) { try Self.read(whole) }
            #expect(error?.what.contains(name) == true)
        }
    }

    @Test(arguments: ["", "{", "[]", "{\"du\": \"hier\"}"]) func aFileThatIsNotOne(_ text: String) {
        #expect(throws: SettingsError.self) { try Plafonds.read(Array(text.utf8), from: "plafonds.json") }
    }

    struct Cas: Sendable {
        let motif: MotifVigilance
        let genre: String
        let plafond: Int
        let palier: PalierVigilance
        let count: @Sendable (Int) -> Compteurs.Compte
        var isAgent = false
        var isSession = true
        var isNight = false
    }

    private static func row(
        _ genre: String, minute: Int = 0, heure: Int = 0, jour: Int = 0, total: Int = 0, lignes: Int = 0, demandes: Int = 0, manques: Int = 0, suites: Int = 0
    ) -> Compteurs.Compte {
        Compteurs.Compte(
            genre: genre, sujet: "s", vusMinute: minute, vusHeure: heure, vusJour: jour, vusTotal: total, lignesJour: lignes, demandesHeure: demandes, manquesHeure: manques,
            suitesHeure: suites)
    }

    static let cases: [Cas] = {
        let p = Plafonds.usuels
        return [
            Cas(motif: .minute, genre: "acces", plafond: p.personne.minute.premier, palier: .identification) { row("acces", minute: $0) },
            Cas(motif: .minute, genre: "personne", plafond: p.personne.minute.gel, palier: .gel) { row("personne", minute: $0) },
            Cas(motif: .heure, genre: "acces", plafond: p.personne.heure.premier, palier: .identification) { row("acces", heure: $0) },
            Cas(motif: .heure, genre: "personne", plafond: p.personne.heure.gel, palier: .gel) { row("personne", heure: $0) },
            Cas(motif: .jour, genre: "personne", plafond: p.personne.jour.gel, palier: .gel) { row("personne", jour: $0) },
            Cas(motif: .acces, genre: "acces", plafond: p.acces.premier, palier: .identification) { row("acces", total: $0) },
            Cas(motif: .nuit, genre: "acces", plafond: p.nuit.premier, palier: .identification, count: { row("acces", heure: $0) }, isNight: true),
            Cas(motif: .nuit, genre: "personne", plafond: p.nuit.gel, palier: .gel, count: { row("personne", heure: $0) }, isNight: true),
            Cas(motif: .manques, genre: "acces", plafond: p.manques.premier, palier: .identification) { row("acces", demandes: $0, manques: $0) },
            Cas(motif: .manques, genre: "personne", plafond: p.manques.gel, palier: .gel) { row("personne", demandes: $0, manques: $0) },
            Cas(motif: .suites, genre: "acces", plafond: p.suites.premier, palier: .identification) { row("acces", suites: $0) },
            Cas(motif: .suites, genre: "personne", plafond: p.suites.gel, palier: .gel) { row("personne", suites: $0) },
            Cas(motif: .lignes, genre: "acces", plafond: p.lignes.premier, palier: .identification) { row("acces", lignes: $0) },
            Cas(motif: .lignes, genre: "personne", plafond: p.lignes.gel, palier: .gel) { row("personne", lignes: $0) },
            Cas(motif: .heure, genre: "acces", plafond: p.agent.heure.premier, palier: .identification, count: { row("acces", heure: $0) }, isAgent: true),
            Cas(motif: .heure, genre: "personne", plafond: p.agent.heure.gel, palier: .gel, count: { row("personne", heure: $0) }, isAgent: true),
            Cas(motif: .jour, genre: "acces", plafond: p.personne.jour.premier, palier: .identification, count: { row("acces", jour: $0) }, isSession: false),
            Cas(motif: .heure, genre: "structure", plafond: p.structure.heure.premier, palier: .alerte) { row("structure", heure: $0) },
            Cas(motif: .heure, genre: "structure", plafond: p.structure.heure.gel, palier: .gel) { row("structure", heure: $0) },
            Cas(motif: .jour, genre: "adresse", plafond: p.adresse.jour.premier, palier: .alerte) { row("adresse", jour: $0) },
            Cas(motif: .minute, genre: "adresse", plafond: p.adresse.minute.gel, palier: .gel) { row("adresse", minute: $0) },
        ]
    }()

    @Test(arguments: cases.indices) func eachCeilingAtItsFigure(_ index: Int) {
        let cas = Self.cases[index]
        func judged(_ count: Int) -> Constat? { Plafonds.usuels.juge([cas.count(count)], isAgent: cas.isAgent, isSession: cas.isSession, isNight: cas.isNight) }
        let at = judged(cas.plafond)
        #expect(at?.palier != cas.palier || at?.motif != cas.motif)
        let beyond = judged(cas.plafond + 1)
        #expect(beyond?.palier == cas.palier && beyond?.genre == cas.genre && beyond?.mesure == cas.plafond + 1 && beyond?.plafond == cas.plafond)
    }

    /// Unknown persons are a sign only when they are more than half of those asked about.
    @Test func missesCountByTheirShare() {
        let p = Plafonds.usuels
        let many = Self.row("acces", demandes: 60, manques: 30), more = Self.row("acces", demandes: 59, manques: 30)
        #expect(p.juge([many], isAgent: false, isSession: true, isNight: false) == nil)
        #expect(p.juge([more], isAgent: false, isSession: true, isNight: false)?.motif == .manques)
    }

    /// The gravest wins, whatever the order of the counters.
    @Test func theGravestWins() {
        let rows = [Self.row("acces", heure: 41), Self.row("personne", heure: 101), Self.row("structure", heure: 301)]
        for order in [rows, rows.reversed()] { #expect(Plafonds.usuels.juge(order, isAgent: false, isSession: true, isNight: false)?.palier == .gel) }
    }
}
