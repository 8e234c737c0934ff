/// How a location is opened.
public struct DatabaseOptions: Sendable {
    public var sqlite = SQLiteSettings()
    public var postgresql = PostgreSQLSettings()
    /// False only for what may be lost: with true, opening fails if a setting could lose acknowledged data.
    public var refusesUnsafe = true

    public init() {}
}
