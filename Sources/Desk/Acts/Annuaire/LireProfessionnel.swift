public import Core
import Store

/// A professional's page: who they are, or since when the directory no longer has them.
public struct FicheProfessionnel: Sendable, Codable, Hashable {
    /// Nil when they have left.
    public let present: ProfessionnelVue?
    public let nom: String
    public let partiLe: LocalDate?
    public let aJourLe: LocalDate?
}

extension Desk {
    /// A professional of the directory, by national identifier or RPPS.
    public func lireProfessionnel(_ identifier: String, by caller: Caller) async throws -> FicheProfessionnel {
        try await database.read { session in
            let reader = try LecteurAnnuaire(session)
            let known = identifier.directoryIdentifiers
            for id in known {
                if let person = try reader.person(id) { return FicheProfessionnel(present: person, nom: person.nom, partiLe: nil, aJourLe: reader.date) }
            }
            for id in known {
                guard let left = try reader.annuaire.leftAt(id), let last = try reader.annuaire.history(id).first else { continue }
                return FicheProfessionnel(
                    present: nil, nom: TexteAnnuaire.person(title: last.title, practiceTitle: last.practiceTitle, givenName: last.givenName, name: last.name),
                    partiLe: Instant(millisecondsSince1970: left).date(in: .paris).date, aJourLe: reader.date)
            }
            throw DeskRefusal.notFound
        }
    }
}
