import Core
import Desk
import HTTPTypes
import HummingbirdCore
import NIOCore

extension Exchange {
    /// Uploads have a limit of their own, apart from that of ordinary bodies.
    static let maximumUpload = Desk.largestDeposit + 65_536

    /// The parts of an upload, read as they arrive.
    func upload() async throws -> [MultipartReader.Part] {
        guard let type = request.headers[.contentType], var reader = MultipartReader(contentType: type, limit: Self.maximumUpload) else { throw UnsupportedUpload() }
        if let length = request.headers[.contentLength].flatMap(Int.init), length > Self.maximumUpload { throw UploadTooLarge() }
        do {
            try await place.whileWaiting { for try await piece in request.body { try reader.take(piece.readableBytesView) } }
            return try reader.finish()
        } catch let fault as MultipartReader.Fault {
            if fault == .tooLarge { throw UploadTooLarge() }
            throw DeskRefusal.malformed(code: "multipart", message: "L’envoi des fichiers est incomplet ou mal formé. Recommencez depuis la page.")
        }
    }

    /// The same from a page of ours, once its token proves it.
    func provenUpload() async throws -> [MultipartReader.Part] {
        let parts: [MultipartReader.Part]
        // No page of ours sends anything else.
        do { parts = try await upload() } catch is UnsupportedUpload { throw ForgedRequest() }
        guard !formToken.isEmpty, parts.field("_csrf") == formToken else { throw ForgedRequest() }
        return parts
    }
}

extension [MultipartReader.Part] {
    /// A field's text; nil when it is absent or empty.
    func field(_ name: String) -> String? {
        first { $0.name == name && $0.fileName == nil }.map { String(decoding: $0.bytes, as: UTF8.self) }.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// The bytes of a file; empty when there is none.
    func file(_ name: String) -> [UInt8] { first { $0.name == name && $0.fileName?.isEmpty == false }?.bytes ?? [] }

    /// The lists among the files; a box left empty sends an empty file without a name.
    var listes: [DepotListe] {
        GenreListe.allCases.compactMap { genre in
            first { $0.name == genre.rawValue && $0.fileName?.isEmpty == false }.map {
                DepotListe(genre: genre, nom: String(($0.fileName ?? "").split(separator: "/").last ?? "liste").shortened, octets: $0.bytes)
            }
        }
    }
}

extension String {
    /// A file's name as it is shown: without control characters, of a reasonable length.
    fileprivate var shortened: String { String(unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }.map(Character.init).prefix(120)) }
}

struct UploadTooLarge: Error {}
struct UnsupportedUpload: Error {}
