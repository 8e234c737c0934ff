import Foundation
public import Store

/// A fresh, empty database for one test: a file in a folder of its own, or a database of a random name in the test
/// cluster. It may be opened several times, one after the other; `drop()` removes it.
public struct TestDatabase: Sendable {
    public let location: DatabaseLocation
    private let drops: @Sendable () throws -> Void

    public init(_ engine: Engine) throws { try self.init(engine, file: nil, template: "template0") }

    /// The same with the whole schema, and nobody in it.
    public static func migrated(_ engine: Engine) async throws -> TestDatabase {
        switch engine {
        case .sqlite: try await TestDatabase(engine, file: MigratedTemplate.shared.bytes(), template: nil)
        case .postgresql: try await TestDatabase(engine, file: nil, template: MigratedTemplate.shared.name(in: PostgreSQLCluster.url()))
        }
    }

    private init(_ engine: Engine, file: Data?, template: String?) throws {
        switch engine {
        case .sqlite:
            let folder = try TemporaryFolder()
            let path = folder.file("guichet.db")
            if let file { try file.write(to: URL(fileURLWithPath: path)) }
            location = .sqlite(path: path)
            drops = { folder.remove() }
        case .postgresql:
            let cluster = try PostgreSQLCluster.url()
            let name = "test_" + UUID().uuidString.lowercased().replacing("-", with: "")
            try Self.administer(cluster, "CREATE DATABASE \(name) ENCODING 'UTF8' TEMPLATE \(template ?? "template0")")
            location = .postgresql(url: try Self.address(of: name, in: cluster))
            drops = { try Self.administer(cluster, "DROP DATABASE \(name) WITH (FORCE)") }
        }
    }

    public func open(_ options: DatabaseOptions = .forTests) async throws -> any Database {
        try await location.open(options)
    }

    public func drop() throws {
        try drops()
    }

    private static func administer(_ cluster: String, _ command: String) throws {
        try PostgreSQLConnection(url: cluster).command(command)
    }

    static func address(of name: String, in cluster: String) throws -> String {
        guard var components = URLComponents(string: cluster) else {
            throw PostgreSQLCluster.Unavailable(description: "GUICHET_TEST_POSTGRES is not a postgres:// URL")
        }
        components.path = "/" + name
        return components.string ?? cluster
    }
}

extension DatabaseOptions {
    /// As in production, with fewer connections, so that many tests run side by side.
    public static var forTests: DatabaseOptions {
        var options = DatabaseOptions()
        options.postgresql.connections = 4
        options.sqlite.cacheKiB = 4_096
        return options
    }
}
