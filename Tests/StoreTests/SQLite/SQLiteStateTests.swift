@testable import Store
import Testing

@Suite("SQLite: settings that could lose data are refused")
struct SQLiteStateTests {
    private static let sound = SQLiteState(synchronous: 2, foreignKeys: true, journalMode: "wal", version: 3_051_003)

    @Test func aSoundConnectionHasNoFinding() {
        #expect(Self.sound.findings().isEmpty)
    }

    @Test func normalSynchronousIsARefusal() {
        var state = Self.sound
        state.synchronous = 1
        #expect(state.findings().map(\.id) == ["sqlite.synchronous"])
        #expect(state.findings().map(\.weight) == [.refusal])
    }

    @Test func missingForeignKeysAndWalAreRefusals() {
        var state = Self.sound
        state.foreignKeys = false
        state.journalMode = "delete"
        #expect(state.findings().map(\.weight) == [.refusal, .refusal])
    }

    @Test func theWalResetRangeIsANotice() {
        var state = Self.sound
        state.version = SQLiteState.number("3.40.1")
        #expect(state.version == 3_040_001)
        #expect(state.findings().map(\.id) == ["sqlite.wal_reset"])
        #expect(state.findings().map(\.weight) == [.notice])
    }
}
