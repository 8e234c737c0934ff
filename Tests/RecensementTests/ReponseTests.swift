import Core
import Testing

@testable import Recensement

/// Answers: exactly what the letter asks, what is readable of the hours, what does not hold together.
@Suite struct ReponseTests {
    @Test(arguments: [
        ("9h-10h30", "9\u{A0}h\u{A0}– 10\u{A0}h\u{A0}30"), ("09:00-10:30", "9\u{A0}h\u{A0}– 10\u{A0}h\u{A0}30"), ("9 - 12", "9\u{A0}h\u{A0}– 12\u{A0}h"),
        ("14h à 15h", "14\u{A0}h\u{A0}– 15\u{A0}h"), ("8h05–9h", "8\u{A0}h\u{A0}05\u{A0}– 9\u{A0}h"),
    ]) func hoursAreReadAsPeopleWriteThem(_ typed: String, _ shown: String) throws {
        #expect(try #require(PlageHoraire.lire(typed, jour: .lundi)).map(\.heures) == [shown])
    }

    @Test(arguments: ["matin", "9h", "10h-9h", "9h-9h", "25h-26h", "9h60-10h", "9h-10h-11h", "-", "9h--"]) func whatIsNoHourIsRefused(_ typed: String) {
        #expect(PlageHoraire.lire(typed, jour: .mardi) == nil)
    }

    /// What is written is read back the same.
    @Test func hoursRoundTrip() throws {
        for start in stride(from: 0, to: 1_380, by: 35) {
            let plages = [try #require(PlageHoraire(jour: .jeudi, debut: start, fin: start + 20)), try #require(PlageHoraire(jour: .jeudi, debut: start + 30, fin: start + 60))]
            #expect(PlageHoraire.lire(PlageHoraire.ecrire(plages), jour: .jeudi) == plages)
        }
    }

    @Test func whatIsAskedOfTheOtherProfessionIsDropped() {
        var all = ReponseRecensement()
        (all.teleconsultation, all.creneauxDediesPossibles, all.souhaiteRegroupement) = (Set(Besoin.allCases), true, true)
        (all.surDemandeMedecin, all.domicile, all.assisteTeleconsultation, all.telesoin, all.creneauxSpecifiques) = (true, true, true, true, true)
        let nurse = all.propre(a: .infirmier)
        #expect(nurse.teleconsultation.isEmpty && !nurse.creneauxDediesPossibles && !nurse.souhaiteRegroupement && nurse.domicile && nurse.telesoin)
        for genre in GenreCible.allCases where genre != .infirmier {
            let other = all.propre(a: genre)
            #expect(other.teleconsultation == [.diagnostic, .suivi] && !other.domicile && !other.telesoin && !other.surDemandeMedecin)
        }
    }

    @Test func sharingNeedsAWayToBook() {
        var answer = ReponseRecensement()
        (answer.accueille, answer.orientation3646) = ([.suivi], true)
        #expect(answer.anomalies(.medecin, partage: true).map(\.code) == ["contact.requis"])
        #expect(answer.anomalies(.medecin, partage: false).isEmpty)
        for fill in [\ReponseRecensement.telephone, \.courriel, \.adresseWeb] {
            var filled = answer
            filled[keyPath: fill] = "x"
            #expect(filled.anomalies(.medecin, partage: true).isEmpty)
        }
        answer.orientation3646 = false
        answer.telephone = "03 53 01 00 00"
        #expect(answer.anomalies(.medecin, partage: true).map(\.code) == ["orientation.incoherente"])
        #expect(answer.anomalies(.infirmier, partage: true).isEmpty)
    }

    @Test func slotsOfOneDayDoNotOverlap() throws {
        var answer = ReponseRecensement()
        answer.plages = try #require(PlageHoraire.lire("9h-11h, 10h-12h", jour: .lundi))
        #expect(answer.anomalies(.medecin, partage: false).map(\.code) == ["plages.chevauchement"])
        answer.plages = try #require(PlageHoraire.lire("9h-10h, 10h-12h", jour: .lundi))
        #expect(answer.anomalies(.medecin, partage: false).isEmpty)
    }
}
