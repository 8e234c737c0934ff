import Core
import Store

/// What the counters would have stopped of late, for whoever runs the demonstration: invented colleagues, no persona.
struct DemoVigilance {
    let desk: Desk
    let world: DemoWorld

    func tell() async throws {
        var colleagues: [String] = []
        var index = world.sizes.professionnels - 1
        while index >= 0, colleagues.count < 4 {
            if let (account, _) = try world.professionnel(index), account.issuer == DemoWorld.issuer { colleagues.append(account.id) }
            index -= 1
        }
        guard colleagues.count == 4, let admin = try await desk.database.read({ try Accounts($0).administrators().first?.id }) else { return }
        let (world, now, found) = (world, desk.now, colleagues)
        @Sendable func at(_ minutes: Int) -> Int64 { now.adding(minutes: -minutes).millisecondsSince1970 }
        func record(_ number: Int, _ genre: String, _ palier: PalierVigilance, _ motif: MotifVigilance, _ mesure: Int, _ plafond: Int, _ minutes: Int) -> Vigilances.Record {
            Vigilances.Record(
                id: world.ids.id("vigilance", number), genre: genre, sujet: genre == "personne" ? found[number] : world.ids.id("vigilance-lieu", number), palier: palier.rawValue,
                motif: motif.rawValue, mesure: mesure, plafond: plafond, compte: found[number], acces: world.ids.id("vigilance-acces", number), le: at(minutes))
        }
        let rows = [
            record(0, "personne", .gel, .insistance, 16, 15, 35), record(1, "structure", .alerte, .heure, 312, 300, 140), record(2, "personne", .identification, .nuit, 16, 15, 1_800),
            record(3, "personne", .gel, .suites, 21, 20, 4_300),
        ]
        try await desk.database.write { session in
            let table = Vigilances(session)
            for row in rows { _ = try table.open(row) }
            for _ in 0..<16 { _ = try table.refuse(rows[0].id) }
            _ = try table.end(rows[2].id, by: found[2], note: nil, at: at(1_790))
            _ = try table.end(rows[3].id, by: admin, note: "Rappelé au cabinet\u{A0}: un logiciel mal réglé, corrigé depuis.", at: at(4_200))
        }
    }
}
