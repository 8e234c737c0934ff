import Core
import Synthetic
import Testing

@Suite struct SyntheticAssureTests {
    static let today = LocalDate(year: 2026, month: 3, day: 12) ?? .min
    let world = SyntheticTerritory(seed: 7, assures: 8_000, professionnels: 300, dossiers: 0, today: today)

    @Test func everyoneIsCoherent() throws {
        for assure in world.assures {
            #expect(try NIR(assure.nir.digits15) == assure.nir)
            #expect(assure.traits.ecarts(avec: assure.nir) == [])
            #expect(assure.ins.oid == .demo && assure.ins.cleJuste)
            #expect(assure.dateNaissance <= Self.today)
            #expect(assure.caisse.regime == assure.regime)
            #expect(world.caisse(of: assure) != nil)
            #expect(assure.adresse.codePostal.digits.hasPrefix("96"))
            #expect((assure.employeur != nil) == [.salarie, .fonctionnaire, .elu].contains(assure.situation))
        }
    }

    @Test func namesPassTheRules() throws {
        for assure in world.assures.prefix(2_000) {
            for name in [assure.nomNaissance, assure.nomUtilise].compactMap(\.self) + assure.prenoms {
                #expect(try NomPropre.validate(name) == name)
            }
            #expect(NameMatch.score(query: "\(assure.prenoms[0]) \(assure.nomNaissance)", person: assure.nom) > 0)
        }
    }

    /// No commune has the numbers used, so that no one can bear the NIR.
    @Test func birthPlacesAreNoPlace() {
        for assure in world.assures {
            let lieu = assure.lieuNaissance
            let town = Int(lieu.suffix(3)) ?? 0
            switch lieu.prefix(2) {
            case "99": #expect((600...919).contains(town))
            case "97": #expect((63...94).contains(town % 100))
            default: #expect((910...989).contains(town))
            }
            #expect(lieu.prefix(2) != "96")
        }
    }

    @Test func noNIRComesTwice() {
        let many = SyntheticTerritory(seed: 3, assures: 100_000, professionnels: 10, dossiers: 0, today: Self.today)
        var seen = Set<String>()
        for assure in many.assures { seen.insert(assure.nir.digits13) }
        #expect(seen.count == 100_000)
    }

    /// Any item of a million, without the ones before it.
    @Test func aMillionOnDemand() throws {
        let many = SyntheticTerritory(seed: 3, assures: 1_000_000, professionnels: 10_000, dossiers: 500_000, today: Self.today)
        #expect(many.assures.count == 1_000_000)
        let last = try #require(many.assure(at: 999_999))
        #expect(last == many.assure(at: 999_999))
        #expect(many.assure(at: 1_000_000) == nil)
        #expect(many.assure(at: -1) == nil)
        #expect(many.dossier(at: 499_999) != nil)
    }

    @Test func everyFundIsReached() {
        let reached = Set(world.assures.map(\.caisse))
        #expect(reached == Set(world.territory.caisses.map(\.codeOrganisme)))
        #expect(Set(world.assures.map(\.regime)).count == 12)
    }

    @Test func everySituationIsReached() {
        #expect(Set(world.assures.map(\.situation)) == Set(SyntheticSituation.allCases))
    }

    @Test func looksLikeAPopulation() {
        func share(_ test: (SyntheticAssure) -> Bool) -> Double { Double(world.assures.filter(test).count) / 8_000 }
        func age(_ assure: SyntheticAssure) -> Int { assure.dateNaissance.years(to: Self.today) }
        #expect((0.48...0.55).contains(share { $0.sexe == .feminin }))
        #expect((0.18...0.24).contains(share { age($0) < 18 }))
        #expect((0.18...0.24).contains(share { age($0) >= 65 }))
        #expect(share { age($0) >= 100 } == 0)
        #expect((0.60...0.85).contains(share { $0.regime == .general }))
        #expect((0.65...0.80).contains(share { $0.medecinTraitant != nil }))
        #expect(Set(world.assures.map { "\($0.nomNaissance) \($0.prenoms[0])" }).count > 6_500)
    }

    @Test func namesAreManyAndWhole() {
        let names = Set(world.assures.map(\.nomNaissance).filter { !$0.contains("-") })
        #expect(names.count >= 300)
        #expect(Set(world.assures.flatMap(\.prenoms)).count >= 150)
        // Two names run together would show a capital inside a word; L'Hostis and Mac Allister do not.
        let glued = names.filter { $0.contains(/\p{Ll}\p{Lu}/) }
        #expect(glued == [])
    }

    @Test func childrenOweNothing() {
        for assure in world.assures where assure.dateNaissance.years(to: Self.today) < 16 {
            #expect(assure.situation == .enfant && assure.employeur == nil && assure.medecinTraitant == nil && assure.nomUtilise == nil)
        }
    }
}
