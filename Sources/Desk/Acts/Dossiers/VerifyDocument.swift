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
    /// What else the paper's holder may know.
    public let lines: [PrintedLine]
    /// Why it must not be relied on, though genuine and in force.
    public let caution: String?
}

extension Desk {
    /// Public: no account, no trace of a person, nothing that names anyone.
    public func verifyDocument(_ code: String) async throws -> VerificationView {
        let code = code.lowercased().filter { !$0.isWhitespace }
        return try await publicly { session in
            guard Identifier.isWellFormed(code), let row = try Documents(session).find(code: code),
                let version = try Versions(session).find(row.dossier, row.version), let dossier = try Dossiers(session).find(row.dossier),
                let teleservice = teleservice(dossier.teleservice), let volet = teleservice.volet(named: row.volet)
            else { throw DeskRefusal.notFound }
            let day = Instant(millisecondsSince1970: version.depositedAt).date(in: .paris).date
            // What a paper that no longer stands says is nobody's business.
            let facts = row.state == "valide" ? try publicFacts(volet, of: version, dossier, teleservice, session) : nil
            return VerificationView(
                title: teleservice.texts.title, volet: volet.title, version: row.version,
                depositedOn: day, state: row.state,
                digest: String(version.digest.prefix(16)),
                caisse: try CaisseFinder(session: session).summary(CodeOrganisme(dossier.caisse), le: day).name,
                lines: facts?.lines ?? [], caution: facts?.caution)
        }
    }

    /// Whoever verifies a paper is not told that its patient limited anything, nor that the paper is not genuine.
    private func publicly<Value: Sendable>(_ body: @escaping @Sendable (any Session) throws -> Value) async throws -> Value {
        do { return try await database.read(body) } catch DeskRefusal.limited {
            throw DeskRefusal.unavailable("Ce document ne peut pas être vérifié en ce moment. Demandez-en la confirmation à la caisse qui y est nommée.")
        }
    }

    private func publicFacts(
        _ volet: Volet, of version: VersionRecord, _ dossier: DossierRecord, _ teleservice: Teleservice, _ session: any Session
    ) throws -> PublicFacts? {
        let clear = try keys.decrypt(version.content, at: .init("version", version.dossier, String(version.number)))
        guard Digest.of(clear) == version.digest else { throw KeyRingError.unreadable }
        // A dossier that closed keeps the answer it was given.
        let answers: Set<String> = [DossierState.accepte, .refuse, .silence, .correctionDemandee].map(\.rawValue).reduce(into: []) { $0.insert($1) }
        let last = try Events(session).all(version.dossier).last { answers.contains($0.state) || $0.word == "rectification" }
        let answered = last.flatMap { answers.contains($0.state) ? $0 : nil }
        return teleservice.publicFacts(
            volet, of: try JSONReader.read(clear),
            PublicStanding(
                answer: answered.flatMap { DossierState(rawValue: $0.state) },
                answeredOn: answered.map { Instant(millisecondsSince1970: $0.at).date(in: .paris).date },
                answerDue: dossier.answerDue.map(Instant.init(millisecondsSince1970:)), today: now.date(in: .paris).date))
    }
}
