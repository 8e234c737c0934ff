/// What a body wants written, and the keys it held while it judged.
struct SQLiteIntent: Sendable {
    var keys: [Int64] = []
    var tables: Set<String> = []
    var writes: [@Sendable (any Session) throws -> Void] = []

    func write(_ session: any Session) throws {
        for key in keys { try session.hold(key: key) }
        for write in writes { try write(session) }
    }
}
