public import Core
import Store

/// Whom to call at a fund for one kind of question.
public struct ContactCaisseVue: Sendable, Codable, Hashable {
    public let id: String
    public let sujet: SujetContact
    /// A person or a service: « Indemnités journalières ».
    public let intitule: String
    /// What they deal with.
    public let role: String
    public let telephone: String?
    public let courriel: String?
    public let horaires: String?
    public let secteur: String?
    public let ecritPar: String
    public let ecritLe: Instant
}

public struct ContactsVue: Sendable, Codable, Hashable {
    public let caisse: Caisse
    public let contacts: [ContactCaisseVue]
    /// The actor may change them.
    public let modifiables: Bool
}

extension Desk {
    /// Whom to call at a fund, by topic.
    public func readContacts(caisse code: String, by caller: Caller) async throws -> ContactsVue {
        try await database.read { session in
            guard let caisse = try Caisses(session).find(code)?.caisse(receptions: []) else { throw DeskRefusal.notFound }
            let order = Dictionary(uniqueKeysWithValues: SujetContact.allCases.enumerated().map { ($1, $0) })
            let contacts = try ContactsCaisse(session).all(caisse: code).compactMap { record -> ContactCaisseVue? in
                guard let sujet = SujetContact(rawValue: record.sujet) else { return nil }
                return ContactCaisseVue(
                    id: record.id, sujet: sujet, intitule: record.intitule, role: record.role, telephone: record.telephone, courriel: record.courriel,
                    horaires: record.horaires, secteur: record.secteur, ecritPar: try Accounts(session).find(record.ecritPar)?.name ?? "",
                    ecritLe: .init(millisecondsSince1970: record.ecritLe))
            }
            return ContactsVue(
                caisse: caisse, contacts: contacts.sorted { (order[$0.sujet] ?? 0, $0.intitule) < (order[$1.sujet] ?? 0, $1.intitule) },
                modifiables: Policy.writeFundContacts.decide(caller.actor, caisse.codeOrganisme) == .allow)
        }
    }
}
