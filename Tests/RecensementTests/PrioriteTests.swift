import Core
import Testing

@testable import Recensement

/// The order of the calls, from the letter: centres and houses, then doctors, then nurses; the largest practices first.
@Suite struct PrioriteTests {
    @Test(arguments: GenreCible.allCases, GenreCible.allCases) func aKindNeverPassesAnother(_ a: GenreCible, _ b: GenreCible) {
        guard a.rang < b.rang else { return }
        for size in [1, 7, 400, 20_000] {
            #expect(PrioriteAppel.ordre(a, taille: 1, equipe: false) < PrioriteAppel.ordre(b, taille: size, equipe: true))
        }
    }

    @Test(arguments: GenreCible.allCases) func largerFirstAndEquippedEarlier(_ genre: GenreCible) {
        for size in 1..<60 {
            #expect(PrioriteAppel.ordre(genre, taille: size + 1, equipe: false) < PrioriteAppel.ordre(genre, taille: size, equipe: false))
            #expect(PrioriteAppel.ordre(genre, taille: size, equipe: true) < PrioriteAppel.ordre(genre, taille: size, equipe: false))
            // The bonus is worth so many colleagues, no more.
            #expect(PrioriteAppel.ordre(genre, taille: size, equipe: true) == PrioriteAppel.ordre(genre, taille: size + PrioriteAppel.bonusEquipe, equipe: false))
        }
    }

    private func line(_ genre: GenreCible, _ id: String, _ place: String, phone: String? = "03 53 01 00 00") -> LigneAnnuaire {
        LigneAnnuaire(
            genre: genre, identifiant: id, nom: id, lieu: place, nomLieu: nil, commune: "96001", codePostal: "96000", communeLibelle: "Aubremont", telephone: phone)
    }

    @Test func sizesCountColleaguesOfTheSameKind() {
        let list = ListeAppels.composer([
            line(.medecin, "m1", "A"), line(.medecin, "m2", "A"), line(.medecin, "m2", "A"), line(.infirmier, "i1", "A"), line(.medecin, "m3", "B"), line(.maison, "A", "A"),
        ])
        #expect(list.map(\.ligne.identifiant) == ["A", "m1", "m2", "m3", "i1"])
        #expect(list.map(\.taille) == [3, 2, 2, 1, 1])
    }

    @Test func whoeverWorksTwiceIsCalledOnceWhereMostColleaguesAreAndAPhoneRings() {
        let twice = ListeAppels.composer([line(.medecin, "m1", "B"), line(.medecin, "m1", "A"), line(.medecin, "m2", "A")])
        #expect(twice.first { $0.ligne.identifiant == "m1" }?.ligne.lieu == "A")
        let deaf = ListeAppels.composer([line(.medecin, "m1", "B"), line(.medecin, "m1", "A", phone: nil), line(.medecin, "m2", "A")])
        #expect(deaf.first { $0.ligne.identifiant == "m1" }?.ligne.lieu == "B")
        #expect(twice.count == 2 && deaf.count == 2)
    }

    @Test func oneHouseNamedTwiceIsOnePlace() {
        #expect(ListeAppels.composer([line(.maison, "1960000017", "1960000017"), line(.centre, "1960000017", "1960000017")]).count == 1)
    }
}
