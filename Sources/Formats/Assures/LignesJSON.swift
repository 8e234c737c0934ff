import Core

/// Lines of an NDJSON file, one at a time.
struct LignesJSON {
    private let source: ByteSource
    private var offset = 0
    private var pending: [UInt8] = []
    private var position = 0
    private(set) var number = 0

    init(_ source: ByteSource) { self.source = source }

    /// The next line that holds something, without its end.
    mutating func next(limit: Int) throws(FauteAssures) -> [UInt8]? {
        while true {
            if let end = pending[position...].firstIndex(of: 0x0A) {
                let line = Array(pending[position..<end])
                position = end + 1
                number += 1
                if line.contains(where: { $0 > 0x20 }) { return line }
                continue
            }
            if position > 0 {
                pending.removeFirst(position)
                position = 0
            }
            guard pending.count <= limit else { throw .tropGrand }
            let more: [UInt8]
            do { more = try source.bytes(at: offset, count: 262_144) } catch { throw .table(error) }
            offset += more.count
            guard !more.isEmpty else {
                guard pending.contains(where: { $0 > 0x20 }) else { return nil }
                defer { pending = [] }
                number += 1
                return pending
            }
            pending.append(contentsOf: more)
        }
    }
}
