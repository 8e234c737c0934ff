public import Core
import Store

/// What was decided on a dossier, by whom, and on what it rests.
public struct DecisionView: Sendable, Codable, Hashable {
    public struct Source: Sendable, Codable, Hashable {
        public let reference: String
        public let says: String
        public let isConfirmed: Bool

        public init(_ source: LegalSource) {
            reference = source.reference
            says = source.says
            isConfirmed = source.certainty == .confirme
        }
    }

    /// The word of the event: `acceptation`, `refus`, `demande-de-correction`, `silence`.
    public let word: String
    public let at: Instant
    /// An agent’s name; the desk’s own when nobody decided.
    public let by: String
    public let reason: String?
    /// By a rule, or by the time that ran out: nobody judged.
    public let isAutomatic: Bool
    /// Who proposed it, when two people were needed: told to the fund alone.
    public let proposedBy: String?
    /// Versions of the form and of the rules the content was judged by.
    public let formVersion: String
    public let rulesVersion: String
    public let sources: [Source]
    /// What was granted, when it is not what was asked.
    public let granted: AccordeView?
}

/// What waits for another person’s eyes: told to the fund alone.
public struct ProposalView: Sendable, Codable, Hashable {
    public let issue: String
    public let label: String
    public let by: String
    public let at: Instant
    public let reason: String?
    public let isMine: Bool
    /// What would be granted, when not what was asked, in words.
    public let granted: String?
}

extension Act {
    private static let decisions: Set<String> = ["acceptation", "refus", "demande-de-correction", "silence"]

    func decision(on dossier: LoadedDossier) throws -> DecisionView? {
        guard [.accepte, .refuse, .correctionDemandee, .silence, .clos].contains(dossier.state),
            let event = try Events(session).all(dossier.record.id).last(where: { Self.decisions.contains($0.word) }),
            let version = try version(dossier.record.id, event.version)
        else { return nil }
        let content = event.version == dossier.record.version ? try content(of: dossier.record) : try content(of: version)
        let visible = dossier.teleservice.form.filtered(content, for: actor.categories)
        let sources = event.word == "silence" ? dossier.owed.map { [$0.source] } ?? [] : dossier.teleservice.basis(of: visible, on: Instant(millisecondsSince1970: version.depositedAt).date(in: .paris).date)
        let proposed = actor.caisse == nil ? nil : try Propositions(session).confirmed(dossier.record.id, version: event.version)
        return DecisionView(
            word: event.word, at: Instant(millisecondsSince1970: event.at), by: event.by,
            reason: event.word == "silence" ? dossier.owed?.words : event.reason, isAutomatic: event.account == nil,
            proposedBy: try proposed.flatMap { try Accounts(session).find($0.by)?.name }, formVersion: version.formVersion, rulesVersion: version.rulesVersion,
            sources: sources.map(DecisionView.Source.init),
            granted: try event.word == "acceptation"
                ? granted(dossier, version: event.version, content: content, on: Instant(millisecondsSince1970: event.at).date(in: .paris).date) : nil)
    }

    func proposal(on dossier: LoadedDossier) throws -> ProposalView? {
        guard actor.caisse != nil, dossier.state == .enTraitement, let row = try Propositions(session).pending(dossier.record.id),
            let issue = SecondRegard.Issue(rawValue: row.issue)
        else { return nil }
        return ProposalView(
            issue: row.issue, label: issue.label, by: try Accounts(session).find(row.by)?.name ?? "", at: Instant(millisecondsSince1970: row.at), reason: row.reason,
            isMine: row.by == actor.account,
            granted: try row.granted.map { value in
                let possible = dossier.teleservice.accordPossible(on: try content(of: dossier.record), le: today)
                return possible?.label(of: value) ?? value
            })
    }
}
