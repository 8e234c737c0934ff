import Core
import Foundation
import TestSupport
import Testing

@testable import Desk
@testable import Store

/// Whatever is done to the trace under the desk is found, and the first bad entry is named: a hundred thousand times in
/// `make abuse`, a sample in the suite.
@Suite struct TamperingTests {
    static let turns = RobotTests.isWhole ? 100_000 : 3_000

    /// Everything an owner of the database can change, as it would be read back.
    private struct Log {
        var leaves: [Traces.Leaf]
        var heads: [Traces.Head]
    }

    private enum Change: CaseIterable {
        case edited, editedWithLeaf, digest, rowErased, leafErased, leafErasedRenumbered, exchanged, inserted, tailCut, tailCutWithHeads, headRoot, headMoment, headSignature, headErased, rolledBack
    }

    private static func record(_ index: Int, _ salt: Int = 0) -> TraceRecord {
        TraceRecord(
            id: Digest.of("t\(index)-\(salt)").prefix(32).description, at: Int64(1_000 * index), account: "c\(index % 5)", onBehalfOf: index % 3 == 0 ? "d" : nil, situation: index % 2 == 0 ? "s" : nil,
            session: "session\(index % 7)", request: "r\(index)", act: "lire-dossier", object: "dossier/\(index)", patient: index % 4 == 0 ? nil : "p\(index)", reason: nil, result: "fait")
    }

    private static func leaf(_ position: Int, _ record: TraceRecord) -> Traces.Leaf {
        Traces.Leaf(position: position, digest: MerkleTree.leaf(record.sealedBytes).hexadecimal, trace: record)
    }

    /// Twenty-four entries under six heads.
    private static func whole(_ keys: KeyRing) throws -> Log {
        var (tree, log) = (MerkleTree(), Log(leaves: [], heads: []))
        for index in 0..<24 {
            let leaf = leaf(index, record(index))
            log.leaves.append(leaf)
            tree.append(leaf.digest.bytesFromHexadecimal ?? [])
            if [3, 4, 9, 15, 20, 24].contains(index + 1) { log.heads.append(try keys.sign(tree, at: Int64(index))) }
        }
        return log
    }

