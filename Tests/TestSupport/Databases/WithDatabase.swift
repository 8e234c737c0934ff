public import Store

/// A fresh, empty, open database for the time of a body: `try await withDatabase(engine) { database in … }`.
@discardableResult
public func withDatabase<Value>(
    _ engine: Engine, _ options: DatabaseOptions = .forTests, isolation: isolated (any Actor)? = #isolation,
    _ body: (any Database) async throws -> Value
) async throws -> Value {
    try await withTestDatabase(engine) { place in try await opened(place, options, body) }
}

/// The same with the whole schema, and nobody in it.
@discardableResult
public func withMigratedDatabase<Value>(
    _ engine: Engine, isolation: isolated (any Actor)? = #isolation, _ body: (any Database) async throws -> Value
) async throws -> Value {
    try await inTurn { try await .migrated(engine) } _: { place in try await opened(place, .forTests, body) }
}

private func opened<Value>(
    _ place: TestDatabase, _ options: DatabaseOptions, isolation: isolated (any Actor)? = #isolation, _ body: (any Database) async throws -> Value
) async throws -> Value {
    let database = try await place.open(options)
    do {
        let value = try await body(database)
        await database.close()
        return value
    } catch {
        await database.close()
        throw error
    }
}

/// A place for a database that the body opens itself, as often as it wants.
@discardableResult
public func withTestDatabase<Value>(
    _ engine: Engine, isolation: isolated (any Actor)? = #isolation, _ body: (TestDatabase) async throws -> Value
) async throws -> Value {
    try await inTurn { try TestDatabase(engine) } _: { try await body($0) }
}

private func inTurn<Value>(
    isolation: isolated (any Actor)? = #isolation, _ place: () async throws -> TestDatabase, _ body: (TestDatabase) async throws -> Value
) async throws -> Value {
    await Turns.databases.take()
    do {
        let value = try await inPlace(place(), body)
        await Turns.databases.give()
        return value
    } catch {
        await Turns.databases.give()
        throw error
    }
}

private func inPlace<Value>(
    _ place: TestDatabase, isolation: isolated (any Actor)? = #isolation, _ body: (TestDatabase) async throws -> Value
) async throws -> Value {
    do {
        let value = try await body(place)
        try place.drop()
        return value
    } catch {
        try? place.drop()   // the body's error says more
        throw error
    }
}
