import Core
import Store

/// What an act has read so far and need not read again: within its transaction, the same row gives the same answer.
struct Lectures {
    /// What was deposited, by dossier and version: it never changes.
    var contents: [ContentKey: JSONValue] = [:]
    /// The same, as stored.
    var versions: [ContentKey: VersionRecord] = [:]
    /// Papers announced in this act, by what they are made from.
    var announced: [ContentKey: [AnnouncedDocument]] = [:]
    /// What goes by hand, of what was deposited in this act.
    var papers: [ContentKey: EnvoiPapierRecord] = [:]
    /// Who signs, by account and place of practice.
    var authors: [AuthorKey: AuthorFacts] = [:]
    /// What rules may know of patients, beside the identity it was found for.
    var patients: [String: (identity: PatientIdentity, facts: PatientFacts)] = [:]
    /// Live dossiers of one patient and one téléservice.
    var siblings: [SiblingKey: [RuleContext.Sibling]] = [:]
    /// Who patients are, and dossiers read ahead: filled by looks alone, for which nothing changes until they end.
    var identities: [String: PatientIdentity] = [:]
    var dossiers: [String: DossierRecord] = [:]
    /// The names of accounts.
    var names: [String: String] = [:]
    /// Patients nobody else changes until the act ends.
    var held: Set<String> = []

    struct ContentKey: Hashable {
        let dossier: String
        let version: Int
    }

    struct AuthorKey: Hashable {
        let account: String
        let situation: String?
    }

    struct SiblingKey: Hashable {
        let patient: String
        let teleservice: String
    }

    /// A dossier moved: what stands beside others, and what it changes at the desk, is no longer what was read.
    mutating func forgetStanding() {
        patients = [:]
        siblings = [:]
    }
}
