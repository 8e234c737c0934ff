import Foundation
import Store

/// One dossier with its version, and the trace of the look.
struct BareRead: Sendable {
    let id: String
    let ground: Ground

    init(id: String, on ground: Ground) {
        self.id = id
        self.ground = ground
    }

    func run(_ session: any Session) throws -> [UInt8]? {
        guard let record = try Dossiers(session).find(id), let version = try Versions(session).find(id, max(record.version, 1)) else { return nil }
        try Traces(session).append(Self.trace("lire-dossier", id, record.patient, ground, Int64(Date().timeIntervalSince1970 * 1_000)))
        return version.content
    }

    static func trace(_ act: String, _ id: String, _ patient: String, _ ground: Ground, _ at: Int64) -> TraceRecord {
        TraceRecord(
            id: BareDeposit.ordered(at: at), at: at, account: ground.account, onBehalfOf: nil, situation: ground.situation, session: "nu", request: "nu", act: act,
            object: "dossier/\(id)", patient: patient, reason: nil, result: "fait")
    }
}