    @Test func allAreFoundAndTheFirstBadEntryIsNamed() throws {
        let keys = try KeyRing(secret: Array(0..<32))
        let good = try Self.whole(keys)
        let sound = Set(good.heads)
        // A head that nobody touched was verified once: its signature is not worked out again a hundred thousand times.
        for head in good.heads { try #require(keys.verifies(head)) }
        func verdict(_ log: Log) -> [TraceFault] {
            var verification = TraceVerification(heads: log.heads) { sound.contains($0) || keys.verifies($0) }
            for leaf in log.leaves where verification.goesOn { verification.take(leaf) }
            return verification.end(stray: nil, witnessed: good.heads)
        }
        try #require(verdict(good).isEmpty)
        var chance = SeededChance(state: 18)
        var (found, named, tried) = (0, 0, [String: Int]())
        for turn in 0..<Self.turns {
            let change = Change.allCases[turn % Change.allCases.count]
            let (log, bad) = Self.tampered(good, change, &chance)
            let faults = verdict(log)
            if !faults.isEmpty { found += 1 }
            if faults.first?.position == bad { named += 1 } else if faults.first != nil { Issue.record("\(change): \(faults) for \(bad)") }
            tried["\(change)", default: 0] += 1
        }
        print("ABUSE T16 tamperings=\(Self.turns) kinds=\(tried.count) found=\(found) first_bad_entry_named=\(named)")
        #expect(found == Self.turns && named == Self.turns && tried.count == Change.allCases.count)
    }

    /// The log after one change, and where the verification must stop.
    private static func tampered(_ good: Log, _ change: Change, _ chance: inout SeededChance) -> (Log, Int) {
        var log = good
        let place = chance.below(good.leaves.count)
        let (leaf, next) = (good.leaves[place], good.heads.first { $0.size > place }?.size ?? 0)
        func renumber() { log.leaves = log.leaves.enumerated().map { Traces.Leaf(position: $0.offset, digest: $0.element.digest, trace: $0.element.trace) } }
        switch change {
        case .edited:
            log.leaves[place] = Traces.Leaf(position: place, digest: leaf.digest, trace: edited(leaf.trace ?? record(0), &chance))
            return (log, place)
        case .editedWithLeaf:
            log.leaves[place] = Self.leaf(place, edited(leaf.trace ?? record(0), &chance))
            return (log, next - 1)
        case .digest:
            log.leaves[place] = Traces.Leaf(position: place, digest: flipped(leaf.digest, chance.below(64)), trace: leaf.trace)
            return (log, place)
        case .rowErased:
            log.leaves[place] = Traces.Leaf(position: place, digest: leaf.digest, trace: nil)
            return (log, place)
        case .leafErased:
            log.leaves.remove(at: place)
            return (log, place)
        case .leafErasedRenumbered:
            log.leaves.remove(at: place)
            renumber()
            // The last head is never reached when its last entry is missing.
            return (log, next == good.leaves.count ? good.leaves.count - 1 : next - 1)
        case .exchanged:
            let other = (place + 1 + chance.below(good.leaves.count - 1)) % good.leaves.count
            log.leaves.swapAt(place, other)
            renumber()
            let first = min(place, other), last = max(place, other)
            let head = good.heads.first { $0.size > first && $0.size <= last } ?? good.heads.first { $0.size > first }
            return (log, (head?.size ?? 0) - 1)
        case .inserted:
            log.leaves.insert(Self.leaf(place, record(place, 1 + chance.below(1000))), at: place)
            renumber()
            return (log, next - 1)
        case .tailCut:
            log.leaves.removeSubrange(place...)
            return (log, place)
        case .tailCutWithHeads:
            log.leaves.removeSubrange(place...)
            log.heads.removeAll { $0.size > place }
            let last = log.heads.last?.size ?? 0
            // Cut exactly under a head, the database agrees with itself: the witness alone remembers.
            return (log, place > last ? last : next - 1)
        case .headRoot, .headMoment, .headSignature:
            let index = chance.below(good.heads.count)
            let h = good.heads[index]
            log.heads[index] = Traces.Head(
                size: h.size, root: change == .headRoot ? flipped(h.root, chance.below(64)) : h.root, edge: h.edge, at: change == .headMoment ? h.at + Int64(1 + chance.below(9)) : h.at, key: h.key,
                signature: change == .headSignature ? flipped(h.signature, chance.below(h.signature.count)) : h.signature)
            return (log, h.size - 1)
        case .headErased:
            let index = chance.below(good.heads.count)
            let size = log.heads.remove(at: index).size
            // Without its last head, the database has entries nobody signed.
            return (log, index == good.heads.count - 1 ? log.heads[index - 1].size : size - 1)
        case .rolledBack:
            let kept = chance.below(good.heads.count)
            log.heads = Array(good.heads.prefix(kept))
            log.leaves = Array(good.leaves.prefix(log.heads.last?.size ?? 0))
            return (log, good.heads[kept].size - 1)
        }
    }

    /// One column changed, any of the twelve.
    private static func edited(_ t: TraceRecord, _ chance: inout SeededChance) -> TraceRecord {
        let column = chance.below(12)
        func new(_ index: Int, _ old: String) -> String { column == index ? old + "x" : old }
        func other(_ index: Int, _ old: String?) -> String? { column == index ? (old == nil ? "x" : nil) : old }
        return TraceRecord(
            id: new(0, t.id), at: column == 1 ? t.at + 1 : t.at, account: new(2, t.account), onBehalfOf: other(3, t.onBehalfOf), situation: other(4, t.situation), session: new(5, t.session),
            request: new(6, t.request), act: new(7, t.act), object: new(8, t.object), patient: other(9, t.patient), reason: other(10, t.reason), result: new(11, t.result))
    }

    private static func flipped(_ text: String, _ place: Int) -> String {
        var bytes = Array(text.utf8)
        bytes[place] = bytes[place] == UInt8(ascii: "0") ? UInt8(ascii: "1") : UInt8(ascii: "0")
        return String(decoding: bytes, as: UTF8.self)
    }

    private struct SeededChance {
        var state: UInt64
        mutating func below(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(limit))
        }
    }
}
