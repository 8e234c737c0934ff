import Core
import Store

/// Contents and summaries at rest.
extension Act {
    /// What the dossier says now: the draft, or the last deposited version.
    func content(of record: DossierRecord) throws -> JSONValue {
        if record.version == 0, let draft = record.draft {
            return try JSONReader.read(desk.keys.decrypt(draft, at: .init("dossier", record.id, "brouillon")))
        }
        let key = Lectures.ContentKey(dossier: record.id, version: record.version)
        if let known = lu.contents[key] { return known }
        guard let version = try version(record.id, record.version) else { throw DeskRefusal.notFound }
        let content = try content(of: version)
        lu.contents[key] = content
        return content
    }

    /// A deposited version: it never changes, and is read once.
    func version(_ dossier: String, _ number: Int) throws -> VersionRecord? {
        let key = Lectures.ContentKey(dossier: dossier, version: number)
        if let known = lu.versions[key] { return known }
        let version = try Versions(session).find(dossier, number)
        lu.versions[key] = version
        return version
    }

    /// Account of whoever deposited the version in force.
    func signatory(of record: DossierRecord) throws -> String? {
        record.version > 0 ? try version(record.id, record.version)?.depositedBy : nil
    }

    /// What was deposited, checked against its digest: an altered row is never shown.
    func content(of version: VersionRecord) throws -> JSONValue {
        let clear = try desk.keys.decrypt(version.content, at: .init("version", version.dossier, String(version.number)))
        guard Digest.of(clear) == version.digest else { throw KeyRingError.unreadable }
        return try JSONReader.read(clear)
    }

    func sealDraft(_ content: JSONValue, id: String) throws -> [UInt8] {
        try desk.keys.encrypt(JSONWriter.write(content), at: .init("dossier", id, "brouillon"))
    }

    func sealSummary(_ summary: String, id: String) throws -> [UInt8] {
        try desk.keys.encrypt(Array(summary.utf8), at: .init("dossier", id, "resume"))
    }

    func summary(of record: DossierRecord) throws -> String {
        String(decoding: try desk.keys.decrypt(record.summary, at: .init("dossier", record.id, "resume")), as: UTF8.self)
    }
}
