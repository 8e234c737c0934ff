import Core
import Testing

/// Two people for one decision, walked at random beside a smaller description of the same thing.
@Suite("The second pair of eyes, by a random walk")
struct SecondRegardTests {
    /// Who proposed what on which version; nothing else.
    struct Model {
        var pending: (issue: SecondRegard.Issue, by: Int, version: Int)?

        func waits(_ version: Int) -> Bool { pending?.version == version }
    }

    @Test("The value and the model agree on every step, and nobody confirms themself", arguments: [UInt64(3), 5, 8])
    func walk(_ seed: UInt64) throws {
        var random = Xorshift(state: seed &* 0x9E37_79B9_7F4A_7C15 | 1)
        var seen: Set<String> = []
        for _ in 0..<400 {
            let needed = Set(SecondRegard.Issue.allCases.filter { _ in random.below(2) == 0 })
            var eyes = SecondRegard(needed: needed), model = Model(), version = 1
            for _ in 0..<20 {
                let agent = Int(random.below(3))
                switch random.below(4) {
                case 0:
                    let issue = SecondRegard.Issue.allCases[Int(random.below(2))]
                    let outcome = try? eyes.answer(issue, by: "a\(agent)", version: version)
                    if model.waits(version) {
                        try #require(outcome == nil, "one proposal at a time")
                        seen.insert("double")
                    } else {
                        try #require(outcome == (needed.contains(issue) ? .proposed : .decided))
                        model.pending = needed.contains(issue) ? (issue, agent, version) : nil
                        seen.insert(needed.contains(issue) ? "proposed" : "decided")
                    }
                case 1:
                    let issue = try? eyes.confirm(by: "a\(agent)", version: version)
                    if let pending = model.pending, model.waits(version), pending.by != agent {
                        try #require(issue == pending.issue)
                        model.pending = nil
                        seen.insert("confirmed")
                    } else {
                        try #require(issue == nil)
                        seen.insert(model.waits(version) ? "same" : "nothing")
                    }
                case 2:
                    let isDone = (try? eyes.setAside(version: version)) != nil
                    try #require(isDone == model.waits(version))
                    if isDone { model.pending = nil }
                default: version += 1  // rectified: what was proposed no longer stands
                }
                try #require((eyes.pending?.version == version) == model.waits(version))
            }
        }
        #expect(seen == ["double", "proposed", "decided", "confirmed", "same", "nothing"])
    }
}
