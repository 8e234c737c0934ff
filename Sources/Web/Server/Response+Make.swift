import Core
import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore

extension Response {
    static func html(_ page: HTML, status: HTTPResponse.Status = .ok) -> Response {
        bytes(page.bytes, type: "text/html; charset=utf-8", status: status)
    }

    static func json(_ value: JSONValue, status: HTTPResponse.Status = .ok, type: String = "application/json") -> Response {
        bytes(JSONWriter.write(value), type: type, status: status)
    }

    static func bytes(_ bytes: [UInt8], type: String, status: HTTPResponse.Status = .ok) -> Response {
        Response(status: status, headers: [.contentType: type], body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    /// After a change: the browser comes back with a GET, so that reloading repeats nothing.
    static func seeOther(_ address: String) -> Response {
        Response(status: .seeOther, headers: [.location: address])
    }

    static var noContent: Response { Response(status: .noContent) }
}
