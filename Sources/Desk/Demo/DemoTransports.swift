import Core

/// Transports that Dr Leclerc prescribed: an ordinary one, a series whose agreement is awaited, one agreed, one that the
/// fund's silence settles as soon as the workers turn.
struct DemoTransports: Sendable {
    let stage: DemoStage

    /// - Returns: how many dossiers were told.
    func tell() async throws -> Int {
        let hospital = try await place()
        let near = try await deposit(6, ["etat": "aide", "motif": "atmp", "dateAccident": .string(day(stage.day(5, 9)).iso), "distance": 12], hospital, at: stage.day(3, 9))
        let series = try await deposit(10, series(from: stage.day(12, 10)), hospital, at: stage.day(12, 10))
        let agreed = try await deposit(
            8, ["etat": "allonge", "motif": "entree", "distance": 180, "trajets": "aller", "portage": true], hospital, at: stage.day(6, 14), taken: true)
        let silent = try await deposit(9, ["etat": "assis", "motif": "convocation", "distance": 210], hospital, at: stage.day(20, 11))
        return [near, series, agreed, silent].compactMap(\.self).count
    }

    /// Twice a week, for eight weeks.
    private func series(from moment: Instant) -> [String: JSONValue] {
        [
            "etat": "assis", "motif": "ald", "incapacite": true, "distance": 64, "trajets": "serie", "nombre": 16,
            "dernierJour": .string(day(moment).adding(days: 56).iso), "precisions": "Fatigue importante après chaque séance.",
        ]
    }

    /// The hospital, as people here call it; free words when the directory has none.
    private func place() async throws -> JSONValue {
        let caller = try await DemoDoor(stage.desk).caller("dr-leclerc", request: "generation")
        guard let found = try await stage.desk.chercherLieux(nom: "hôpital", limit: 1, by: caller).items.first else {
            return ["texte": "Hôpital de la vallée"]
        }
        return ["code": .string(found.id)]
    }

    private func deposit(
        _ number: Int, _ more: [String: JSONValue], _ place: JSONValue, at moment: Instant, taken: Bool = false
    ) async throws -> String? {
        let workers = stage.world.leclercWorkers
        guard workers.indices.contains(number), let nir = stage.world.patient(workers[number])?.nir else { return nil }
        let ordinary: [String: JSONValue] = [
            "depart": "domicile", "arrivee": "autre", "lieuArrivee": place, "trajets": "allerRetour", "date": .string(day(moment).iso),
        ]
        let input = DraftInput(teleservice: "prescription-transport", patient: .nir(nir), content: .object(ordinary.merging(more) { $1 }))
        let id = try await stage.deposit(input, by: "dr-leclerc", at: moment)
        try await stage.receive(id, at: moment.adding(minutes: 1))
        if taken { try await stage.accept(id, "Distance justifiée par le plateau technique.", by: "agent-cpam", at: moment.adding(hours: 26)) }
        return id
    }

    private func day(_ moment: Instant) -> LocalDate { moment.date(in: .paris).date }
}
