public import Store
import Foundation
import Synchronization

/// A place outside the database where the signed heads of the trace are copied. An old backup put back, or a
/// table rewritten whole, no longer agrees with it.
public struct Witness: Sendable {
    /// A line of it.
    public enum Line: Sendable, Hashable {
        case head(Traces.Head)
        case resumed(RepriseTemoin)
    }

    /// Notes a head.
    public let note: @Sendable (Traces.Head) -> Void
    /// Notes that what it knows beyond a head was lost.
    /// - Throws: when it cannot be written.
    let resume: @Sendable (RepriseTemoin) throws -> Void
    /// All lines, oldest first; nil when there is no witness.
    public let lines: @Sendable () -> [Line]?
    /// The last of them, for whoever only asks where the trace stands.
    let lastLines: @Sendable () -> [Line]?

    public init(note: @escaping @Sendable (Traces.Head) -> Void, read: @escaping @Sendable () -> [Traces.Head]?) {
        self.init(note: note, resume: { _ in }, lines: { read()?.map(Line.head) }, lastLines: nil)
    }

    init(
        note: @escaping @Sendable (Traces.Head) -> Void, resume: @escaping @Sendable (RepriseTemoin) throws -> Void,
        lines: @escaping @Sendable () -> [Line]?, lastLines: (@Sendable () -> [Line]?)?
    ) {
        self.note = note
        self.resume = resume
        self.lines = lines
        self.lastLines = lastLines ?? lines
    }

    public static let none = Witness(note: { _ in }, read: { nil })

    /// A file that is only ever appended to, one JSON line a head. Put it on another disk, or another machine.
    public static func file(_ path: String) -> Witness { file(path, flush: .system) }

    static func file(_ path: String, flush: Flush) -> Witness {
        let lock = Mutex(())
        return Witness(
            note: { head in lock.withLock { _ in try? append(path, line(head), flush) } },
            resume: { reprise in
                let line = String(decoding: try JSONEncoder().encode(reprise), as: UTF8.self)
                try lock.withLock { _ in try append(path, line, flush) }
            },
            lines: { FileManager.default.contents(atPath: path).map(parse) },
            lastLines: { tail(path).map(parse) })
    }

    /// Durable when it returns. Two processes may write the same witness: each line goes to its end in one piece.
    private static func append(_ path: String, _ line: String, _ flush: Flush) throws {
        let descriptor = open(path, O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw unwritable(path) }
        let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        let end = try file.seekToEnd()
        try file.write(contentsOf: Data(((try isCut(file, at: end) ? "\n" : "") + line + "\n").utf8))
        try flush.file(descriptor, named: path)
        // Whoever wrote the first line may have been stopped before the name of the file was durable.
        if end == 0 { try flush.folder(of: path) }
    }

    /// A line that a power failure or a full disk cut short has no end: what follows it would be read as part of it.
    private static func isCut(_ file: FileHandle, at end: UInt64) throws -> Bool {
        guard end > 0 else { return false }
        try file.seek(toOffset: end - 1)
        return try file.read(upToCount: 1) != Data([0x0A])
    }

    private static func unwritable(_ path: String) -> SettingsError {
        SettingsError("temoin.ecriture", "The witness \(path) cannot be written.", remedy: "Check that its folder exists and is writable.")
    }

    /// The end of the file: a witness of years is not read whole at each start.
    private static func tail(_ path: String) -> Data? {
        guard let handle = FileHandle(forReadingAtPath: path), let end = try? handle.seekToEnd() else { return nil }
        defer { try? handle.close() }
        try? handle.seek(toOffset: end > 262_144 ? end - 262_144 : 0)
        return (try? handle.readToEnd()) ?? Data()
    }

    /// A line that was cut, by a crash or by where the tail begins, is no line.
    private static func parse(_ bytes: Data) -> [Line] {
        let decoder = JSONDecoder()
        return bytes.split(separator: 0x0A).compactMap { line in
            if let head = try? decoder.decode(Traces.Head.self, from: line) { return .head(head) }
            return (try? decoder.decode(RepriseTemoin.self, from: line)).map(Line.resumed)
        }
    }

    private static func line(_ head: Traces.Head) -> String {
        "{\"taille\":\(head.size),\"racine\":\"\(head.root)\",\"bord\":\"\(head.edge)\",\"le\":\(head.at),\"cle\":\"\(head.key)\",\"signature\":\"\(head.signature)\"}"
    }
}

extension [Witness.Line] {
    /// The heads that still count: those that a resumption, signed with this key, declared lost are left out.
    func heads(_ keys: KeyRing) -> [Traces.Head] {
        var heads: [Traces.Head] = []
        for line in self {
            switch line {
            case .head(let head): heads.append(head)
            case .resumed(let reprise) where keys.verifies(reprise): heads.removeAll { $0.size > reprise.reprise }
            case .resumed: break
            }
        }
        return heads
    }
}
