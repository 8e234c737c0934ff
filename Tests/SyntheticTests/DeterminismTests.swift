import Core
import Synthetic
import Testing

/// A change of these numbers means that every demonstration data set changes: say so when you change them.
@Suite struct DeterminismTests {
    static let today = LocalDate(year: 2026, month: 3, day: 12) ?? .min

    @Test(arguments: [(UInt64(1), UInt64(2_428_664_554_936_515_339)), (2_026, 6_605_630_730_043_234_971)])
    func sameSeedSameBytes(seed: UInt64, expected: UInt64) {
        #expect(Self.digest(seed) == expected)
    }

    /// Asking in another order, or in a larger world, gives the same people.
    @Test func orderAndSizeDoNotMatter() {
        let small = SyntheticTerritory(seed: 5, assures: 100, professionnels: 50, dossiers: 0, today: Self.today)
        let large = SyntheticTerritory(seed: 5, assures: 100_000, professionnels: 50, dossiers: 0, today: Self.today)
        for index in (0..<100).reversed() { #expect(small.assure(at: index) == large.assure(at: index)) }
    }

    @Test func otherSeedOtherPeople() {
        let names = [1, 2].map { SyntheticTerritory(seed: $0, assures: 200, professionnels: 5, dossiers: 0, today: Self.today).assures.map(\.nom.usuel) }
        #expect(zip(names[0], names[1]).count { $0.0 == $0.1 } < 10)
    }

    /// FNV-1a over everything said of everyone, NIR in full.
    private static func digest(_ seed: UInt64) -> UInt64 {
        let world = SyntheticTerritory(seed: seed, assures: 500, professionnels: 100, dossiers: 200, today: today)
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        func add(_ text: String) {
            for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        }
        for a in world.assures {
            add(a.nir.digits15 + a.nom.administratif + a.prenoms.joined() + a.adresse.enUneLigne + (a.telephone ?? "") + (a.email ?? ""))
            add(a.caisse.code + a.situation.rawValue + a.dateNaissance.iso + (a.medecinTraitant?.digits ?? "") + (a.employeur.map { $0.nom + $0.adresse.enUneLigne } ?? ""))
        }
        for p in world.professionnels {
            add(p.rpps.digits + p.civilite + p.nom + p.prenom + p.profession.code + (p.savoirFaire?.code ?? ""))
            for s in p.situations { add(s.mode.rawValue + s.nom + s.adresse.enUneLigne + s.telephone + (s.finess?.code ?? "") + (s.siret ?? "")) }
        }
        for d in world.dossiers { add("\(d.assure) \(d.auteur) \(d.debut.iso) \(d.duree) \(d.motif.rawValue) \(d.prolonge ?? -1)") }
        for c in world.territory.caisses { add(c.codeOrganisme.code + c.nom + c.adresse.enUneLigne + (c.telephone ?? "") + (c.receptions.isEmpty ? "" : "arret-de-travail")) }
        return hash
    }
}
