import Formats
import Store

/// Refused rows on their way back: to whoever brought the file, and kept for the page, up to a size.
final class RefusReleve {
    /// Kept for the page, in bytes; the console gets them all.
    static let most = 4 << 20
    /// Of a sealed piece.
    static let piece = 256 << 10

    private let sink: ([UInt8]) throws -> Void
    private var writer: RefusedRowWriter
    private var kept: [UInt8] = []
    /// Rows beyond what is kept.
    private(set) var isCut = false

    init(header: [String], delimiter: Delimiter, sink: @escaping ([UInt8]) throws -> Void) {
        self.sink = sink
        writer = RefusedRowWriter(header: header, format: .csv(delimiter))
    }

    func add(_ row: RefusedRow) throws { try give(writer.row(row)) }

    /// The header alone when nothing was refused.
    func finish() throws { try give(writer.finish()) }

    private func give(_ bytes: [UInt8]) throws {
        guard !bytes.isEmpty else { return }
        try sink(bytes)
        if kept.count + bytes.count <= Self.most { kept += bytes } else { isCut = true }
    }

    var pieces: [[UInt8]] {
        stride(from: 0, to: kept.count, by: Self.piece).map { Array(kept[$0..<min($0 + Self.piece, kept.count)]) }
    }
}

extension Act {
    /// Keeps refused rows with their delivery, sealed: those of insured persons name them.
    func keep(refused pieces: [[UInt8]], of releve: String) throws {
        try Releves(session).dropRefused(of: releve)
        for (rank, piece) in pieces.enumerated() {
            try Releves(session).add(refused: try desk.keys.encrypt(piece, at: .init("releve_refus", releve, String(rank))), of: releve, rank: rank)
        }
    }

    /// The file of refused rows; empty when there are none.
    func refused(of releve: String) throws -> [UInt8] {
        try Releves(session).refused(of: releve).enumerated().flatMap { rank, sealed in
            try desk.keys.decrypt(sealed, at: .init("releve_refus", releve, String(rank)))
        }
    }
}
