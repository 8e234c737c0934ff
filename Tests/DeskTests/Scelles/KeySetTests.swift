import Core
import Foundation
import Store
import Synchronization
import TestSupport
import Testing

@testable import Desk

/// A key file: what it says, who may change it, and how a running process follows.
@Suite("Key files") struct KeySetTests {
    private static let secrets: [[UInt8]] = (0..<4).map { number in [UInt8](repeating: UInt8(number + 1), count: 32) }
    private static let place = KeyRing.Place("essai", "1")

    private func inFolder<Value>(_ body: (String) throws -> Value) throws -> Value {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        return try body(folder.path)
    }

    /// The secrets in turn.
    private func chance() -> Chance {
        let next = Counter()
        return Chance { _ in Self.secrets[next.take()] }
    }

    @Test func aFileSaysTheSameAfterItWasRead() throws {
        var set = try KeySet(secret: Self.secrets[0])
        #expect(set.text == String(repeating: "01", count: 32) + "\n")
        try set.prepare(Self.secrets[1])
        try set.turnOver(Self.secrets[3])
        try set.turnOver(Self.secrets[2])
        set.retire(until: 12)
        try set.prepare(Self.secrets[3])
        let again = try KeySet(text: set.text)
        #expect(again.text == set.text && again.current.id == set.current.id && again.prepared?.id == set.prepared?.id && again.retired == set.retired)
        #expect(set.current.bytes == Self.secrets[2] && set.retired.count == 2, "what is prepared serves before what is new")
    }

    @Test(arguments: [
        "", "01", "zz\n", "guichet-clefs 2\n", "guichet-clefs 2\ncourante 01\n", "guichet-clefs 3\n",
        "guichet-clefs 2\ncourante \(String(repeating: "01", count: 32))\n",
        "guichet-clefs 2\ncourante \(String(repeating: "01", count: 32))\nrecherche \(String(repeating: "01", count: 31))\n",
        "guichet-clefs 2\ncourante \(String(repeating: "01", count: 32))\nrecherche \(String(repeating: "02", count: 32))\nautre \(String(repeating: "03", count: 32))\n",
        "guichet-clefs 2\ncourante \(String(repeating: "01", count: 32))\nrecherche \(String(repeating: "02", count: 32))\nretiree 0102\n",
    ]) func whatIsNoKeyFileIsRefused(text: String) {
        #expect(throws: KeyRingError.badSecret) { try KeySet(text: text) }
    }

    @Test func aNewKeySealsAndOldOnesOpen() throws {
        let ring = try KeyRing(secret: Self.secrets[0])
        let first = try ring.encrypt([1, 2, 3], at: Self.place)
        let found = ring.lookupKey("nir", "x")
        try ring.held.change { try $0.turnOver(Self.secrets[1]) }
        let second = try ring.encrypt([4, 5, 6], at: Self.place)
        #expect(first[0] == 1 && Array(second.prefix(5)) == ring.held.set().prefix && second.count == first.count + 4)
        #expect(try ring.decrypt(first, at: Self.place) == [1, 2, 3] && ring.decrypt(second, at: Self.place) == [4, 5, 6])
        #expect(ring.lookupKey("nir", "x") == found, "people are still found")
        // Under another name, cut short, or with a bit flipped anywhere, nothing opens.
        for place in 0..<second.count {
            var other = second
            other[place] ^= 1 << UInt8(place % 8)
            #expect(throws: KeyRingError.unreadable, "\(place)") { try ring.decrypt(other, at: Self.place) }
        }
        for length in 0..<second.count { #expect(throws: KeyRingError.unreadable) { try ring.decrypt(Array(second.prefix(length)), at: Self.place) } }
        ring.held.change { $0.retire(until: 0) }
        #expect(throws: KeyRingError.unreadable) { try ring.decrypt(first, at: Self.place) }
        #expect(try ring.decrypt(second, at: Self.place) == [4, 5, 6])
    }

    @Test func aDestroyedKeySignsNothingBeyondItsDay() throws {
        let ring = try KeyRing(secret: Self.secrets[0])
        let stale = try KeyRing(secret: Self.secrets[0])
        var tree = MerkleTree()
        for _ in 0..<3 { tree.append(MerkleTree.leaf([1])) }
        let before = try ring.sign(tree, at: 1)
        let report = try ring.sign(Data([1, 2]))
        try ring.held.change { try $0.turnOver(Self.secrets[1]) }
        let signature = Data(try #require(report.signature.bytesFromHexadecimal))
        #expect(ring.verifies(before) && ring.signed(Data([1, 2]), signature, publicKey: report.publicKey))
        ring.held.change { $0.retire(until: 3) }
        #expect(ring.verifies(before) && ring.signed(Data([1, 2]), signature, publicKey: report.publicKey))
        tree.append(MerkleTree.leaf([2]))
        let (late, now) = (try stale.sign(tree, at: 2), try ring.sign(tree, at: 2))
        #expect(stale.verifies(late) && !ring.verifies(late))
        #expect(ring.verifies(now) && ring.knows(before.key) && !ring.opens(before.key))
    }

    @Test func aRunningProcessFollowsItsFile() throws {
        try inFolder { folder in
            let (path, chance) = (folder + "/clefs", chance())
            try KeyFile.create(path, secret: chance.bytes(32))
            let (one, other) = (try KeyFile.read(path), try KeyFile.read(path))
            let old = try one.encrypt([7], at: Self.place)
            #expect(try KeyTurn.prepare(path, chance: chance).prepared != nil)
            #expect(throws: SettingsError.self) { try KeyTurn.prepare(path, chance: chance) }
            let stand = try KeyTurn.rotate(path, chance: chance)
            #expect(stand.older == [one.held.set().current.id] && stand.prepared == nil)
            #expect(one.knows(stand.current) && one.id == stand.current)
            // The other has not looked yet: what it does not know makes it look.
            let new = try one.encrypt([8], at: Self.place)
            #expect(try other.decrypt(new, at: Self.place) == [8] && other.decrypt(old, at: Self.place) == [7] && other.id == stand.current)
            #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600)
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["clefs"])
            // The file of another desk, or none, changes nothing in a process that runs.
            try "\(String(repeating: "09", count: 32))\n".write(toFile: path, atomically: true, encoding: .utf8)
            try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
            #expect(other.held.set(atOnce: true).current.id == stand.current)
        }
    }

    @Test func aChangeThatWasStoppedIsSaidAndHarmsNothing() throws {
        try inFolder { folder in
            let path = folder + "/clefs"
            try KeyFile.create(path, secret: Self.secrets[0])
            try "à moitié".write(toFile: path + ".nouveau", atomically: false, encoding: .utf8)
            let error = #expect(throws: SettingsError.self) { try KeyTurn.rotate(path) }
            #expect(error.map { "\($0)".contains(".nouveau") } == true)
            #expect(try KeyTurn.stand(path).older.isEmpty)
        }
    }
}

/// 0, 1, 2…
private final class Counter: Sendable {
    private let next = Mutex(0)

    func take() -> Int {
        next.withLock { next in
            defer { next += 1 }
            return next
        }
    }
}
