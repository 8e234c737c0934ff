import Core
import Store

/// Identities at every stage, for the demonstration: qualified, retrieved, doubtful, homonyms, twins, somebody without a
/// number, a pair to look at and one that waits for a second person. All of it is told the day before, so that the
/// morning's patients stay those of the morning.
struct DemoIdentities: Sendable {
    let stage: DemoStage
    let world: DemoWorld

    func tell() async throws {
        let yesterday = Instant(world.today.adding(days: -1), hour: 17, in: .paris)
        let desk = stage.desk(at: yesterday)
        let doctor = try await DemoDoor(desk).caller("dr-leclerc", request: "generation")
        func inHand(_ place: Int) async throws -> String? {
            guard world.leclercWorkers.indices.contains(place), let nir = world.patient(world.leclercWorkers[place])?.nir else { return nil }
            return try await desk.findPatients(.nir(nir), by: doctor).first?.patient.id
        }
        for place in [2, 7, 12] { if let id = try await inHand(place) { _ = try await desk.seeDocument(.carteNationale, of: id, by: doctor) } }
        if let id = try await inHand(5) { _ = try await desk.retrieveINS(id, by: doctor) }
        if let id = try await inHand(11) { try await desk.noteIdentity(.sansDocument(.absent), on: id, by: doctor) }
        if let id = try await inHand(14) {
            try await desk.noteIdentity(.doute(.usurpation), on: id, motif: "La photo du document présenté n’est pas celle de la personne.", by: doctor)
        }
        if let place = world.homonymOriginal, let nir = world.patient(place)?.nir, let original = try await desk.findPatients(.nir(nir), by: doctor).first {
            try await desk.noteIdentity(.homonymie, on: original.patient.id, motif: "Deux personnes du même nom, nées le même jour.", by: doctor)
        }
        try await strangers(desk, doctor)
        try await doubles(desk, doctor)
    }

    /// Written down at the desk: in no register, two of them twins.
    private func strangers(_ desk: Desk, _ doctor: Caller) async throws {
        guard let fund = world.caisse(.general) else { return }
        for (given, birth) in [("Ondine", "04/06/1994"), ("Célestine, Rose", "21/02/2019"), ("Clémence, Lou", "21/02/2019")] {
            let traits = TraitsSaisis(nomNaissance: given == "Ondine" ? "Verdier-Luquet" : "Jolivet-Arnoux", prenoms: given, dateNaissance: birth, sexe: "F", lieuNaissance: "25056")
            _ = try await desk.registerPatient(NouveauPatient(traits: traits, caisse: fund.codeOrganisme.code), estUnAutre: true, by: doctor)
        }
    }

    /// Two patients written down although their fund knew them: one pair to look at, one already proposed.
    private func doubles(_ desk: Desk, _ doctor: Caller) async throws {
        for (place, isProposed) in [(9, false), (13, true)] {
            guard world.leclercWorkers.indices.contains(place), let known = world.patient(world.leclercWorkers[place]), let nir = known.nir,
                let kept = try await desk.findPatients(.nir(nir), by: doctor).first?.patient.id
            else { continue }
            var traits = TraitsSaisis(known.traits)
            traits.prenoms = known.prenoms[0]
            traits.lieuNaissance = ""
            let new = NouveauPatient(traits: traits, caisse: known.caisse.code)
            guard case .inscrit(let double) = try await desk.registerPatient(new, estUnAutre: true, by: doctor), isProposed else { continue }
            try await desk.proposeMerge(keeping: kept, absorbing: double, motif: "Inscrit un soir sans carte ; la carte Vitale montre que c’est la même personne.", by: doctor)
        }
    }
}
