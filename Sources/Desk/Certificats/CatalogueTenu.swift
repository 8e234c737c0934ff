import Certificats
import Core
import Store
import Synchronization

/// The rules as they stand, kept in memory for as long as the database’s edition has not moved. What changes is in the database
/// alone: any process may serve, and none serves an old answer after another one wrote.
public final class CatalogueTenu: Sendable {
    private struct Lu {
        let edition: Int
        let catalogue: Catalogue
    }

    private let lu = Mutex<Lu?>(nil)

    public init() {}

    func catalogue(_ database: any Database) async throws -> Catalogue {
        let known = lu.withLock { $0 }
        do {
            let read = try await database.read { session -> Lu? in
                let edition = try PropositionsCertificat(session).edition()
                guard edition != known?.edition else { return nil }
                return Lu(edition: edition, catalogue: try Self.read(session))
            }
            guard let read else { return known?.catalogue ?? .maison }
            lu.withLock { $0 = read }
            return read.catalogue
        } catch {
            // Somebody stands at a counter with a question: the last known rules answer while the database is away.
            guard let known else { throw error }
            return known.catalogue
        }
    }

    static func read(_ session: any Session) throws -> Catalogue {
        let agreed = try PropositionsCertificat(session).agreed().map { Catalogue.Changement(regle: $0.regle, version: try VersionRegle($0)) }
        let reviews = try RelecturesCertificat(session).latest().map { ($0.regle, LocalDate(epochDay: $0.jour)) }
        return Catalogue(changements: agreed, relectures: Dictionary(reviews, uniquingKeysWith: { first, _ in first }))
    }
}

extension Desk {
    /// The rules as they stand now.
    func catalogueCertificats() async throws -> Catalogue { try await regles.catalogue(database) }
}
