public import ContactTracing
import Core
import Crypto
import Foundation
import Store

/// One erasure, with its signature and whether it holds.
public struct ErasureView: Sendable, Hashable {
    public let id: String
    public let report: RapportEffacement
    /// Exactly as signed.
    public let text: String
    public let signature: String
    /// Public key of the seal, hexadecimal.
    public let key: String
    public let isGenuine: Bool
}

extension Desk {
    /// The erasures, the latest first. No data of a person: counts and names of keys.
    public func listErasures(by caller: Caller) async throws -> [ErasureView] {
        try await act("lister-effacements", on: "suivi/effacements", by: caller) { act in
            try Policy.administer.enforce(act.actor, ())
            try act.trace("suivi/effacements")
            return try Effacements(act.session).list(limit: 100).map(act.view)
        }
    }

    /// One erasure.
    public func readErasure(_ id: String, by caller: Caller) async throws -> ErasureView {
        try await act("lire-effacement", on: "suivi/effacements", by: caller) { act in
            try Policy.administer.enforce(act.actor, ())
            guard Identifier.isWellFormed(id), let record = try Effacements(act.session).find(id) else { throw DeskRefusal.notFound }
            try act.trace("suivi/effacements/\(id)")
            return try act.view(record)
        }
    }

    /// Erases at once what is due, instead of at the worker's next turn.
    public func eraseNow(by caller: Caller) async throws -> [RapportEffacement] {
        try await act("demander-effacement", on: "suivi/effacements", by: caller) { act in
            try Policy.administer.enforce(act.actor, ())
            try act.trace("suivi/effacements")
        }
        return try await eraseExpired()
    }
}

extension Act {
    fileprivate func view(_ record: Effacements.Record) throws -> ErasureView {
        let bytes = Data(record.report.utf8)
        let signature = Data(record.signature.bytesFromHexadecimal ?? [])
        let isGenuine = desk.keys.signed(bytes, signature, publicKey: record.key)
        return ErasureView(
            id: record.id, report: try JSONDecoder().decode(RapportEffacement.self, from: bytes), text: record.report, signature: record.signature,
            key: record.key, isGenuine: isGenuine)
    }
}
