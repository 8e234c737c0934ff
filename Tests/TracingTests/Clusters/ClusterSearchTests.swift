import ContactTracing
import Core
import Testing

@Suite("Proposed clusters")
struct ClusterSearchTests {
    private func at(_ place: String, _ days: Int?...) -> [ClusterCase] {
        days.enumerated().map { ClusterCase(id: "\(place)\($0)", date: $1.map(day), lieux: [place]) }
    }

    @Test("three cases of one place, at most seven days between two that follow", arguments: [
        ([0, 7, 14], 1), ([0, 8, 16], 0), ([0, 1], 0), ([0, 1, 2, 10, 11, 12], 2), ([5, 5, 5], 1), ([0, nil, nil], 0),
    ] as [([Int?], Int)])
    func place(days: [Int?], proposals: Int) {
        let cases = days.enumerated().map { ClusterCase(id: "\($0)", date: $1.map(day), lieux: ["EHPAD des Lilas"]) }
        #expect(ClusterSearch().proposals(among: cases).count == proposals)
    }

    @Test("a place is the same however it is typed")
    func spelling() throws {
        let names = ["Café de l’Église", "CAFE DE L'EGLISE", "  café de l'église "]
        let proposal = try #require(ClusterSearch().proposals(among: names.enumerated().map { ClusterCase(id: "\($0)", date: day($0), lieux: [$1]) }).first)
        #expect((proposal.motif, proposal.key, proposal.libelle) == (.lieu, "cafe de l eglise", "Café de l’Église"))
        #expect(proposal.cases == ["0", "1", "2"])
        #expect(proposal.phrase == "3 cas ont fréquenté le même lieu, «\u{A0}Café de l’Église\u{A0}», du 11 mai 2020 au 13 mai 2020\u{A0}; pas plus de 7 jours entre deux cas qui se suivent.")
    }

    @Test("two of a household, even without a date")
    func household() throws {
        let cases = [ClusterCase(id: "a", foyer: "x"), ClusterCase(id: "b", foyer: "x"), ClusterCase(id: "c", date: day(0), foyer: "y")]
        let proposals = ClusterSearch().proposals(among: cases)
        #expect(proposals.map(\.cases) == [["a", "b"]])
        #expect(proposals[0].phrase == "2 cas vivent dans le même foyer\u{A0}; pas plus de 14 jours entre deux cas datés qui se suivent. 2 cas n’ont pas de date.")
        #expect(!proposals[0].phrase.contains("«"), "the key of a household may be an address")
    }

    @Test("chains of three, and two motives for the same cases make one proposal")
    func chains() {
        let graph = graph(letters("abcdef"), "a>b", "b>c", "d>e")
        let cases = "abc".enumerated().map { ClusterCase(id: String($1), date: day($0), evenements: ["Mariage"]) }
        #expect(ClusterSearch().proposals(among: [], graph: graph).map(\.cases) == [["a", "b", "c"]])
        #expect(ClusterSearch().proposals(among: cases, graph: graph).map(\.motif) == [.evenement])
    }

    @Test("a refused proposal does not come back, unless it has grown")
    func refused() throws {
        let search = ClusterSearch()
        let refusal = ClusterRefusal(try #require(search.proposals(among: at("usine", 0, 1, 2, 3)).first))
        #expect(search.proposals(among: at("usine", 0, 1, 2, 3), refused: [refusal]).isEmpty)
        #expect(search.proposals(among: at("usine", 0, 1, 2), refused: [refusal]).isEmpty)
        #expect(search.proposals(among: at("usine", 0, 1, 2, 3, 4), refused: [refusal]).count == 1)
        #expect(search.proposals(among: at("foire", 0, 1, 2), refused: [refusal]).count == 1)
    }

    @Test("the same proposals and identities whatever the order", arguments: 1...8 as ClosedRange<UInt64>)
    func stable(seed: UInt64) {
        var draws = Draws(seed)
        let cases = (0..<200).map { index in
            ClusterCase(
                id: "c\(index)", date: index % 9 == 0 ? nil : day(Int.random(in: 0...80, using: &draws)), lieux: ["lieu \(Int.random(in: 0...15, using: &draws))"],
                evenements: index % 5 == 0 ? ["fête \(index % 3)"] : [], foyer: "f\(Int.random(in: 0...70, using: &draws))")
        }
        let reference = ClusterSearch().proposals(among: cases)
        #expect(reference.count > 10)
        #expect(ClusterSearch().proposals(among: cases.shuffled(using: &draws)) == reference)
        #expect(Set(reference.map(\.identity)).count == reference.count)
        #expect(reference.allSatisfy { $0.cases.count >= ($0.motif == .foyer ? 2 : 3) && Set($0.cases).count == $0.cases.count })
        #expect(ClusterSearch().proposals(among: cases, refused: reference.map(ClusterRefusal.init)).isEmpty)
    }

    @Test("an identity does not change from one version of the software to the next")
    func pinned() throws {
        #expect(try #require(ClusterSearch().proposals(among: at("usine", 0, 1, 2)).first).identity == "227f4c59d175f13a")
    }
}
