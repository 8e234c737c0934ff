import ContactTracing
import Core
import Logging
import Store

extension Worker {
    /// One message, or one round of invitations.
    /// - Returns: whether anything was done.
    func stepMessages() async throws -> Bool {
        let now = desk.now
        let until = now.adding(seconds: Self.leaseSeconds).millisecondsSince1970
        guard let message = try await desk.database.write({ try Envois($0).claim(at: now.millisecondsSince1970, until: until) }) else {
            return try await desk.inviterContacts()
        }
        do {
            try await send(message)
        } catch let failure as GatewayFailure {
            try await postpone(message, failure)
        } catch is CancellationError {
            throw CancellationError()
        } catch {
            try await postpone(message, .later("\(type(of: error))"))
        }
        return true
    }

    private func send(_ message: Envois.Record) async throws {
        let desk = desk
        if try await desk.database.read({ try Self.isUseless(message, $0) }) {
            try await desk.database.write { try Envois($0).cancel(message.id) }
            return
        }
        guard let words = try? MessageSuivi.opened(
            message.payload, message.caseID == nil ? .contact : .cas, message.id, message.epidemic, message.collected, desk.clesSuivi)
        else { throw GatewayFailure.never("message illisible, ou dont la clé est détruite") }
        switch message.channel {
        case "sms": try await desk.messages.sms(words.to, words.text)
        default: try await desk.messages.courriel(words.to, words.subject ?? "Guichet", words.text)
        }
        let at = desk.now.millisecondsSince1970
        try await desk.database.write { try Envois($0).done(message.id, at: at) }
    }

    /// Somebody was reached meanwhile, or their page has closed: an invitation would only puzzle them.
    private static func isUseless(_ message: Envois.Record, _ session: any Session) throws -> Bool {
        guard message.template == "autodeclaration", let contact = message.contact else { return false }
        guard let record = try Contacts(session).find(contact), record.mergedInto == nil else { return true }
        return record.state != EtatContact.aAppeler.rawValue && record.state != EtatContact.injoignable.rawValue
    }

    private func postpone(_ message: Envois.Record, _ failure: GatewayFailure) async throws {
        let now = desk.now
        switch failure {
        case .later(let why) where message.attempts < Self.maximumAttempts:
            let pause = min(5 << (message.attempts - 1), 3600)
            try await desk.database.write {
                try Envois($0).later(message.id, at: now.adding(seconds: pause).millisecondsSince1970, error: why)
            }
            desk.log.notice("message postponed", metadata: ["template": "\(message.template)", "attempt": "\(message.attempts)", "why": "\(why)"])
        case .later(let why), .never(let why):
            try await desk.database.write { session in
                try Envois(session).bury(message.id, error: why)
                // Nobody will answer a page they never heard of: voices call.
                if message.template == "autodeclaration", let contact = message.contact {
                    try Autodeclarations(session).stopWaiting(contact: contact, at: now.millisecondsSince1970)
                }
            }
            desk.log.error("message abandoned: see the administration page", metadata: ["template": "\(message.template)", "id": "\(message.id)", "why": "\(why)"])
        }
    }
}
