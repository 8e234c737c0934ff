import Foundation
import Formats

/// Refused rows on their way back, in the format of the file they came in, with one more column that says why.
public final class LignesRefusees {
    /// Pieces of a file of refused rows, as they come; for a workbook, whole at the end.
    public typealias Sink = (GenreListe, [UInt8]) throws -> Void

    private let sink: Sink
    private var writers: [GenreListe: RefusedRowWriter] = [:]
    /// Extension of each file there is.
    public private(set) var extensions: [GenreListe: String] = [:]

    public init(_ sink: @escaping Sink) { self.sink = sink }

    func add(_ genre: GenreListe, _ format: TableFormat, _ header: [String], _ row: RefusedRow) throws {
        var writer = writers[genre] ?? RefusedRowWriter(header: header, format: format)
        if writers[genre] == nil {
            extensions[genre] = if case .xlsx = format { "xlsx" } else { "csv" }
        }
        let bytes = writer.row(row)
        writers[genre] = writer
        if !bytes.isEmpty { try sink(genre, bytes) }
    }

    func finish() throws {
        for genre in writers.keys.sorted(by: { $0.rawValue < $1.rawValue }) {
            guard var writer = writers[genre] else { continue }
            let bytes = writer.finish()
            writers[genre] = nil
            if !bytes.isEmpty { try sink(genre, bytes) }
        }
    }
}

/// Refused rows as a batch keeps them, sealed.
struct RefusGardes: Codable {
    var fichiers: [GenreListe: Data] = [:]
    var extensions: [GenreListe: String] = [:]
    /// Rows beyond what is kept.
    var tronque = false

    /// In bytes, all files together.
    static let most = 8 << 20

    mutating func add(_ genre: GenreListe, _ bytes: [UInt8]) {
        guard fichiers.values.reduce(0, { $0 + $1.count }) + bytes.count <= Self.most else { tronque = true; return }
        fichiers[genre, default: Data()].append(contentsOf: bytes)
    }
}
