import Foundation
import Store

/// The rows that the deposit of a sick leave leaves behind, of the same sizes.
struct BareDeposit: Sendable {
    /// Bytes that sealing adds to a text.
    static let seal = 44

    let id: String
    let content: [UInt8]
    let ground: Ground
    let patient: String
    let at: Int64
    let key: String

    init(body: [UInt8], on ground: Ground) throws {
        // Parsed to be refused when it is not what it should be, as any handler would.
        guard let members = try JSONSerialization.jsonObject(with: Data(body)) as? [String: Any], let form = members["contenu"] as? [String: Any],
            form["debut"] is String, form["fin"] is String
        else { throw NoGround() }
        content = [UInt8](try JSONSerialization.data(withJSONObject: form, options: .sortedKeys)) + [UInt8](repeating: 0, count: Self.seal)
        self.ground = ground
        at = Int64(Date().timeIntervalSince1970 * 1_000)
        id = Self.ordered(at: at)
        key = Self.identifier()
        patient = ground.patients.randomElement() ?? ""
    }

    static func identifier() -> String {
        UUID().uuidString.replacing("-", with: "").lowercased()
    }

    /// As those of the desk that begin with their moment: 48 bits of time, 80 of chance.
    static func ordered(at moment: Int64) -> String {
        let time = String(moment, radix: 16)
        return String(repeating: "0", count: 12 - time.count) + time + identifier().prefix(20)
    }

    func write(_ session: any Session) throws {
        var record = DossierRecord(
            id: id, teleservice: "arret-de-travail", patient: patient, author: ground.account, situation: ground.situation, preparedBy: ground.account,
            caisse: ground.caisse, continues: nil, state: "depose", draft: nil, summary: [UInt8](repeating: 0, count: 90), periodStart: 20_000, periodEnd: 20_004,
            createdAt: at)
        // As the desk does: written once, deposited.
        record.version = 1
        record.depositedAt = at
        record.windowEnds = at + 3_600_000
        try Dossiers(session).insert(record)
        try Versions(session).insert(
            VersionRecord(
                dossier: id, number: 1, content: content, digest: String(repeating: "0", count: 64), formVersion: "nu", rulesVersion: "nu",
                depositedBy: ground.account, situation: ground.situation, depositedAt: at, reason: nil))
        try Events(session).append(dossier: id, word: "depot", state: "depose", version: 1, at: at, account: ground.account, by: "nu", reason: nil)
        for volet in ["volet-1", "volet-2", "volet-3"] {
            try Documents(session).announce(code: Self.identifier(), dossier: id, version: 1, volet: volet)
        }
        for task in ["transmission", "documents", "espace-documents"] {
            try Outbox(session).enqueue(id: Self.ordered(at: at), task: task, dossier: id, version: 1, at: at)
        }
        try Patients(session).seen(patient, by: ground.account, at: at)
        try Idempotence(session).keep(account: ground.account, key: key, fingerprint: String(repeating: "0", count: 64), dossier: id, answer: content + content + content, at: at)
        try Traces(session).append(BareRead.trace("deposer", id, patient, ground, at))
    }
}
