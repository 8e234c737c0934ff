/// Numbers given to 64-bit hashes in the order they come, in two packed arrays: at most 24 bytes an entry.
/// Two texts share a hash with a probability of one in tens of millions for a million of them.
public struct HashNumbers: Sendable {
    private var keys: [UInt64]
    private var numbers: [UInt32]
    public private(set) var count = 0

    public init() {
        keys = [UInt64](repeating: 0, count: 1024)
        numbers = [UInt32](repeating: 0, count: 1024)
    }

    /// The number of a hash, given now if it had none.
    public mutating func number(of hash: UInt64) -> (number: Int, isNew: Bool) {
        if count * 10 >= keys.count * 7 { grow() }
        let slot = slot(of: hash)
        if numbers[slot] != 0 { return (Int(numbers[slot]) - 1, false) }
        keys[slot] = hash
        count += 1
        numbers[slot] = UInt32(count)
        return (count - 1, true)
    }

    public func find(_ hash: UInt64) -> Int? {
        let slot = slot(of: hash)
        return numbers[slot] == 0 ? nil : Int(numbers[slot]) - 1
    }

    private func slot(of hash: UInt64) -> Int {
        let mask = keys.count - 1
        var slot = Int(truncatingIfNeeded: hash &* 0x9E37_79B9_7F4A_7C15 >> 20) & mask
        while numbers[slot] != 0, keys[slot] != hash { slot = (slot + 1) & mask }
        return slot
    }

    private mutating func grow() {
        let (oldKeys, oldNumbers) = (keys, numbers)
        keys = [UInt64](repeating: 0, count: oldKeys.count * 2)
        numbers = [UInt32](repeating: 0, count: oldKeys.count * 2)
        for index in oldKeys.indices where oldNumbers[index] != 0 {
            let slot = slot(of: oldKeys[index])
            keys[slot] = oldKeys[index]
            numbers[slot] = oldNumbers[index]
        }
    }
}
