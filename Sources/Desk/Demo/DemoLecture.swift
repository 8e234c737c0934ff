import Core
import Store

/// What the reading of last week's trace would have found: invented colleagues, no persona.
struct DemoLecture {
    let desk: Desk
    let world: DemoWorld

    func tell() async throws {
        var colleagues: [AccountRecord] = []
        var index = world.sizes.professionnels - 5
        while index >= 0, colleagues.count < 3 {
            if let (account, _) = try world.professionnel(index), account.issuer == DemoWorld.issuer, account.profession != nil { colleagues.append(account) }
            index -= 1
        }
        guard colleagues.count == 3, let admin = try await desk.database.read({ try Accounts($0).administrators().first?.id }) else { return }
        let today = desk.now.date(in: .paris).date
        let (world, found) = (world, colleagues)
        try await desk.database.write { session in
            let table = Ecarts(session)
            for ago in (1...7).reversed() {
                let day = today.adding(days: -ago)
                let isFree = day.weekday == .samedi || day.weekday == .dimanche
                _ = try table.insert(
                    Ecarts.Lecture(
                        jour: day.epochDay, le: Instant(day.adding(days: 1), hour: 3, minute: 4, in: .paris).millisecondsSince1970, comptes: isFree ? 9 : 38 + ago,
                        personnes: isFree ? 61 : 640 + 17 * ago, ecarts: ago == 1 ? 2 : ago == 4 ? 1 : 0))
            }
            func metier(_ account: AccountRecord) -> String { "professionnel/\(account.profession ?? "")" }
            func record(_ n: Int, _ ago: Int, _ genre: GenreEcart, _ mesure: Int, _ mediane: Int, _ seuil: Int, _ pairs: Int) -> Ecarts.Record {
                Ecarts.Record(
                    id: world.ids.id("ecart", n), jour: today.adding(days: -ago).epochDay, compte: found[n].id, genre: genre.rawValue, metier: metier(found[n]), mesure: mesure,
                    mediane: mediane, seuil: seuil, pairs: pairs)
            }
            try table.insert(record(0, 1, .sansSuite, 74, 3, 30, 11))
            try table.insert(record(1, 1, .nuit, 13, 0, 10, 11))
            try table.insert(record(2, 4, .homonymes, 2, 0, 2, 11))
            _ = try table.read(
                world.ids.id("ecart", 2), by: admin, note: "Vu avec l’intéressée\u{A0}: ses parents sont ses patients, déclarés de longue date.",
                at: Instant(today.adding(days: -3), hour: 9, minute: 20, in: .paris).millisecondsSince1970)
        }
        let caller = try await DemoDoor(desk).caller("admin", request: "generation")
        _ = try await desk.poserLeurres("12", by: caller)
    }
}
