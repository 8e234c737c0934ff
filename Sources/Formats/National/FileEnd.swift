/// How a file ends: cut in the middle of a row, or not.
enum FileEnd {
    /// Whether the last line has no line break and not the fields it should have.
    static func isTruncated(_ source: ByteSource, delimiter: UInt8, fields: (UnsafeBufferPointer<UInt8>) -> Int) throws(NationalFileError) -> Bool {
        let bytes: [UInt8]
        do throws(TableError) {
            bytes = try source.bytes(at: max(0, source.length - FieldLines.limit), count: min(source.length, FieldLines.limit))
        } catch { throw .lectureInterrompue }
        guard let last = bytes.last, last != 0x0A else { return false }
        let start = bytes.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        let found = bytes[start...].count { $0 == delimiter } + 1
        return bytes[start...].withUnsafeBufferPointer { found != fields($0) }
    }
}
