import Core
import Foundation

/// One line to a worker.
struct PressRequest: Encodable {
    /// The worker reads no longer line.
    static let longest = 2 * 1024 * 1024

    let id: String
    let document: PrintedDocument
    /// SVG of the verification address; nil when the document has none.
    let datamatrix: String?
    /// Seconds since 1970, for the PDF's metadata.
    let issuedAt: Int64

    init(id: Int, document: PrintedDocument) throws(PressFailure) {
        self.id = String(id)
        self.document = document
        issuedAt = document.issuedAt.millisecondsSince1970 / 1000
        guard let url = document.verification?.url else { datamatrix = nil; return }
        do { datamatrix = try DataMatrix.svg(for: url) } catch {
            throw .refused("verification address: \(error)")
        }
    }

    /// The request as one line of JSON, line feed included.
    func line() throws(PressFailure) -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.withoutEscapingSlashes]
        guard let json = try? encoder.encode(self) else { throw .refused("the document has no JSON form") }
        guard json.count < Self.longest else { throw .refused("the document is longer than \(Self.longest) bytes") }
        return Array(json) + [UInt8(ascii: "\n")]
    }
}

/// One line from a worker.
struct PressAnswer: Decodable {
    let id: String?
    let pdf: String?
    let error: String?

    /// The PDF or the refusal for request `id`; nil when the line answers nothing that was asked.
    static func read(_ line: [UInt8], id: Int) -> Result<[UInt8], PressFailure>? {
        guard let answer = try? JSONDecoder().decode(Self.self, from: Data(line)) else { return nil }
        guard answer.id == String(id) else { return nil }
        if let error = answer.error { return .failure(.refused(error)) }
        guard let pdf = answer.pdf, let bytes = Data(base64Encoded: pdf), bytes.starts(with: "%PDF-".utf8) else { return nil }
        return .success(Array(bytes))
    }
}

/// A worker's first line.
struct PressGreeting: Decodable {
    let ready: Bool
    let error: String?
    let remedy: String?
}
