import Core
import Foundation
public import Store

extension Desk {
    /// What must be known before serving: what would lose data or make it unreadable (refusals), and notices.
    public func startupFindings() async throws -> [StartupFinding] {
        // The witness first: another process may seal between the two looks, and the database is then the further on.
        let witnessed = witness.lastLines()?.heads(keys).max { $0.size < $1.size }
        let head = try await database.read { session in try session.hasTable("trace_tete") ? Traces(session).lastHead() : nil }
        let hasFund = try await database.read { session in try session.hasTable("caisse") && Caisses(session).any() }
        return try await database.startupFindings() + [key(head), clock(head), witness(witnessed, head), hasFund ? nil : Self.noFund, address].compactMap(\.self)
    }

    private func key(_ head: Traces.Head?) -> StartupFinding? {
        guard let head, !keys.knows(head.key) else { return nil }
        return StartupFinding(
            id: "clef.autre", weight: .refusal, what: "The key given is not the one this database was written with.",
            remedy: "Give the key file that was made with this database (--keys, GUICHET_KEYS), from your backup if need be.")
    }

    private func clock(_ head: Traces.Head?) -> StartupFinding? {
        guard let head, now < Instant(millisecondsSince1970: head.at).adding(minutes: -5) else { return nil }
        return StartupFinding(
            id: "horloge.recul", weight: .refusal, what: "The clock of this machine is earlier than the last act of the database.",
            remedy: "Set the clock (NTP) before starting: delays and traces are counted with it.")
    }

    /// An old backup that was put back, or commits that a machine lost, are told before anyone builds on them.
    private func witness(_ witnessed: Traces.Head?, _ head: Traces.Head?) -> StartupFinding? {
        guard let witnessed, keys.verifies(witnessed) else { return nil }
        if witnessed.size > head?.size ?? 0 {
            return StartupFinding(
                id: "temoin.en-avance", weight: .refusal,
                what: "The witness knows \(witnessed.size) sealed traces, and this database \(head?.size ?? 0): an old copy was put back, or commits were lost.",
                remedy: "Restore the latest backup. If nothing later exists, accept the loss knowingly: guichet restore --accept-loss (it is noted in the trace).")
        }
        guard witnessed.size == head?.size, witnessed.root != head?.root else { return nil }
        return StartupFinding(
            id: "temoin.different", weight: .refusal, what: "The last head of the trace is not the one that its witness holds.",
            remedy: "Do not go on with this database: guichet audit verify names the first entry that differs.")
    }

    private static let noFund = StartupFinding(
        id: "caisses.aucune", weight: .notice, what: "The database knows no fund: no dossier can be addressed to anyone.",
        remedy: "Fill it: guichet generate makes an invented territory.")

    private var address: StartupFinding? {
        guard let url = URL(string: baseURL), let host = url.host else {
            return StartupFinding(
                id: "adresse.illisible", weight: .refusal, what: "The address people use is not a URL.",
                remedy: "Give it whole: --base-url https://guichet.example.fr, or GUICHET_BASE_URL.")
        }
        guard url.scheme != "https", !["127.0.0.1", "localhost", "::1"].contains(host) else { return nil }
        return StartupFinding(
            id: "adresse.sans-https", weight: .refusal, what: "The address people use does not begin with https://.",
            remedy: "Put a reverse proxy that ends TLS in front, and give its address: --base-url https://…")
    }
}
