import CZint

/// The square code at the foot of a paper (ISO/IEC 16022, ECC 200), drawn from libzint's modules.
///
/// ```swift
/// let svg = try DataMatrix.svg(for: "https://desk.example/v/7Q2M8PWX42KD9RTB")
/// ```
public enum DataMatrix {
    /// Clear modules kept on every side: the norm asks for one, cheap readers want two.
    static let quietZone = 2
    /// Longer texts make modules too small to read from a photocopy at the size printed.
    static let longest = 300

    /// Why a text has no symbol.
    public enum Refusal: Error, Hashable {
        /// Only printable ASCII is read back the same by every reader.
        case notPrintableASCII
        /// Empty, or longer than ``DataMatrix/longest`` characters.
        case badLength(Int)
        /// libzint's own words.
        case notEncoded(String)
    }

    /// A standalone SVG, one unit a module, quiet zone included, black on white.
    public static func svg(for payload: String) throws(Refusal) -> String {
        let modules = try modules(for: payload)
        let side = modules.count + 2 * quietZone
        var path = ""
        for (y, row) in modules.enumerated() {
            var x = 0
            while x < row.count {
                guard row[x] else { x += 1; continue }
                let start = x
                while x < row.count, row[x] { x += 1 }
                // One rectangle a run: no hairline between neighbours on screen.
                path += "M\(start + quietZone) \(y + quietZone)h\(x - start)v1h-\(x - start)z"
            }
        }
        return """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(side) \(side)" width="\(side)" height="\(side)" \
            shape-rendering="crispEdges"><path fill="#fff" d="M0 0h\(side)v\(side)h-\(side)z"/>\
            <path d="\(path)"/></svg>
            """
    }

    /// The symbol's square of modules, true for black, without quiet zone.
    static func modules(for payload: String) throws(Refusal) -> [[Bool]] {
        let bytes = Array(payload.utf8)
        guard bytes.allSatisfy({ (0x20...0x7E).contains($0) }) else { throw .notPrintableASCII }
        guard (1...longest).contains(bytes.count) else { throw .badLength(bytes.count) }
        guard let symbol = ZBarcode_Create() else { throw .notEncoded("out of memory") }
        defer { ZBarcode_Delete(symbol) }
        symbol.pointee.symbology = BARCODE_DATAMATRIX
        symbol.pointee.option_3 = DM_SQUARE
        guard ZBarcode_Encode(symbol, bytes, Int32(bytes.count)) < ZINT_ERROR else {
            throw .notEncoded(withUnsafeBytes(of: symbol.pointee.errtxt) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) })
        }
        let (rows, width) = (Int(symbol.pointee.rows), Int(symbol.pointee.width))
        // `encoded_data` packs eight modules a byte, lowest bit first, 144 bytes a row.
        return withUnsafeBytes(of: &symbol.pointee.encoded_data) { data in
            (0..<rows).map { y in (0..<width).map { x in data[y * 144 + x / 8] >> UInt8(x % 8) & 1 == 1 } }
        }
    }
}
