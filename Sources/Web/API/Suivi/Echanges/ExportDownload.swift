import ContactTracing
import Core
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore

/// An export as it is sent by both doors: the header, then slices, each traced before it leaves.
enum ExportDownload {
    static func respond(_ exchange: Exchange) async throws -> Response {
        try exchange.allowQuery("epidemie")
        let name = try exchange.part("genre")
        guard let genre = GenreListe(rawValue: name.hasSuffix(".csv") ? String(name.dropLast(4)) : name) else { throw DeskRefusal.notFound }
        let epidemie = try await exchange.epidemie().code
        let (desk, caller) = (exchange.desk, try exchange.caller())
        // A refusal is answered as one: the first slice, a short one, is read before anything is sent.
        let first = try await desk.exportSlice(genre, epidemie, limit: 100, by: caller)
        let body = ResponseBody { writer in
            try await writer.write(ByteBuffer(bytes: desk.exportHeader(genre) + first.bytes))
            var next = first.next
            while let from = next {
                let slice = try await desk.exportSlice(genre, epidemie, after: from, by: caller)
                try await writer.write(ByteBuffer(bytes: slice.bytes))
                next = slice.next
            }
            try await writer.finish(nil)
        }
        return Response(
            status: .ok,
            headers: [.contentType: "text/csv; charset=utf-8", .contentDisposition: "attachment; filename=\"\(epidemie)-\(genre.rawValue).csv\""], body: body)
    }
}
