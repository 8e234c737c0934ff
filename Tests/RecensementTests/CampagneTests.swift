import Core
import Testing

@testable import Recensement

/// Campaigns: what keeps one from opening, when it is open to the day, what its picture says.
@Suite struct CampagneTests {
    private static let today = LocalDate(year: 2026, month: 3, day: 10) ?? .min

    private func campaign(_ change: (inout ParametresCampagne) -> Void = { _ in }) -> ParametresCampagne {
        var parametres = ParametresCampagne(
            objet: "Patients sans médecin", departements: [Departement("39")].compactMap(\.self), ouverture: Self.today, echeance: Self.today.adding(days: 4),
            fin: Self.today.adding(days: 30))
        change(&parametres)
        return parametres
    }

    @Test func whatIsWrongIsSaidAtOnce() {
        #expect(campaign().anomalies(le: Self.today).isEmpty)
        let wrong = campaign {
            ($0.objet, $0.departements, $0.ouverture, $0.echeance) = (" ", [], Self.today.adding(days: -1), Self.today.adding(days: -2))
            ($0.fin, $0.essaisAuPlus, $0.heuresReponse) = (Self.today.adding(days: -3), 0, 200)
        }
        #expect(wrong.anomalies(le: Self.today).map(\.field) == ["objet", "departements", "ouverture", "echeance", "fin", "essaisAuPlus", "heuresReponse"])
        #expect(campaign { $0.fin = Self.today.adding(months: 12) }.anomalies(le: Self.today).isEmpty)
        #expect(campaign { $0.fin = Self.today.adding(months: 12).adding(days: 1) }.anomalies(le: Self.today).map(\.code) == ["date.lointaine"])
    }

    @Test func openFromItsFirstDayToItsLast() {
        let parametres = campaign { $0.ouverture = Self.today.adding(days: 1) }
        func state(_ days: Int, _ closed: Instant? = nil) -> EtatCampagne { EtatCampagne(parametres, closeLe: closed, le: Self.today.adding(days: days)) }
        #expect([state(0), state(1), state(30), state(31)] == [.aVenir, .enCours, .enCours, .finie])
        #expect(state(5, Instant(millisecondsSince1970: 0)) == .finie)
        #expect(EtatCampagne.enCours.refus == nil && EtatCampagne.finie.refus?.code == "campagne-finie" && EtatCampagne.aVenir.refus?.code == "campagne-a-venir")
    }

    @Test func thePictureSaysItsNumbersAndEscapesNames() {
        let count = CompteTerritoire(departement: "39", genre: .medecin, parEtat: [.repondu: 12, .refuse: 3, .aAppeler: 25], partagent: 9, plusTard: 2)
        #expect(count.total == 40 && count.faits == 15)
        let svg = BarresTerritoire.svg([count], titre: "A & <b>") { _ in "Jura \"39\"" }
        #expect(svg.contains("12 sur 40") && svg.contains("A &amp; &lt;b&gt;") && svg.contains("Jura &quot;39&quot;, médecins") && !svg.contains("<b>"))
        #expect(svg.ranges(of: "<rect").count == 1 + 3 + 3, "the paper, the legend, a bar for each part that counts somebody")
    }
}
