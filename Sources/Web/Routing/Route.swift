import Desk
public import HTTPTypes
import Hummingbird
import HummingbirdCore

/// One address of the desk: what it is called, who may call it, what answers.
public struct Route: Sendable {
    public enum Door: String, Sendable { case page, api, asset }

    public let method: HTTPRequest.Method
    /// `/api/v1/dossiers/{id}`
    public let path: String
    public let door: Door
    public let policy: RoutePolicy
    /// For the API's documentation; nil on pages.
    public let operation: Operation?
    let handle: @Sendable (Exchange) async throws -> Response

    static func page(
        _ method: HTTPRequest.Method, _ path: String, _ policy: RoutePolicy, _ handle: @escaping @Sendable (Exchange) async throws -> Response
    ) -> Route {
        Route(method: method, path: path, door: .page, policy: policy, operation: nil, handle: handle)
    }

    static func api(
        _ method: HTTPRequest.Method, _ path: String, _ policy: RoutePolicy, _ operation: Operation,
        _ handle: @escaping @Sendable (Exchange) async throws -> Response
    ) -> Route {
        Route(method: method, path: path, door: .api, policy: policy, operation: operation, handle: handle)
    }

    static func asset(_ path: String, _ handle: @escaping @Sendable (Exchange) async throws -> Response) -> Route {
        Route(method: .get, path: path, door: .asset, policy: .everyone, operation: nil, handle: handle)
    }
}
