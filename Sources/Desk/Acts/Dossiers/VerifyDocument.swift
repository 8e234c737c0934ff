public import Core
import Store

/// What anyone holding a paper may learn from its code: that it is genuine and still stands. Nothing of a
/// person.
public struct VerificationView: Sendable, Codable, Hashable {
    public let title: String
    public let volet: String
    public let version: Int
    public let depositedOn: LocalDate
    /// valide, remplace, retire.
    public let state: String
    /// First digits of the digest printed on the paper.
    public let digest: String
    public let caisse: String
}

extension Desk {
    /// Public: no account, no trace of a person, nothing that names anyone.
    public func verifyDocument(_ code: String) async throws -> VerificationView {
        let code = code.lowercased().filter { !$0.isWhitespace }
        return try await database.read { session in
            guard Identifier.isWellFormed(code), let row = try Documents(session).find(code: code),
                let version = try Versions(session).find(row.dossier, row.version), let dossier = try Dossiers(session).find(row.dossier),
                let teleservice = teleservice(dossier.teleservice), let volet = teleservice.volet(named: row.volet)
            else { throw DeskRefusal.notFound }
            let day = Instant(millisecondsSince1970: version.depositedAt).date(in: .paris).date
            return VerificationView(
                title: teleservice.texts.title, volet: volet.title, version: row.version,
                depositedOn: day, state: row.state,
                digest: String(version.digest.prefix(16)),
                caisse: try CaisseFinder(session: session).summary(CodeOrganisme(dossier.caisse), le: day).name)
        }
    }
}
