import Core
import Synthetic
import Testing

@Suite struct SyntheticDossierTests {
    static let today = LocalDate(year: 2026, month: 3, day: 12) ?? .min
    /// Some four leaves a worker.
    let world = SyntheticTerritory(seed: 11, assures: 1_000, professionnels: 60, dossiers: 2_000, today: today)

    @Test func leavesOfAPersonNeverOverlap() {
        let byPerson = Dictionary(grouping: world.dossiers, by: \.assure)
        #expect(byPerson.values.contains { $0.count >= 4 })
        for dossiers in byPerson.values {
            let sorted = dossiers.sorted { $0.debut < $1.debut }
            for (earlier, later) in zip(sorted, sorted.dropFirst()) { #expect(earlier.fin < later.debut) }
        }
    }

    @Test func prolongationsFollow() throws {
        let prolongations = world.dossiers.filter { $0.prolonge != nil }
        #expect(prolongations.count == 400)
        for prolongation in prolongations {
            let first = try #require(prolongation.prolonge.flatMap(world.dossier(at:)))
            #expect(first.assure == prolongation.assure && first.motif == prolongation.motif && first.prolonge == nil)
            #expect(first.fin.adding(days: 1) == prolongation.debut)
        }
    }

    @Test func authorsAndPatientsExist() throws {
        var byTreatingDoctor = 0
        for dossier in world.dossiers {
            let assure = try #require(world.assure(at: dossier.assure))
            let author = try #require(world.professionnel(at: dossier.auteur))
            #expect(world.generalistes.contains(dossier.auteur))
            #expect((25...59).contains(assure.dateNaissance.years(to: Self.today)))
            #expect(dossier.debut <= Self.today && (1...40).contains(dossier.duree))
            #expect(dossier.motif != .grossesse || assure.sexe == .feminin)
            if author.rpps == assure.medecinTraitant { byTreatingDoctor += 1 }
        }
        #expect((1_300...1_800).contains(byTreatingDoctor))
    }

    @Test func someAreRunningToday() {
        #expect(world.dossiers.contains { $0.debut <= Self.today && $0.fin >= Self.today })
        #expect(Set(world.dossiers.map(\.motif)) == Set(SyntheticDossier.Motif.allCases))
    }

    @Test(arguments: [(0, 10, 5), (10, 0, 5), (1, 1, 5), (0, 0, 0), (-1, -1, -1)])
    func smallWorlds(assures: Int, professionnels: Int, dossiers: Int) {
        let world = SyntheticTerritory(seed: 1, assures: assures, professionnels: professionnels, dossiers: dossiers, today: Self.today)
        #expect(Array(world.assures).count == max(assures, 0))
        #expect(Array(world.professionnels).count == max(professionnels, 0))
        let possible = assures > 0 && professionnels > 0
        #expect(Array(world.dossiers).count == (possible ? dossiers : 0))
    }
}
