import Core

extension Policy {
    /// Throws what the doors show when the policy says no.
    func enforce(_ actor: Actor, _ subject: Subject) throws {
        switch decide(actor, subject) {
        case .allow: return
        case .forbid(let why): throw DeskRefusal.forbidden(why)
        case .hide: throw DeskRefusal.notFound
        }
    }
}
