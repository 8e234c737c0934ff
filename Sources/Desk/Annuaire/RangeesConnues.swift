/// The rows the database already has, by key: number and digest, and whether the file under way has them too.
///
/// Open addressing over plain memory: twenty bytes a slot, so that four million rows fit where a dictionary would not.
final class RangeesConnues {
    private var keys: UnsafeMutablePointer<Int64>
    private var digests: UnsafeMutablePointer<Int64>
    /// 0: free. The highest bit: met in the file.
    private var numbers: UnsafeMutablePointer<UInt32>
    private var capacity: Int
    private(set) var count = 0
    private(set) var met = 0

    private static let metBit: UInt32 = 1 << 31
    /// Numbers go up to there.
    static let mostNumbers: Int64 = (1 << 31) - 1

    init(expecting rows: Int) {
        capacity = max(1024, rows + rows / 2)
        (keys, digests, numbers) = Self.allocate(capacity)
    }

    deinit {
        keys.deallocate()
        digests.deallocate()
        numbers.deallocate()
    }

    enum Meeting: Equatable {
        case new
        case unchanged(Int64)
        /// The row known under that key says something else.
        case changed(Int64)
        /// The file already had this key, with the same content or another.
        case twice(isSame: Bool)
    }

    /// A row of the database.
    func know(key: Int64, digest: Int64, number: Int64) {
        let slot = slot(of: key)
        if numbers[slot] == 0 { count += 1 }
        (keys[slot], digests[slot], numbers[slot]) = (key, digest, UInt32(truncatingIfNeeded: number))
        growIfNeeded()
    }

    /// A row of the file. When it is new or changed, say under which number it goes on with `note`.
    func meet(key: Int64, digest: Int64) -> Meeting {
        let slot = slot(of: key)
        let number = numbers[slot]
        if number == 0 { return .new }
        if number & Self.metBit != 0 { return .twice(isSame: digests[slot] == digest) }
        if digests[slot] == digest {
            numbers[slot] = number | Self.metBit
            met += 1
            return .unchanged(Int64(number))
        }
        return .changed(Int64(number))
    }

    /// The number of a row, known or met.
    func number(of key: Int64) -> Int64? {
        let number = numbers[slot(of: key)]
        return number == 0 ? nil : Int64(number & ~Self.metBit)
    }

    /// The row of the file just met takes that number.
    func note(key: Int64, digest: Int64, number: Int64) {
        let slot = slot(of: key)
        if numbers[slot] == 0 { count += 1 }
        (keys[slot], digests[slot], numbers[slot]) = (key, digest, UInt32(truncatingIfNeeded: number) | Self.metBit)
        met += 1
        growIfNeeded()
    }

    /// Numbers of the rows the file does not have.
    func forEachAbsent(_ body: (Int64) throws -> Void) rethrows {
        for slot in 0..<capacity where numbers[slot] != 0 && numbers[slot] & Self.metBit == 0 { try body(Int64(numbers[slot])) }
    }

    private func slot(of key: Int64) -> Int {
        // The keys are digests already: their high bits spread over any capacity.
        var slot = Int(UInt64(bitPattern: key).multipliedFullWidth(by: UInt64(capacity)).high)
        while numbers[slot] != 0, keys[slot] != key {
            slot += 1
            if slot == capacity { slot = 0 }
        }
        return slot
    }

    private func growIfNeeded() {
        guard count * 4 > capacity * 3 else { return }
        let (oldKeys, oldDigests, oldNumbers, oldCapacity) = (keys, digests, numbers, capacity)
        capacity = oldCapacity + oldCapacity / 2
        (keys, digests, numbers) = Self.allocate(capacity)
        for old in 0..<oldCapacity where oldNumbers[old] != 0 {
            let slot = slot(of: oldKeys[old])
            (keys[slot], digests[slot], numbers[slot]) = (oldKeys[old], oldDigests[old], oldNumbers[old])
        }
        oldKeys.deallocate()
        oldDigests.deallocate()
        oldNumbers.deallocate()
    }

    private static func allocate(_ capacity: Int) -> (UnsafeMutablePointer<Int64>, UnsafeMutablePointer<Int64>, UnsafeMutablePointer<UInt32>) {
        let keys = UnsafeMutablePointer<Int64>.allocate(capacity: capacity)
        let digests = UnsafeMutablePointer<Int64>.allocate(capacity: capacity)
        let numbers = UnsafeMutablePointer<UInt32>.allocate(capacity: capacity)
        keys.initialize(repeating: 0, count: capacity)
        digests.initialize(repeating: 0, count: capacity)
        numbers.initialize(repeating: 0, count: capacity)
        return (keys, digests, numbers)
    }
}
