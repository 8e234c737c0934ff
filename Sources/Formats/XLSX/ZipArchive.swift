import CZip

/// A zip archive read in place through a `ByteSource`, one part at a time.
final class ZipArchive {
    private let handle: OpaquePointer
    let options: TableOptions

    init(_ source: ByteSource, options: TableOptions) throws(TableError) {
        var fault = zip_error_t()
        zip_error_init(&fault)
        defer { zip_error_fini(&fault) }
        let feed = Unmanaged.passRetained(ZipFeed(source))
        guard let origin = zip_source_function_create(zipFeedCommand, feed.toOpaque(), &fault) else {
            feed.release()
            throw .classeurAbime
        }
        guard let handle = zip_open_from_source(origin, ZIP_RDONLY, &fault) else {
            zip_source_free(origin)
            throw .classeurAbime
        }
        self.handle = handle
        self.options = options
    }

    deinit { zip_discard(handle) }

    func contains(_ name: String) -> Bool { zip_name_locate(handle, name, 0) >= 0 }

    /// Opens a part for reading from its beginning.
    func open(_ name: String) throws(TableError) -> ZipPart {
        var facts = zip_stat_t()
        zip_stat_init(&facts)
        guard zip_stat(handle, name, 0, &facts) == 0 else { throw .classeurAbime }
        guard facts.encryption_method == 0 else { throw .chiffre }
        guard let file = zip_fopen(handle, name, 0) else { throw .classeurAbime }
        return ZipPart(file, of: self, compressed: Int(clamping: facts.comp_size))
    }
}

/// One part of an archive, decompressed as it is read, within bounds.
///
/// The sizes the archive declares are not believed: what comes out is counted.
final class ZipPart {
    private let file: OpaquePointer
    private let archive: ZipArchive
    private let compressed: Int
    private var given = 0

    /// Below this many bytes any ratio is harmless.
    private static let ratioFloor = 1 << 20

    init(_ file: OpaquePointer, of archive: ZipArchive, compressed: Int) {
        self.file = file
        self.archive = archive
        self.compressed = compressed
    }

    deinit { zip_fclose(file) }

    /// The next bytes, none at the end.
    func read(_ count: Int) throws(TableError) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        let got = zip_fread(file, &bytes, UInt64(count))
        // libzip checks the sum of the part when its end is reached.
        guard got >= 0 else { throw .classeurAbime }
        bytes.removeLast(count - Int(got))
        given += Int(got)
        guard given <= archive.options.partLimit,
            given <= ZipPart.ratioFloor || given / max(1, compressed) <= archive.options.ratioLimit
        else { throw .tropVolumineux }
        return bytes
    }
}

/// What libzip asks of a source it reads from.
private final class ZipFeed {
    let source: ByteSource
    var offset = 0
    var fault = zip_error_t()

    init(_ source: ByteSource) {
        self.source = source
        zip_error_init(&fault)
    }

    deinit { zip_error_fini(&fault) }
}

private func zipFeedCommand(
    _ state: UnsafeMutableRawPointer?, _ data: UnsafeMutableRawPointer?, _ length: UInt64, _ command: zip_source_cmd_t
) -> Int64 {
    guard let state else { return -1 }
    let feed = Unmanaged<ZipFeed>.fromOpaque(state).takeUnretainedValue()
    switch command {
    case ZIP_SOURCE_OPEN:
        feed.offset = 0
        return 0
    case ZIP_SOURCE_READ:
        let wanted = min(Int(clamping: length), max(0, feed.source.length - feed.offset))
        guard let data, wanted > 0 else { return 0 }
        do {
            let got = try feed.source.read(feed.offset, UnsafeMutableRawBufferPointer(start: data, count: wanted))
            feed.offset += got
            return Int64(got)
        } catch {
            zip_error_set(&feed.fault, ZIP_ER_READ, 0)
            return -1
        }
    case ZIP_SOURCE_CLOSE: return 0
    case ZIP_SOURCE_STAT:
        guard let facts = data?.assumingMemoryBound(to: zip_stat_t.self) else { return -1 }
        zip_stat_init(facts)
        facts.pointee.size = UInt64(feed.source.length)
        facts.pointee.valid = UInt64(ZIP_STAT_SIZE)
        return Int64(MemoryLayout<zip_stat_t>.size)
    case ZIP_SOURCE_ERROR: return zip_error_to_data(&feed.fault, data, length)
    case ZIP_SOURCE_FREE:
        Unmanaged<ZipFeed>.fromOpaque(state).release()
        return 0
    case ZIP_SOURCE_SEEK:
        guard let data else { return -1 }
        let target = zip_source_seek_compute_offset(UInt64(feed.offset), UInt64(feed.source.length), data, length, &feed.fault)
        guard target >= 0 else { return -1 }
        feed.offset = Int(target)
        return 0
    case ZIP_SOURCE_TELL: return Int64(feed.offset)
    case ZIP_SOURCE_SUPPORTS:
        let commands = [
            ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE,
            ZIP_SOURCE_SEEK, ZIP_SOURCE_TELL, ZIP_SOURCE_SUPPORTS,
        ]
        return commands.reduce(0) { $0 | Int64(1) << Int64($1.rawValue) }
    default:
        zip_error_set(&feed.fault, ZIP_ER_OPNOTSUPP, 0)
        return -1
    }
}
