import Core
import Testing

/// F32: booked when it suits, never in quiet hours, never on a slot that is full.
@Suite("F32: slots of a call") struct CreneauxTests {
    static let now = DelaiRappelTests.paris("2026-03-13 16:20")

    @Test func fiveWorkingDaysAhead() {
        let slots = Creneaux().libres(depuis: Self.now, calmes: nil, pris: [:])
        // Friday 17:00 is the first with half an hour's notice; then Monday.
        #expect(slots.prefix(2).map(\.debut) == [DelaiRappelTests.paris("2026-03-13 17:00"), DelaiRappelTests.paris("2026-03-16 09:00")])
        #expect(slots.last?.debut == DelaiRappelTests.paris("2026-03-19 17:00"))
        #expect(slots.allSatisfy { WorkingDays(.ouvres).isWorking($0.debut.date(in: .paris).date) })
    }

    @Test func quietHoursAreLeftOut() throws {
        let quiet = try #require(HeuresCalmes(debut: 9 * 60 + 15, fin: 14 * 60))
        let slots = Creneaux().libres(depuis: Self.now, calmes: quiet, pris: [:])
        let minutes = Set(slots.map { $0.debut.date(in: .paris).hour * 60 + $0.debut.date(in: .paris).minute })
        // The slot of 9:00 ends in them.
        #expect(minutes == Set(Creneaux.horaires.filter { $0 >= 14 * 60 }))
        let night = try #require(HeuresCalmes(debut: 22 * 60, fin: 9 * 60 + 30))
        #expect(night.contient(23 * 60) && night.contient(0) && night.contient(9 * 60 + 29) && !night.contient(9 * 60 + 30))
        #expect(HeuresCalmes(debut: 60, fin: 60) == nil && HeuresCalmes(debut: -1, fin: 60) == nil && HeuresCalmes(debut: 0, fin: 1440) == nil)
    }

    @Test func aFullSlotIsNotProposed() {
        let slot = DelaiRappelTests.paris("2026-03-16 09:00")
        #expect(Creneaux(capacite: 2).libres(depuis: Self.now, calmes: nil, pris: [slot: 1]).contains(Creneau(debut: slot)))
        #expect(!Creneaux(capacite: 2).libres(depuis: Self.now, calmes: nil, pris: [slot: 2]).contains(Creneau(debut: slot)))
    }
}
