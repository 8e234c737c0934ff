import Synchronization

extension Chance {
    /// The same bytes in the same order, from a seed: for what must be repeatable and protects nothing.
    public static func repeatable(_ seed: UInt64) -> Chance {
        let drawn = Mutex(0)
        return Chance { count in
            var bytes: [UInt8] = []
            while bytes.count < count {
                let number = drawn.withLock { $0 += 1; return $0 }
                bytes += Digest.of("guichet/hasard/\(seed)/\(number)").bytesFromHexadecimal ?? []
            }
            return Array(bytes.prefix(count))
        }
    }
}
