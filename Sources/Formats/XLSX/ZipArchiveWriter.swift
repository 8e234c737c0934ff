import CZip

/// A zip archive made in memory.
public struct ZipArchiveWriter {
    private var parts: [(name: String, bytes: [UInt8])] = []

    public init() {}

    public mutating func add(_ name: String, _ bytes: [UInt8]) { parts.append((name, bytes)) }
    public mutating func add(_ name: String, _ text: String) { add(name, Array(text.utf8)) }

    /// The archive; `nil` only when memory runs out.
    public func finish() -> [UInt8]? {
        var fault = zip_error_t()
        zip_error_init(&fault)
        defer { zip_error_fini(&fault) }
        guard let target = zip_source_buffer_create(nil, 0, 0, &fault) else { return nil }
        guard let archive = zip_open_from_source(target, ZIP_CREATE | ZIP_TRUNCATE, &fault) else {
            zip_source_free(target)
            return nil
        }
        zip_source_keep(target)
        defer { zip_source_free(target) }
        // libzip reads the parts when it closes: they must stay where they are until then.
        let held = parts.map { part in
            let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, part.bytes.count), alignment: 1)
            copy.copyBytes(from: part.bytes)
            return copy
        }
        defer { held.forEach { $0.deallocate() } }
        for (part, bytes) in zip(parts, held) {
            guard let origin = zip_source_buffer(archive, bytes.baseAddress, UInt64(part.bytes.count), 0) else {
                zip_discard(archive)
                return nil
            }
            if zip_file_add(archive, part.name, origin, UInt32(ZIP_FL_ENC_UTF_8)) < 0 { zip_source_free(origin) }
        }
        guard zip_close(archive) == 0 else {
            zip_discard(archive)
            return nil
        }
        return contents(of: target)
    }

    private func contents(of source: OpaquePointer) -> [UInt8]? {
        var facts = zip_stat_t()
        zip_stat_init(&facts)
        guard zip_source_stat(source, &facts) == 0, zip_source_open(source) == 0 else { return nil }
        defer { zip_source_close(source) }
        var bytes = [UInt8](repeating: 0, count: Int(clamping: facts.size))
        var filled = 0
        while filled < bytes.count {
            let got = bytes.withUnsafeMutableBytes { zip_source_read(source, $0.baseAddress?.advanced(by: filled), UInt64($0.count - filled)) }
            if got <= 0 { return nil }
            filled += Int(got)
        }
        return bytes
    }
}
