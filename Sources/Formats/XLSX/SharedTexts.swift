/// The texts a workbook keeps apart and names by number: held end to end in one buffer, within a limit.
struct SharedTexts {
    private var bytes: [UInt8] = []
    private var ends: [Int] = []

    init() {}

    init(_ part: ZipPart, limit: Int) throws(TableError) {
        // A phonetic reading (`rPh`) stands beside the text in its own `t`, and is not part of it.
        var (bytes, ends) = ([UInt8](), [Int]())
        var (inText, phonetic) = (false, false)
        let stream = try XMLStream()
        stream.onStart = { name, _ in
            if XMLName.equal(name, "t") { inText = !phonetic } else if XMLName.equal(name, "rPh") { phonetic = true }
        }
        stream.onEnd = { name in
            if XMLName.equal(name, "t") { inText = false }
            if XMLName.equal(name, "rPh") { phonetic = false }
            if XMLName.equal(name, "si") { ends.append(bytes.count) }
        }
        stream.onText = { if inText { bytes.append(contentsOf: $0) } }
        while true {
            let chunk = try part.read(65_536)
            try stream.feed(chunk, last: chunk.isEmpty)
            guard bytes.count + ends.count * 8 <= limit else { throw .tropVolumineux }
            if chunk.isEmpty { break }
        }
        (self.bytes, self.ends) = (bytes, ends)
    }

    subscript(_ index: Int) -> String? {
        guard ends.indices.contains(index) else { return nil }
        return String(decoding: bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]], as: UTF8.self)
    }
}
