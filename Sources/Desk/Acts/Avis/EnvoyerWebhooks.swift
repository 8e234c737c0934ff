import Core
import Logging
import Store

extension Worker {
    static let webhookAttempts = 10

    /// One piece of news to one program. At least once: a program knows it by its identifier.
    /// - Returns: whether anything was done.
    func stepWebhooks() async throws -> Bool {
        let now = desk.now
        let until = now.adding(seconds: Self.leaseSeconds).millisecondsSince1970
        guard let envoi = try await desk.database.write({ try Webhooks($0).claim(at: now.millisecondsSince1970, until: until) }) else { return false }
        do {
            try await send(envoi, at: now)
            let at = desk.now.millisecondsSince1970
            try await desk.database.write { try Webhooks($0).done(envoi, at: at) }
        } catch let failure as GatewayFailure {
            try await postpone(envoi, failure)
        } catch is CancellationError {
            throw CancellationError()
        } catch {
            try await postpone(envoi, .later("\(type(of: error))"))
        }
        return true
    }

    private func send(_ envoi: Webhooks.Envoi, at now: Instant) async throws {
        let (hook, news) = try await desk.database.read { (try Webhooks($0).find(envoi.webhook), try Notifications($0).find(envoi.notification)) }
        guard let hook, hook.retireLe == nil, let news else { return }
        func open(_ bytes: [UInt8], _ part: String) throws -> String {
            String(decoding: try desk.keys.decrypt(bytes, at: KeyRing.Place("webhook", hook.id, part)), as: UTF8.self)
        }
        let (address, secret) = (try open(hook.adresse, "adresse"), try open(hook.secret, "secret"))
        let body = JSONWriter.text(news.avis.json(desk.baseURL))
        let seconds = now.millisecondsSince1970 / 1000
        let headers = [
            "Content-Type: application/json", "User-Agent: Guichet", "Guichet-Avis: \(news.id)",
            "Guichet-Signature: \(WebhookGateway.signature(secret, seconds: seconds, body: body))", "Expect:",
        ]
        let status = try await desk.webhooks.post(address, headers, body)
        switch status {
        case 200..<300: return
        case 410: throw GatewayFailure.never("l’adresse répond 410\u{A0}: elle n’existe plus")
        default: throw GatewayFailure.later("l’adresse répond \(status)")
        }
    }

    /// 10 s, 20 s, 40 s… six hours at most: about a day in all.
    private func postpone(_ envoi: Webhooks.Envoi, _ failure: GatewayFailure) async throws {
        let now = desk.now
        switch failure {
        case .later(let why) where envoi.essais < Self.webhookAttempts:
            let pause = min(10 << (2 * (envoi.essais - 1)), 6 * 3600)
            try await desk.database.write { try Webhooks($0).later(envoi, at: now.adding(seconds: pause).millisecondsSince1970, error: why) }
        case .later(let why), .never(let why):
            try await desk.database.write { try Webhooks($0).bury(envoi, error: why) }
            desk.log.error("webhook abandoned: its owner sees it on the account page", metadata: ["id": "\(envoi.webhook)"])
        }
    }
}
