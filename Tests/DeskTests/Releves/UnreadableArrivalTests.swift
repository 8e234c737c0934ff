import Testing

@testable import Desk

/// A file that is there but cannot be opened is no delivery: nothing is read through a descriptor that does not exist.
@Suite struct UnreadableArrivalTests {
    /// Holds ordinary files that Linux lets whoever runs the tests read, and one that it lets nobody read, not even root.
    private static let arrivals = Arrivees(folder: "/proc/sys/vm")
    private static let readable = "overcommit_memory"
    private static let unreadable = "compact_memory"

    private func isOpened(_ name: String) -> Bool { Self.arrivals.ouvre(name) != nil }

    @Test func aFileThatCanBeReadIsOpened() {
        #expect(isOpened(Self.readable))
        #expect(!isOpened("absent"))
    }

    @Test func aFileThatCannotBeReadIsNotOpened() {
        let isListed = Self.arrivals.fichier(Self.unreadable) != nil
        #expect(isListed)
        #expect(!isOpened(Self.unreadable))
    }
}
