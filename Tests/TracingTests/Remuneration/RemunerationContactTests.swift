import ContactTracing
import Core
import Testing

@Suite struct RemunerationContactTests {
    typealias Pay = RemunerationTests

    @Test func aContactRegisteredTwiceCountsOnce() throws {
        let sheet = try Pay.sheet(positive: "2020-05-10T08:00:00Z", contacts: [
            Pay.contact("c1", "2020-05-10T10:00:00Z"), Pay.contact("c1", "2020-05-10T11:00:00Z", full: true),
            Pay.contact("c1", "2020-05-10T12:00:00Z", doctor: "d2"), Pay.contact("c2", "2020-05-10T12:00:00Z", full: true),
        ])
        let releve = ReleveRemuneration(medecin: "d1", faits: [sheet])
        #expect(releve.lignes.map(\.centimes).sorted() == [200, 400])
        #expect(releve.nonRemuneres.map(\.motif) == ["Ce contact est déjà compté pour cette fiche."])
        #expect(ReleveRemuneration(medecin: "d2", faits: [sheet]).totalCentimes == 0)
    }

    @Test func contactsOfASheetNeverValidatedAreDrafts() throws {
        let sheet = try Pay.sheet(positive: "2020-05-10T08:00:00Z", validated: nil, contacts: [Pay.contact("c1", "2020-05-10T10:00:00Z")])
        let releve = ReleveRemuneration(medecin: "d1", faits: [sheet])
        #expect(releve.lignes.isEmpty)
        #expect(releve.nonRemuneres.map(\.motif) == ["La fiche n’est pas encore validée."])
    }

    @Test func contactsNotedBeforeTheResultCountOnceItIsPositive() throws {
        let sheet = try Pay.sheet(positive: "2020-05-11T08:00:00Z", contacts: [Pay.contact("c1", "2020-05-10T10:00:00Z")])
        #expect(ReleveRemuneration(medecin: "d1", faits: [sheet]).totalCentimes == 200)
    }

    @Test func callsByTheDoctorHaveNoKnownAmountUnlessTheEpidemicGivesOne() throws {
        let sheet = try Pay.sheet(contacts: [Pay.contact("c1", "2020-06-10T10:00:00Z", called: true)])
        let known = ReleveRemuneration(medecin: "d1", faits: [sheet])
        #expect(known.nonRemuneres.contains { $0.regle == .appel && $0.motif.hasPrefix("Aucun montant n’est connu") })

        var grille = GrilleRemuneration.covid2020
        grille.appel = DatedValue(.init(
            from: try LocalDate(iso: "2020-06-10"), Tarif(centimes: 150), source: LegalSource("Paramètre de l’épidémie", says: "1,50 € par appel.")))
        #expect(ReleveRemuneration(medecin: "d1", faits: [sheet], grille: grille).totalCentimes == 150)
    }

    @Test func totalsAreByMonthAndWhatIsNotConfirmedIsTold() throws {
        let facts = try [
            Pay.sheet(fiche: "F1", positive: "2020-05-10T08:00:00Z", [("d1", "2020-05-13T09:00:00Z", .consultation)], contacts: [Pay.contact("c1", "2020-05-13T10:00:00Z", full: true)]),
            Pay.sheet(fiche: "F2", positive: "2020-05-31T08:00:00Z", [("d1", "2020-05-31T22:30:00Z", .teleconsultation)]),
            Pay.sheet(fiche: "F3", positive: "2020-05-31T08:00:00Z", [("d1", "2020-05-31T21:30:00Z", .visite)]),
        ]
        let releve = ReleveRemuneration(medecin: "d1", faits: facts)
        #expect(Pay.totals(releve) == ["2020-05: 6400, 400", "2020-06: 3000, 0"])
        #expect(releve.totalCentimes == 9_400)
        #expect(ReleveRemuneration(medecin: "d1", faits: facts.reversed()) == releve)
    }

    @Test(arguments: [(0, "0,00\u{A0}€"), (5, "0,05\u{A0}€"), (3_000, "30,00\u{A0}€"), (123_450, "1\u{A0}234,50\u{A0}€"), (-250, "-2,50\u{A0}€")])
    func amountsAreWritten(cents: Int, text: String) {
        #expect(Centimes.text(cents) == text)
    }
}
