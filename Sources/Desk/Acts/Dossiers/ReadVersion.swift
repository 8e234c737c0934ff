public import Core
import Store

/// A deposited version, as it was judged.
public struct VersionView: Sendable, Codable {
    /// A field that differs from the version before.
    public struct Change: Sendable, Codable, Hashable {
        public let field: String
        public let label: String
        public let before: JSONValue?
        public let after: JSONValue?
    }

    public let dossier: String
    public let number: Int
    public let content: JSONValue
    /// SHA-256 of the canonical content.
    public let digest: String
    public let formVersion: String
    public let rulesVersion: String
    public let depositedBy: String
    public let depositedAt: Instant
    public let reason: String?
    public let changes: [Change]
}

extension Desk {
    public func readVersion(_ id: String, _ number: Int, by caller: Caller) async throws -> VersionView {
        try await look("lire-version", on: "dossier/\(id)", by: caller) { act in
            let dossier = try act.load(id, under: .readDossier)
            guard let record = try Versions(act.session).find(id, number) else { throw DeskRefusal.notFound }
            try act.trace("dossier/\(id)", patient: dossier.record.patient)
            let form = dossier.teleservice.form
            let content = form.filtered(try act.content(of: record), for: act.actor.categories)
            let former = try Versions(act.session).find(id, number - 1).map { form.filtered(try act.content(of: $0), for: act.actor.categories) }
            return VersionView(
                dossier: id, number: number, content: content, digest: record.digest, formVersion: record.formVersion,
                rulesVersion: record.rulesVersion, depositedBy: try Accounts(act.session).find(record.depositedBy)?.name ?? "",
                depositedAt: .init(millisecondsSince1970: record.depositedAt), reason: record.reason,
                changes: former.map { form.changes(from: $0, to: content) } ?? [])
        }
    }
}

extension AnyForm {
    func changes(from before: JSONValue, to after: JSONValue) -> [VersionView.Change] {
        fields.compactMap { field in
            let (old, new) = (before[field.name], after[field.name])
            return old == new ? nil : .init(field: field.name, label: field.label, before: old, after: new)
        }
    }
}
