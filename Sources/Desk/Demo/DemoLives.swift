import Core

/// The dossiers told for the personas, one of each fate. Each has a patient of its own, so that no two leaves meet.
struct DemoLives: Sendable {
    let stage: DemoStage

    /// - Returns: how many dossiers were told.
    func tell() async throws -> Int {
        try await drafts() + current() + answered() + corrected() + prolonged() + ofOthers() + old()
    }

    private func drafts() async throws -> Int {
        try await stage.draft(leave(0, days: 3, motif: 1, at: stage.ago(minutes: 40)), by: "dr-leclerc", at: stage.ago(minutes: 40), without: "fin")
        try await stage.draft(leave(1, days: 5, motif: 22, at: stage.ago(minutes: 90)), by: "sec-morel", at: stage.ago(minutes: 90), without: "accordPatient")
        return 2
    }

    private func current() async throws -> Int {
        _ = try await stage.deposit(leave(2, days: 2, motif: 2, at: stage.ago(minutes: 20)), by: "dr-leclerc", at: stage.ago(minutes: 20))
        let received = try await stage.deposit(leave(3, days: 10, motif: 40, at: stage.day(1, 10)), by: "dr-leclerc", at: stage.day(1, 10))
        try await stage.receive(received, at: stage.day(1, 10, 1))
        let taken = try await stage.deposit(leave(4, days: 21, motif: 53, at: stage.day(2, 15)), by: "dr-leclerc", at: stage.day(2, 15))
        try await stage.receive(taken, at: stage.day(2, 15, 1))
        try await stage.take(taken, by: "agent-cpam", at: stage.ago(minutes: 50))
        var told = 3
        for (patient, hour) in [(stage.world.clerk, 16), (stage.world.servant, 11)] {
            guard let patient else { continue }
            let at = stage.day(1, hour)
            _ = try await stage.deposit(leave(of: patient, days: 6, motif: 26, at: at), by: "dr-leclerc", at: at)
            told += 1
        }
        return told
    }

    private func answered() async throws -> Int {
        let accepted = try await deposited(5, days: 5, motif: 15, daysAgo: 10)
        try await stage.accept(accepted, by: "agent-cpam", at: stage.day(9, 11))
        let refused = try await deposited(6, days: 3, motif: 102, daysAgo: 18)
        try await stage.refuse(
            refused, "L’assuré n’était plus affilié à la caisse au premier jour d’arrêt. Adressez l’avis à sa nouvelle caisse.", by: "agent-cpam-2",
            at: stage.day(16, 14))
        let asked = try await deposited(7, days: 14, motif: 55, daysAgo: 3)
        try await stage.askCorrection(
            asked, "Précisez l’adresse de visite : bâtiment, étage et code d’accès.", by: "agent-cpam", at: stage.ago(minutes: 100))
        try await DemoEchanges(stage: stage, accepte: accepted, refuse: refused, demande: asked).tell()
        let withdrawn = try await deposited(8, days: 4, motif: 3, daysAgo: 6)
        try await stage.withdraw(withdrawn, "Le patient a pu reprendre le travail le jour même.", by: "dr-leclerc", at: stage.day(6, 12))
        return 4
    }

    private func corrected() async throws -> Int {
        let soon = stage.day(12, 9)
        let first = try leave(9, days: 8, motif: 34, at: soon)
        let quick = try await stage.deposit(first, by: "dr-leclerc", at: soon)
        try await stage.rectify(
            quick, longer(first, by: 2), "Durée corrigée après relecture.", by: "dr-leclerc", at: soon.adding(minutes: 25))
        try await stage.receive(quick, at: soon.adding(minutes: 26))
        try await stage.accept(quick, by: "agent-cpam", at: stage.day(11, 15))

        let later = stage.day(8, 9)
        let second = try leave(10, days: 7, motif: 49, at: later)
        let late = try await stage.deposit(second, by: "dr-leclerc", at: later)
        try await stage.receive(late, at: later.adding(minutes: 1))
        try await stage.rectify(
            late, longer(second, by: 3), "Cicatrisation plus longue que prévu.", by: "dr-leclerc", at: later.adding(hours: 26))
        try await stage.receive(late, at: later.adding(hours: 26).adding(minutes: 1))
        return 2
    }

    private func prolonged() async throws -> Int {
        let begun = stage.day(24, 10)
        let first = try leave(11, days: 14, motif: 23, at: begun)
        let initial = try await stage.deposit(first, by: "dr-leclerc", at: begun)
        try await stage.receive(initial, at: begun.adding(minutes: 1))
        try await stage.accept(initial, by: "agent-cpam", at: begun.adding(hours: 30))
        let next = try await stage.prolong(initial, until: first.fin.adding(days: 15), by: "dr-leclerc", at: Instant(first.fin, hour: 11, in: .paris))
        try await stage.receive(next, at: Instant(first.fin, hour: 11, minute: 1, in: .paris))
        try await stage.accept(next, "Prolongation conforme.", by: "agent-cpam-2", at: Instant(first.fin.adding(days: 1), hour: 10, in: .paris))

        // The locum takes over from the treating doctor, under her own name.
        let before = stage.day(9, 9)
        let start = try leave(12, days: 7, motif: 54, at: before)
        let own = try await stage.deposit(start, by: "dr-leclerc", at: before)
        try await stage.receive(own, at: before.adding(minutes: 1))
        try await stage.accept(own, by: "agent-cpam", at: before.adding(hours: 28))
        var locum = start
        (locum.debut, locum.fin) = (start.fin.adding(days: 1), start.fin.adding(days: 7))
        locum.isProlongation = true
        locum.more["qualitePrescripteur"] = "remplacant"
        let when = Instant(locum.debut, hour: 9, in: .paris)
        let taken = try await stage.deposit(locum, by: "dr-petit", at: when)
        try await stage.receive(taken, at: when.adding(minutes: 1))
        return 4
    }

    // Words

    func deposited(_ patient: Int, days: Int, motif: Int, daysAgo: Int) async throws -> String {
        let id = try await stage.deposit(leave(patient, days: days, motif: motif, at: stage.day(daysAgo, 9)), by: "dr-leclerc", at: stage.day(daysAgo, 9))
        try await stage.receive(id, at: stage.day(daysAgo, 9, 1))
        return id
    }

    /// Of one of Dr Leclerc's patients, by number.
    func leave(_ patient: Int, days: Int, motif: Int, at moment: Instant) throws -> SyntheticLeave {
        try leave(of: stage.world.leclercWorkers[patient], days: days, motif: motif, at: moment)
    }

    func leave(of index: Int, days: Int, motif: Int, at moment: Instant) throws -> SyntheticLeave {
        guard let patient = stage.world.patient(index) else { throw DeskRefusal.notFound }
        let debut = moment.date(in: .paris).date
        return SyntheticLeave(patient: patient, debut: debut, fin: debut.adding(days: days - 1), motif: SyntheticLeave.code(motif))
    }

    func longer(_ leave: SyntheticLeave, by days: Int) -> SyntheticLeave {
        var longer = leave
        longer.fin = leave.fin.adding(days: days)
        return longer
    }
}
