import ContactTracing
import Core
import Testing

/// What a registration opens, at each boundary.
@Suite struct DroitContactTests {
    private let exposed = jour("2026-03-01")
    private let registered = jour("2026-03-03")

    private func test(_ day: String, _ state: EtatContact = .aAppeler, last: LocalDate? = jour("2026-03-01"), _ parametres: Parametres = .essai) -> LocalDate? {
        DroitContact.testJusquau(etat: state, dernierJour: last, enregistre: registered, le: jour(day), parametres)
    }

    private func masks(_ day: String, _ state: EtatContact = .aAppeler, delivered: Bool = false, _ parametres: Parametres = .essai) -> Bool {
        DroitContact.masques(etat: state, delivres: delivered, dernierJour: exposed, enregistre: registered, le: jour(day), parametres)
    }

    @Test func untilTheLastDayOfIsolation() {
        #expect(test("2026-03-03") == jour("2026-03-15") && test("2026-03-15") == jour("2026-03-15") && test("2026-03-16") == nil)
        #expect(masks("2026-03-15") && !masks("2026-03-16"))
    }

    @Test func fromTheRegistrationWhenTheExposureIsNotDated() {
        #expect(test("2026-03-17", last: nil) == jour("2026-03-17") && test("2026-03-18", last: nil) == nil)
    }

    @Test(arguments: EtatContact.allCases) func onlyWhileItIsInForce(_ state: EtatContact) {
        let opens = ![.brouillon, .negatif, .clos].contains(state)
        #expect((test("2026-03-05", state) != nil) == opens && masks("2026-03-05", state) == opens)
    }

    @Test func masksOnce() { #expect(!masks("2026-03-05", delivered: true)) }

    @Test func neverPastTheEndOfTheEpidemic() {
        var ending = Parametres.essai
        ending.fin = jour("2026-03-10")
        #expect(test("2026-03-10", .aAppeler, ending) == jour("2026-03-10") && test("2026-03-11", .aAppeler, ending) == nil && !masks("2026-03-11", .aAppeler, ending))
        ending.ouvreTest = false
        ending.ouvreMasques = false
        #expect(test("2026-03-05", .aAppeler, ending) == nil && !masks("2026-03-05", .aAppeler, ending))
    }

    @Test func theDayOfTheTest() {
        func day(_ exposure: Exposition, symptoms: Bool = false) -> LocalDate { DroitContact.jourDuTest(exposure, symptomes: symptoms, enregistre: registered, .init()) }
        #expect(day(Exposition(dernierJour: exposed)) == jour("2026-03-08"), "seven days after the exposure")
        #expect(day(Exposition(dernierJour: exposed), symptoms: true) == registered, "at once with symptoms")
        #expect(day(Exposition(memeFoyer: true, dernierJour: exposed)) == registered, "at once under one roof, never before the registration")
        #expect(day(Exposition()) == jour("2026-03-10"), "from the registration when nothing is dated")
        #expect(day(Exposition(dernierJour: jour("2026-02-01"))) == registered, "a day that is past is today")
    }
}
