public import Core
import Store

/// How a practice looks for a patient. Nothing of it ever travels in an address.
public enum PatientQuery: Sendable, Hashable {
    case nir(NIR)
    /// Any order of names, accents and hyphens forgiven, one slip allowed.
    case traits(name: String, birthDate: LocalDate)
}

/// A patient found, and how sure the match is.
public struct PatientMatch: Sendable, Codable, Hashable {
    public let patient: PatientSummary
    /// 100 for the same name to the letter.
    public let score: Int
}

extension Desk {
    /// Patients that match, best first; homonyms side by side, none chosen silently. Every person shown is
    /// noted before the answer, and can then be taken in hand.
    public func findPatients(_ query: PatientQuery, by caller: Caller) async throws -> [PatientMatch] {
        try await act("chercher-patient", on: "recherche", by: caller) { act in
            try Policy.careForPatients.enforce(act.actor, ())
            let matches = try act.matches(query)
            try act.trace("recherche", result: matches.isEmpty ? .notFound : .done)
            for match in matches {
                try act.trace("patient/\(match.patient.id)", patient: match.patient.id)
                try Patients(act.session).seen(match.patient.id, by: act.actor.principal, at: act.at)
            }
            return matches
        }
    }
}

extension Act {
    /// More people than this born on one day with near names would mean a search too loose to be of use.
    private static let matchLimit = 10

    fileprivate func matches(_ query: PatientQuery) throws -> [PatientMatch] {
        switch query {
        case .nir(let nir):
            return try Patients(session).find(nirKey: desk.keys.nirKey(nir)).map { record in
                [PatientMatch(patient: try patientSummary(vault.identity(record), id: record.id), score: 100)]
            } ?? []
        case .traits(let name, let birthDate):
            return try Patients(session).born(key: desk.keys.birthKey(birthDate), limit: 5000)
                .compactMap { record in
                    let identity = try vault.identity(record)
                    guard let score = identity.score(of: name) else { return nil }
                    return PatientMatch(patient: try patientSummary(identity, id: record.id), score: score)
                }
                .sorted { ($1.score, $0.patient.name) < ($0.score, $1.patient.name) }
                .prefix(Self.matchLimit)
                .map { $0 }
        }
    }
}
