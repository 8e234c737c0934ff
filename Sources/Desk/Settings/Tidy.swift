import Store

extension Desk {
    /// After many rows came or went at once: the database lets go of what is no more and learns what there is.
    public func tidy() async throws { try await database.tidy() }
}
