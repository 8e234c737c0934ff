import Synchronization

/// Which keys (``Session/lock(key:)``) were held by which commit. On PostgreSQL a key makes others wait; here the one writer makes
/// waiting needless, and what must be known is whether a key was held since somebody read: what they judged may no longer stand.
package final class SQLiteHolds: Sendable {
    /// What became of what was judged beside the writer.
    package struct Outcomes: Sendable, Hashable {
        /// Written as it was judged.
        package var stood = 0
        /// Judged anew by the writer: a key had been held meanwhile.
        package var moved = 0
        /// Left to the writer: the body asked for what only the writer can tell.
        package var refused = 0
    }

    private struct State {
        var outcomes = Outcomes()
        /// Commits so far.
        var commits: UInt64 = 0
        /// The commit that last held a key.
        var last: [Int64: UInt64] = [:]
        /// Nothing is known any more of what was held up to this commit.
        var floor: UInt64 = 0
    }

    private let state = Mutex(State())
    private let most: Int

    /// - Parameter most: how many keys are remembered.
    init(most: Int = 65_536) { self.most = most }

    /// The moment of whoever begins to read now: all that was committed before it is seen.
    var moment: UInt64 { state.withLock { $0.commits } }

    /// The transaction under way holds a key, whether or not it is committed.
    func take(_ key: Int64) {
        state.withLock { state in
            if state.last.count >= most {
                state.last = [:]
                state.floor = state.commits + 1
            }
            state.last[key] = state.commits + 1
        }
    }

    package var outcomes: Outcomes { state.withLock { $0.outcomes } }
    func count(_ outcome: any WritableKeyPath<Outcomes, Int> & Sendable) { state.withLock { $0.outcomes[keyPath: outcome] += 1 } }

    func committed() { state.withLock { $0.commits += 1 } }

    /// Whether nobody held any of the keys since a moment.
    func stand(_ keys: [Int64], since moment: UInt64) -> Bool {
        state.withLock { state in moment >= state.floor && keys.allSatisfy { (state.last[$0] ?? 0) <= moment } }
    }
}
