import Core
import Desk
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore
import Synchronization

/// One request being answered, with what the door already knows of it.
struct Exchange: Sendable {
    let request: Request
    let context: DeskContext
    let house: House
    let route: Route
    let visitor: Visitor
    /// Form token of the session, empty without one.
    let formToken: String
    /// The session's own token, from the cookie.
    let sessionToken: String?

    var desk: Desk { house.desk }

    /// Bodies larger than this are refused before they are read.
    static let maximumBody = 262_144

    /// The person acting. Routes whose policy requires one always have it.
    func actor() throws -> Actor {
        guard let actor = visitor.actor else { throw DeskRefusal.notSignedIn }
        return actor
    }

    func caller() throws -> Caller {
        Caller(actor: try actor(), request: context.requestID, address: address, isSession: route.door == .page)
    }

    /// A part of the address named in the route.
    func part(_ name: String) throws -> String {
        // A part with a control character names nothing here, and no database keeps a null.
        guard let value = context.parameters.get(name)?.removingPercentEncoding, !value.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else {
            throw DeskRefusal.notFound
        }
        return value
    }

    func query(_ name: String) -> String? {
        request.uri.queryParameters.first { $0.key == name }.map { String($0.value) }.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// Query parameters outside the given list are refused: a misspelt filter must not silently list everything.
    func allowQuery(_ names: String...) throws {
        if let unknown = request.uri.queryParameters.map({ String($0.key) }).first(where: { !names.contains($0) }) {
            throw DeskRefusal.malformed(
                code: "parametre-inconnu", message: "Le paramètre « \(unknown.prefix(40)) » n’existe pas ici. Paramètres possibles : \(names.joined(separator: ", ")).")
        }
    }

    func integer(_ name: String) throws -> Int? {
        guard let text = query(name) else { return nil }
        guard let number = Int(text), (1...100).contains(number) else {
            throw DeskRefusal.malformed(code: "parametre", message: "« \(name) » doit être un entier de 1 à 100.")
        }
        return number
    }

    /// The whole body, within the limit.
    func body() async throws -> [UInt8] {
        if let length = request.headers[.contentLength].flatMap(Int.init), length > Self.maximumBody { throw BodyTooLarge() }
        var bytes: [UInt8] = []
        for try await piece in request.body {
            guard bytes.count + piece.readableBytes <= Self.maximumBody else { throw BodyTooLarge() }
            bytes.append(contentsOf: piece.readableBytesView)
        }
        return bytes
    }
}

struct BodyTooLarge: Error {}

/// What every request shares: the desk, how it is set up, the table of routes.
struct House: Sendable {
    let desk: Desk
    let settings: WebSettings
    let signIn: OpenIDSignIn?
    let demo: DemoDoor?
    let routes: [Route]
    let standing: Standing
    /// The API described by itself.
    let description = Kept<[UInt8]>()
}

/// A value made when it is first asked for, once.
final class Kept<Value: Sendable>: Sendable {
    private let value = Mutex<Value?>(nil)

    func get(_ make: () -> Value) -> Value {
        value.withLock { value in
            let known = value ?? make()
            value = known
            return known
        }
    }
}
