import Core
import Testing

/// Where a delegation stands: what people decided first, then the calendar, to the millisecond.
@Suite struct DelegationStateTests {
    static let start = Instant(millisecondsSince1970: 1_000_000)
    static let end = Instant(millisecondsSince1970: 2_000_000)

    private func delegation(
        _ genre: GenreDelegation = .secretaire, accepted: Bool = false, refused: Bool = false, revoked: Bool = false
    ) -> Delegation {
        Delegation(
            id: "d", genre: genre, delegator: "a", delegatorName: "A", delegate: "b", delegateName: "B", teleservices: [], from: Self.start, until: Self.end,
            acceptedAt: accepted ? Self.start : nil, refusedAt: refused ? Self.start : nil, revokedAt: revoked ? Self.start : nil)
    }

    @Test(arguments: [(999_999, EtatDelegation.aVenir), (1_000_000, .enCours), (1_999_999, .enCours), (2_000_000, .terminee)] as [(Int64, EtatDelegation)])
    func theCalendarDecides(_ at: Int64, _ state: EtatDelegation) {
        let now = Instant(millisecondsSince1970: at)
        #expect(delegation().etat(at: now) == state)
        #expect(delegation(.remplacant, accepted: true).etat(at: now) == state)
        #expect(delegation().isInForce(at: now) == (state == .enCours))
    }

    @Test func aLocumWaitsToBeAccepted() {
        #expect(delegation(.remplacant).etat(at: Self.start) == .enAttente)
        #expect(!delegation(.remplacant).isInForce(at: Self.start))
        #expect(delegation(.remplacant, refused: true).etat(at: Self.start) == .refusee)
        #expect(delegation(.remplacant).etat(at: Self.end) == .terminee)
    }

    @Test(arguments: GenreDelegation.allCases) func whatWasTakenBackNeverHolds(_ genre: GenreDelegation) {
        for moment in [Self.start, Self.end] {
            #expect(delegation(genre, accepted: true, revoked: true).etat(at: moment) == .retiree)
            #expect(!delegation(genre, accepted: true, refused: true).isInForce(at: moment))
        }
    }

    @Test func whoSigns() {
        let usual = ReglesDelegation()
        #expect(GenreDelegation.allCases.filter { $0.signe(usual) } == [.remplacant])
        #expect(GenreDelegation.allCases.filter { $0.signe(ReglesDelegation(interneSigne: true)) } == [.remplacant, .interne])
    }
}
