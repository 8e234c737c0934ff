import Core

/// Work accidents of Dr Leclerc's patients: one with its sick leave, one that ended, one certificate that nobody needs.
struct DemoAccidents: Sendable {
    let stage: DemoStage

    /// - Returns: how many dossiers were told.
    func tell() async throws -> Int { try await withLeave() + ended() + notNeeded() }

    private func withLeave() async throws -> Int {
        let at = stage.day(4, 9)
        guard let id = try await certificate(
            6, [
                "lesions": [["siege": ["code": "SIE-043"], "cote": "droit", "nature": ["code": "LES-003"]]], "dureeSoins": 21,
                "observations": "Chute d’un escabeau, appui impossible.",
            ], at: at)
        else { return 0 }
        let until = at.date(in: .paris).date.adding(days: 20)
        let leave = try await stage.follow(
            id, with: "arret", ["fin": .string(until.iso), "accordPatient": true], by: "dr-leclerc", at: at.adding(minutes: 2))
        try await stage.receive(leave, at: at.adding(minutes: 3))
        return 2
    }

    private func ended() async throws -> Int {
        let at = stage.day(70, 10)
        guard let id = try await certificate(
            9, [
                "lesions": [["siege": ["code": "SIE-035"], "cote": "gauche", "nature": ["code": "LES-020"]]], "risque": "accidentTravail",
            ], at: at)
        else { return 0 }
        try await stage.accept(id, by: "agent-cpam", at: at.adding(hours: 50))
        let end = stage.day(9, 16)
        let closing = try await stage.follow(
            id, with: "final", ["conclusion": "guerison", "dateConclusion": .string(end.date(in: .paris).date.iso), "sequelles": false], by: "dr-leclerc", at: end)
        try await stage.receive(closing, at: end.adding(minutes: 1))
        return 2
    }

    private func notNeeded() async throws -> Int {
        guard let nir = patient(8)?.nir else { return 0 }
        _ = try await stage.deposit(
            DraftInput(
                teleservice: "certificat-accident-travail", patient: .nir(nir), content: ["nature": "prolongation", "demandeur": "Le service du personnel"]),
            by: "dr-leclerc", at: stage.day(2, 11))
        return 1
    }

    private func certificate(_ number: Int, _ more: [String: JSONValue], at moment: Instant) async throws -> String? {
        guard let patient = patient(number), let nir = patient.nir else { return nil }
        let day = moment.date(in: .paris).date
        var content: [String: JSONValue] = [
            "nature": "initial", "risque": "accidentTravail", "dateAccident": .string(day.adding(days: -1).iso), "dateConstat": .string(day.iso),
        ]
        content["employeur"] = patient.employeur.map { ["nom": .string($0.nom)] }
        let input = DraftInput(teleservice: "certificat-accident-travail", patient: .nir(nir), content: .object(content.merging(more) { $1 }))
        let id = try await stage.deposit(input, by: "dr-leclerc", at: moment)
        try await stage.receive(id, at: moment.adding(minutes: 1))
        return id
    }

    private func patient(_ number: Int) -> PatientIdentity? {
        let workers = stage.world.leclercWorkers
        return workers.indices.contains(number) ? stage.world.patient(workers[number]) : nil
    }
}
