import Core
import Store

extension Desk {
    /// What the actor dictates to a professional who wants to delegate to them: their national identifier, or the
    /// name under which their identity provider knows them.
    public func delegationIdentifier(by caller: Caller) async throws -> String {
        guard let account = try await database.read({ try Accounts($0).find(caller.actor.account) }) else { throw DeskRefusal.notFound }
        return account.identifier ?? account.subject
    }
}
