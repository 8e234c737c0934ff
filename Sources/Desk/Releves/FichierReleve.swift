public import Core
import Crypto
import Foundation
public import Formats

/// A file as it was handed over.
public struct FichierReleve: Sendable {
    public let nom: String
    public let source: ByteSource
    /// Its own date, when something says it: the name, the person who brings it, the disk.
    public let date: Instant?
    /// Its name in the folder of arrivals; nil when it was brought at the console.
    public let arrivee: String?

    public init(nom: String, source: ByteSource, date: Instant?, arrivee: String? = nil) {
        self.nom = nom
        self.source = source
        self.date = date
        self.arrivee = arrivee
    }

    /// The date a national file bears in its name: `…_202601150823.txt`, `…-20260112-0432.csv`, `…_20260112.csv`.
    public static func date(in name: String) -> Instant? {
        let groups = name.split { !$0.isASCII || !$0.isNumber }.map(String.init)
        for (index, group) in groups.enumerated() where group.count >= 8 && group.hasPrefix("20") {
            let digits = group.compactMap(\.wholeNumberValue)
            func number(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + $1 } }
            guard let day = LocalDate(year: number(0..<4), month: number(4..<6), day: number(6..<8)) else { continue }
            if group.count >= 12 { return Instant(day, hour: number(8..<10), minute: number(10..<12), in: .paris) }
            guard group.count == 8 else { continue }
            let time = index + 1 < groups.count && groups[index + 1].count == 4 ? groups[index + 1].compactMap(\.wholeNumberValue) : [0, 0, 0, 0]
            return Instant(day, hour: time[0] * 10 + time[1], minute: time[2] * 10 + time[3], in: .paris)
        }
        return nil
    }
}

/// Reads the file once, quickly: its digest and how many lines it has.
struct ReleveSurvey: Sendable {
    let digest: String
    let lines: Int

    static func of(_ source: ByteSource) throws -> ReleveSurvey {
        var hash = SHA256()
        var (offset, lines, last) = (0, 0, UInt8(0x0A))
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 16)
        defer { buffer.deallocate() }
        while true {
            let got = try source.read(offset, buffer)
            guard got > 0 else { break }
            let piece = UnsafeRawBufferPointer(rebasing: buffer[..<got])
            hash.update(bufferPointer: piece)
            var at = piece.startIndex
            while let base = piece.baseAddress, at < got, let found = memchr(base + at, 0x0A, got - at) {
                lines += 1
                at = base.distance(to: UnsafeRawPointer(found)) + 1
            }
            last = piece[got - 1]
            offset += got
        }
        if last != 0x0A { lines += 1 }
        return ReleveSurvey(digest: Array(hash.finalize()).hexadecimal, lines: lines)
    }
}
