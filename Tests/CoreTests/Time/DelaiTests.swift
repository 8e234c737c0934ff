import Core
import Testing

@Suite struct DelaiTests {
    @Test(arguments: [
        (Delai.heures(48), "2026-03-12T08:05:00Z", "2026-03-14T08:05:00.000Z"),
        // 48 hours over the change to summer time: 09:00 becomes 10:00 on the wall.
        (.heures(48), "2026-03-28T08:00:00Z", "2026-03-30T08:00:00.000Z"),
        (.jours(15), "2026-03-12T08:05:00Z", "2026-03-27T22:59:59.999Z"),
        // The last day is in summer time.
        (.jours(17), "2026-03-12T08:05:00Z", "2026-03-29T21:59:59.999Z"),
        // 23:30 UTC in winter is already tomorrow in Paris.
        (.jours(1), "2026-03-12T23:30:00Z", "2026-03-14T22:59:59.999Z"),
        // Thursday + 3 clear days = Monday.
        (.joursFrancs(3), "2026-03-12T08:00:00Z", "2026-03-16T22:59:59.999Z"),
        // Wednesday + 2 clear days = Saturday, put off to Monday.
        (.joursFrancs(2), "2026-03-11T08:00:00Z", "2026-03-16T22:59:59.999Z"),
        // Put off past Easter Monday.
        (.joursFrancs(2), "2026-04-02T08:00:00Z", "2026-04-07T21:59:59.999Z"),
        (.joursOuvres(3), "2026-04-02T08:00:00Z", "2026-04-08T21:59:59.999Z"),
        (.joursOuvrables(3), "2026-04-02T08:00:00Z", "2026-04-07T21:59:59.999Z"),
        (.mois(1), "2026-01-31T08:00:00Z", "2026-02-28T22:59:59.999Z"),
        (.mois(2), "2026-10-24T22:30:00Z", "2026-12-25T22:59:59.999Z"),
    ])
    func deadline(delai: Delai, from: String, to: String) throws {
        #expect(try delai.echeance(depuis: Instant(iso: from)).iso == to)
    }

    @Test func alsaceWaitsLonger() throws {
        let event = try Instant(iso: "2026-04-02T08:00:00Z")
        #expect(Delai.joursOuvres(1).echeance(depuis: event).iso == "2026-04-03T21:59:59.999Z")
        #expect(Delai.joursOuvres(1).echeance(depuis: event, feries: JoursFeries(.alsaceMoselle)).iso == "2026-04-07T21:59:59.999Z")
    }

    /// A longer delay never ends earlier.
    @Test(arguments: [Delai.jours, Delai.joursFrancs, Delai.joursOuvrables, Delai.joursOuvres])
    func grows(kind: @Sendable (Int) -> Delai) throws {
        for day in 0..<370 {
            let event = try Instant(iso: "2026-01-01T10:00:00Z").adding(hours: 24 * day)
            let ends = (0...20).map { kind($0).echeance(depuis: event) }
            #expect(ends == ends.sorted())
            #expect(ends[0] > event)
        }
    }

    @Test func edges() {
        #expect(Delai.jours(.max).echeance(depuis: .max) == .max)
        #expect(Delai.joursFrancs(.max).echeance(depuis: .max) == .max)
    }

    @Test(arguments: [(Delai.heures(48), "48\u{A0}heures"), (.heures(1), "1\u{A0}heure"), (.joursOuvres(3), "3\u{A0}jours ouvrés"), (.joursFrancs(1), "1\u{A0}jour franc"), (.mois(3), "3\u{A0}mois")])
    func said(delai: Delai, text: String) { #expect(delai.libelle == text) }
}
