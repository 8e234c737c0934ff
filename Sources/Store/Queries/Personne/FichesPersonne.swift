/// Sheets of the contact tracing that are a person's, cases and contacts, merged ones and what became of each included.
public struct FichesPersonne: Sendable {
    public struct Fiche: Sendable, Hashable {
        public let id: String
        public let epidemie: String
        public let collecte: Int
    }

    public private(set) var cas: Set<Fiche> = []
    public private(set) var contacts: Set<Fiche> = []

    /// - Parameters:
    ///   - patients: identifiers of the register that the person is.
    ///   - nirs: keyed hashes of their numbers, one for each living week.
    ///   - identites: of their names and birth date; they count only for sheets without a number.
    public init(_ session: any Session, patients: [String], nirs: [String], identites: [String]) throws {
        var rounds = 0
        var grown = true
        while grown, rounds < 20 {
            let before = (cas.count, contacts.count)
            let (caseIDs, contactIDs) = (cas.map(\.id), contacts.map(\.id))
            cas.formUnion(
                try Self.fiches(
                    session, "cas",
                    """
                    patient IN \(sql: .list(patients)) OR cle_nir IN \(sql: .list(nirs)) OR (cle_nir IS NULL AND cle_identite IN \(sql: .list(identites)))
                    OR fusionne_dans IN \(sql: .list(caseIDs)) OR source_contact IN \(sql: .list(contactIDs))
                    OR id IN (SELECT fusionne_dans FROM cas WHERE id IN \(sql: .list(caseIDs))) OR id IN (SELECT cas_devenu FROM contact WHERE id IN \(sql: .list(contactIDs)))
                    """))
            contacts.formUnion(
                try Self.fiches(
                    session, "contact",
                    """
                    cle_nir IN \(sql: .list(nirs)) OR (cle_nir IS NULL AND cle_identite IN \(sql: .list(identites)))
                    OR fusionne_dans IN \(sql: .list(contactIDs)) OR cas_devenu IN \(sql: .list(caseIDs))
                    OR id IN (SELECT fusionne_dans FROM contact WHERE id IN \(sql: .list(contactIDs))) OR id IN (SELECT source_contact FROM cas WHERE id IN \(sql: .list(caseIDs)))
                    OR id IN (SELECT contact FROM arret WHERE patient IN \(sql: .list(patients)))
                    """))
            grown = (cas.count, contacts.count) != before
            rounds += 1
        }
    }

    private static func fiches(_ session: any Session, _ table: SQLIdentifier, _ condition: SQL) throws -> [Fiche] {
        try session.rows("SELECT id, epidemie, collecte_le FROM \(raw: table) WHERE \(sql: condition)").map {
            Fiche(id: try $0.text("id"), epidemie: try $0.text("epidemie"), collecte: try $0.int("collecte_le"))
        }
    }
}
