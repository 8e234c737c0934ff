import Core
import Testing

@testable import Recensement

/// Who is proposed, in which order, and that one practice does not get everyone.
@Suite struct ClassementTests {
    private func answer(_ needs: Set<Besoin> = [.diagnostic], tele: Set<Besoin> = [], _ plages: String = "", _ jour: Weekday = .lundi) -> ReponseRecensement {
        var answer = ReponseRecensement()
        (answer.accueille, answer.teleconsultation, answer.plages) = (needs, tele, PlageHoraire.lire(plages, jour: jour) ?? [])
        return answer
    }

    private func someone(_ id: String, _ answer: ReponseRecensement? = nil, at metres: Int = 0, today: Int = 0, all: Int = 0) -> CandidatOrientation {
        CandidatOrientation(id: id, lieu: id, reponse: answer ?? self.answer(), eloignement: metres == 0 ? .memeCommune : .mesure(metres), aujourdHui: today, enTout: max(all, today))
    }

    private func order(_ candidates: [CandidatOrientation], _ request: DemandeOrientation = DemandeOrientation(besoin: .diagnostic)) -> [String] {
        Classement.ordonner(candidates, request).map(\.candidat.id)
    }

    @Test func onlyThoseWhoTakeTheNeedInThatWay() {
        let all = [someone("cabinet", answer([.diagnostic])), someone("loin", answer([], tele: [.diagnostic])), someone("suivi", answer([.suivi], tele: [.suivi]))]
        #expect(Set(order(all)) == ["cabinet", "loin"])
        #expect(order(all, DemandeOrientation(besoin: .diagnostic, maniere: .cabinet)) == ["cabinet"])
        #expect(order(all, DemandeOrientation(besoin: .diagnostic, maniere: .teleconsultation)) == ["loin"])
        #expect(order(all, DemandeOrientation(besoin: .autres)).isEmpty)
        // The letter asks nothing of other patients at a distance: those who take them and do some may.
        #expect(order([someone("x", answer([.autres], tele: [.suivi]))], DemandeOrientation(besoin: .autres, maniere: .teleconsultation)) == ["x"])
    }

    @Test func theNearestFirstUnlessThePatientIsSeenFromAfar() {
        let tele = answer([.diagnostic], tele: [.diagnostic])
        let all = [someone("b", tele, at: 20_000), someone("a", tele, at: 3_000), someone("c", tele)]
        #expect(order(all) == ["c", "a", "b"])
        #expect(order(all, DemandeOrientation(besoin: .diagnostic, maniere: .teleconsultation)) == ["a", "b", "c"])
    }

    @Test func aPatientSentTodayMovesAPracticeBack() {
        #expect(order([someone("pres", today: 1), someone("loin", at: 4_900)]) == ["loin", "pres"])
        #expect(order([someone("pres", today: 1), someone("loin", at: 5_100)]) == ["pres", "loin"])
    }

    /// However many patients come, practices at the same distance get the same number, one more or less.
    @Test(arguments: [2, 3, 7]) func nobodyGetsEveryone(_ practices: Int) throws {
        var sent = Dictionary(uniqueKeysWithValues: (0..<practices).map { ("p\($0)", 0) })
        for _ in 0..<50 {
            let first = try #require(order(sent.map { someone($0.key, today: $0.value) }).first)
            sent[first, default: 0] += 1
        }
        #expect((sent.values.max() ?? 0) - (sent.values.min() ?? 0) <= 1)
    }

    @Test func slotsOfTheDayComeBeforeNone() throws {
        let monday = DemandeOrientation(besoin: .diagnostic, jour: .lundi, heure: 14 * 60)
        let found = Classement.ordonner(
            [someone("mardi", answer([.diagnostic], "9h-10h", .mardi)), someone("tot", answer([.diagnostic], "9h-10h")), someone("bon", answer([.diagnostic], "13h-15h")), someone("muet")], monday)
        #expect(found.map(\.candidat.id).prefix(2) == ["bon", "muet"])
        #expect(found.first?.plages.map(\.libelle) == ["lundi 13\u{A0}h\u{A0}– 15\u{A0}h"])
    }

    @Test func theOrderDoesNotDependOnTheOrderGiven() {
        let all = (0..<12).map { someone("p\($0)", at: $0 % 4 * 1_000, today: $0 % 3) }
        let expected = order(all)
        for shift in 1..<12 { #expect(order(Array(all[shift...] + all[..<shift])) == expected) }
    }

    @Test func distancesAreMeasuredOnOnePlaneOnly() {
        func town(_ code: String, _ postal: String?, _ position: PositionCommune?) -> LieuCommune {
            LieuCommune(commune: code, codePostal: postal, departement: String(code.prefix(2)), position: position)
        }
        let here = town("39300", "39000", PositionCommune(x: 0, y: 0, plan: "L93"))
        #expect(here.eloignement(de: town("39300", nil, nil)) == .memeCommune)
        #expect(here.eloignement(de: town("39301", "39000", PositionCommune(x: 3_000, y: 4_000, plan: "L93"))) == .mesure(5_000))
        #expect(here.eloignement(de: town("39301", "39000", PositionCommune(x: 3_000, y: 4_000, plan: "UTM"))) == .memeCodePostal)
        #expect(here.eloignement(de: town("39302", "39100", nil)) == .memeDepartement)
        #expect(here.eloignement(de: town("70001", "70000", nil)) == .ailleurs)
        #expect(Eloignement.mesure(5_400).libelle == "5\u{A0}km" && Eloignement.mesure(700).libelle == "moins de 1\u{A0}km")
    }
}
