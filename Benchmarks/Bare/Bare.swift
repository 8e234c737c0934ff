import Foundation
import Hummingbird
import Store

/// The limit that the desk's figures are compared with: the same HTTP server, the same database driver with the same
/// durability, the same body parsed and the same rows written, and nothing of the desk in between: nobody is identified,
/// nothing is judged, encrypted or drawn.
///
/// `guichet-bare sqlite:PATH|postgres://… PORT`, on a database that `guichet generate` filled.
@main
struct Bare {
    static func main() async throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 3, let port = Int(arguments[2]) else {
            print("usage: guichet-bare sqlite:PATH|postgres://… PORT")
            exit(64)
        }
        let database = try await DatabaseLocation(arguments[1]).open()
        let ground = try await Ground(database)
        let router = Router()
        router.add(middleware: Told())
        router.get("/") { _, _ in "bare\n" }
        router.post("/api/v1/dossiers/arret-de-travail") { request, _ in
            let body = try await request.body.collect(upTo: 1 << 20)
            let deposit = try BareDeposit(body: Array(body.readableBytesView), on: ground)
            try await database.write { try deposit.write($0) }
            return Response(status: .created, headers: [.contentType: "application/json"], body: .init(byteBuffer: .init(string: "{\"id\":\"\(deposit.id)\"}")))
        }
        router.get("/api/v1/dossiers/{id}") { _, context in
            let id = try context.parameters.require("id")
            let read = BareRead(id: id, on: ground)
            let content = try await database.write { try read.run($0) }
            return Response(status: content == nil ? .notFound : .ok, headers: [.contentType: "application/json"], body: .init(byteBuffer: .init(bytes: content ?? [])))
        }
        let application = Application(router: router, configuration: .init(address: .hostname("127.0.0.1", port: port)))
        try await application.runService()
        await database.close()
    }
}

/// Says why a request failed: a limit measured on failures would be no limit.
struct Told: RouterMiddleware {
    func handle(_ request: Request, context: BasicRequestContext, next: (Request, BasicRequestContext) async throws -> Response) async throws -> Response {
        do { return try await next(request, context) } catch {
            print("failed: \(error)")
            throw error
        }
    }
}
