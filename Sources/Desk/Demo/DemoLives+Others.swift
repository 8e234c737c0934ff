import Core

/// What the other personas wrote, and what is already closed.
extension DemoLives {
    func ofOthers() async throws -> Int {
        var told = 0
        for (number, slug, motif, daysAgo) in [(0, "dr-benali", 56, 4), (1, "dr-benali", 104, 5), (2, "dr-benali", 43, 1)] {
            let at = stage.day(daysAgo, 17)
            let leave = try leave(of: stage.world.benaliWorkers[number], days: 9, motif: motif, at: at)
            let id = try await stage.deposit(leave, by: slug, situation: number == 1 ? 1 : 0, at: at)
            try await stage.receive(id, at: at.adding(minutes: 1))
            if number == 0 { try await stage.take(id, by: "agent-cpam-2", at: stage.ago(minutes: 30)) }
            if number == 1 { try await stage.accept(id, by: "agent-cpam-2", at: at.adding(hours: 20)) }
            told += 1
        }
        if let farmer = stage.world.farmer {
            let id = try await stage.deposit(leave(of: farmer, days: 12, motif: 29, at: stage.day(1, 9)), by: "dr-leclerc", at: stage.day(1, 9))
            try await stage.receive(id, at: stage.day(1, 9, 1))
            told += 1
        }
        let dental = try await stage.deposit(leave(13, days: 2, motif: 111, at: stage.day(7, 10)), by: "cd-roussel", at: stage.day(7, 10))
        try await stage.receive(dental, at: stage.day(7, 10, 1))
        try await stage.accept(dental, by: "agent-cpam", at: stage.day(6, 10))
        return try await told + 1 + maternity()
    }

    private func maternity() async throws -> Int {
        let women = stage.world.benaliWorkers.dropFirst(3).filter { index in
            stage.world.patient(index).map { $0.sexe == .feminin && $0.dateNaissance.years(to: stage.world.today) < 45 } ?? false
        }
        guard let mother = women.first else { return 0 }
        var leave = try leave(of: mother, days: 14, motif: 95, at: stage.day(1, 14))
        leave.risque = "maternite"
        let id = try await stage.deposit(leave, by: "sf-marchand", at: stage.day(1, 14))
        try await stage.receive(id, at: stage.day(1, 14, 1))
        return 1
    }

    func old() async throws -> Int {
        let id = try await deposited(14, days: 10, motif: 44, daysAgo: 130)
        try await stage.accept(id, by: "agent-cpam", at: stage.day(129, 10))
        _ = try await Worker(stage.desk(at: stage.day(30, 3))).turnClocks()
        return 1
    }
}
