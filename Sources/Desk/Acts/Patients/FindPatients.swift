public import Core
import Store

/// How a practice looks for a patient. Nothing of it ever travels in an address.
public enum PatientQuery: Sendable, Hashable {
    case nir(NIR)
    /// Any order of names, accents and hyphens forgiven, one slip allowed.
    case traits(name: String, birthDate: LocalDate)
    /// What a label or a phone says.
    case lue(IdentiteLue)
}

/// A patient found, and how sure the match is.
public struct PatientMatch: Sendable, Codable, Hashable {
    public let patient: PatientSummary
    /// 100 for the same name to the letter.
    public let score: Int
    public let traits: TraitsStricts
    public let fiabilite: Fiabilite
    /// Traits that differ from those read on a label or a phone.
    public let ecarts: [ComparaisonTraits.Trait]
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

    func matches(_ query: PatientQuery) throws -> [PatientMatch] {
        switch query {
        case .nir(let nir):
            let found = try bearer(of: nir)
            demande(nir, found: found != nil)
            return try found.map { [try match($0.id, $0.identity, score: 100)] } ?? []
        case .lue(let read):
            if let nir = read.matricule, let bearer = try bearer(of: nir) {
                demande(nir, found: true)
                return [try match(bearer.id, bearer.identity, score: 100, besides: read.traits)]
            }
            let words = (read.traits.prenoms.prefix(1) + [read.traits.nomNaissance]).joined(separator: " ")
            return try named(words, read.traits.dateNaissance, besides: read.traits)
        case .traits(let name, let birthDate): return try named(name, birthDate)
        }
    }

    /// A number leads to the one who is kept, when its bearer was merged.
    private func bearer(of nir: NIR) throws -> (id: String, identity: PatientIdentity)? {
        let patients = Patients(session)
        guard let found = try patients.find(nirKey: desk.keys.nirKey(nir)) else { return nil }
        guard let kept = try found.mergedInto == nil ? found : patients.find(patients.root(of: found.id)) else { return nil }
        return (kept.id, try vault.identity(kept))
    }

    private func named(_ name: String, _ birthDate: LocalDate, besides traits: TraitsStricts? = nil) throws -> [PatientMatch] {
        let near = try Patients(session).born(key: desk.keys.birthKey(birthDate), limit: 5000)
            .compactMap { record -> (id: String, identity: PatientIdentity, score: Int)? in
                let identity = try vault.identity(record)
                return identity.score(of: name).map { (record.id, identity, $0) }
            }
            .sorted { ($1.score, $0.identity.displayName) < ($0.score, $1.identity.displayName) }
        if near.isEmpty { try refuseLimited(name, birthDate) }
        return try near.prefix(Self.matchLimit).map { try match($0.id, $0.identity, score: $0.score, besides: traits) }
    }

    /// Nobody to be shown, but somebody of that name is there and stands limited: said, so that nobody writes them down again.
    private func refuseLimited(_ name: String, _ birthDate: LocalDate) throws {
        guard session.aDesLimites else { return }
        let limited = try Patients(session).everybodyBorn(key: desk.keys.birthKey(birthDate), limit: 5000).filter { session.estLimite($0.id) }
        if try limited.contains(where: { try vault.identity($0).score(of: name) ?? 0 >= Self.sure }) { throw DeskRefusal.limitee }
    }

    /// From here a name is the same but for a letter.
    private static let sure = 90

    private func match(_ id: String, _ identity: PatientIdentity, score: Int, besides traits: TraitsStricts? = nil) throws -> PatientMatch {
        PatientMatch(
            patient: try patientSummary(identity, id: id), score: score, traits: identity.traits, fiabilite: try Identites(session).life(of: id).fiabilite,
            // Less on a label than in the register is no difference.
            ecarts: traits.map { ComparaisonTraits($0, identity.traits).differences } ?? [])
    }
}
