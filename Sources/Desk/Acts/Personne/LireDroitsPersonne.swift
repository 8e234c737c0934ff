public import Core

extension Desk {
    /// Somebody of the fund's own insured persons, found by their number, limited or not.
    public func chercherPersonne(_ nir: NIR, by caller: Caller) async throws -> DroitsPersonneVue {
        try await surDroits("chercher-personne", .nir(nir), on: "recherche", by: caller) { _, _ in }
    }

    /// What was asked about their data so far.
    public func lireDroitsPersonne(_ id: String, by caller: Caller) async throws -> DroitsPersonneVue {
        try await surDroits("lire-droits-personne", .id(id), on: "patient/\(id)/limitation", by: caller) { _, _ in }
    }

    /// Every act on what a person may ask: found and noted first, shown as it stands afterwards.
    func surDroits(
        _ name: String, _ wanted: PersonneVisee, on object: String, by caller: Caller, _ body: @escaping @Sendable (Act, PersonneTenue) throws -> Void
    ) async throws -> DroitsPersonneVue {
        try await act(name, on: object, by: caller) { act in
            let person = try act.personne(wanted, .receivePersonRights)
            try act.trace("patient/\(person.id)/limitation", patient: person.id)
            try body(act, person)
            return try act.vue(person)
        }
    }
}
