import Core
import Synthetic
import Testing

@Suite struct SyntheticProfessionnelTests {
    static let today = LocalDate(year: 2026, month: 3, day: 12) ?? .min
    let world = SyntheticTerritory(seed: 7, assures: 1_000, professionnels: 3_000, dossiers: 0, today: today)

    @Test func numbersAreValidDistinctAndFictitious() {
        let numbers = world.professionnels.map(\.rpps)
        #expect(Set(numbers).count == 3_000)
        #expect(numbers.allSatisfy { $0.cleValide && $0.digits.hasPrefix("998") })
    }

    @Test func aFifthAreGeneralPractitioners() {
        #expect(world.generalistes == 0..<600)
        for medecin in world.professionnels.prefix(600) { #expect(medecin.savoirFaire?.code == "SM54" && medecin.profession == .medecin) }
        for other in world.professionnels.dropFirst(600) { #expect((other.savoirFaire != nil) == (other.profession == .medecin)) }
    }

    @Test func everyoneWorksSomewhere() throws {
        var modes = Set<SyntheticProfessionnel.ModeExercice>()
        for professionnel in world.professionnels {
            #expect((1...3).contains(professionnel.situations.count))
            #expect(Set(professionnel.situations.map(\.structure)).count == professionnel.situations.count)
            #expect(try NomPropre.validate(professionnel.nom) == professionnel.nom)
            for situation in professionnel.situations { modes.insert(situation.mode) }
        }
        #expect(modes.count == 2)
    }

    @Test func treatingDoctorsExist() {
        let practitioners = Set(world.generalistes.compactMap { world.professionnel(at: $0)?.rpps })
        for assure in world.assures {
            if let rpps = assure.medecinTraitant { #expect(practitioners.contains(rpps)) }
        }
    }

    @Test func structuresAreNoRealPlace() {
        let structures = world.territory.structures
        #expect(Set(structures.map(\.genre)) == Set(SyntheticStructure.Genre.allCases))
        for structure in structures {
            #expect((structure.finess == nil) == (structure.genre == .cabinet))
            if let finess = structure.finess { #expect(finess.cleValide == true && finess.code.hasPrefix("96")) }
            if let siret = structure.siret { #expect(siret.hasPrefix("000") && siret.count == 14 && Luhn.isValid(siret)) }
            #expect(structure.telephone.hasPrefix("03 53 01 "))
        }
        #expect(Set(structures.compactMap(\.finess)).count == structures.count { $0.finess != nil })
    }

    @Test func townsAndFundsAreDistinct() {
        let territory = world.territory
        #expect(territory.communes.count == 40)
        #expect(Set(territory.communes.map(\.nom)).count == 40)
        #expect(Set(territory.communes.map(\.codeINSEE)).count == 40)
        #expect(territory.communes.allSatisfy { $0.codePostal.digits.hasPrefix("96") && $0.codeINSEE.hasPrefix("96") })
        #expect(territory.caisses.count == 14)
        #expect(Set(territory.caisses.map(\.codeOrganisme)).count == 14)
        // Some funds still want paper.
        #expect(Set(territory.caisses.map { $0.recoit("arret-de-travail", le: world.today) }).count == 2)
    }
}
