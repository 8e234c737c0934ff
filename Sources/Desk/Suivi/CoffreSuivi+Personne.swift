import Core

extension CoffreSuivi {
    /// Hashes under which sheets of a registered person may have been written: by number, and by the names they go by.
    func empreintes(_ identity: PatientIdentity) throws -> (nirs: [String], identites: [String]) {
        (
            nirs: try identity.nir.map(lookups) ?? [],
            identites: try Self.noms(identity).flatMap { try lookups(.identite, $0) }
        )
    }

    /// The exact values a sheet without a number is found by: birth name and name used, with the first given name.
    static func noms(_ identity: PatientIdentity) -> Set<String> {
        Set(([identity.nomNaissance] + [identity.nomUtilise].compactMap(\.self)).map {
            Self.identite(nom: $0, prenom: identity.prenoms.first ?? "", dateNaissance: identity.dateNaissance)
        })
    }

    /// What the trace calls a sheet; nil once the key of its week is destroyed, when nobody can tell any more.
    func pseudonymeVivant(_ id: String, collecte: Int) throws -> String? {
        guard try cles.existing(.init(epidemie: epidemie, sorte: .recherche, numero: collecte / 7)) != nil else { return nil }
        return try pseudonym(id, collecte: collecte)
    }
}
