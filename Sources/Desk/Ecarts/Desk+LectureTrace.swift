import Core
import Store

extension Desk {
    /// Traces read at once, and persons: nothing else waits behind a long day.
    private static let slice = 4_000

    /// Reads one day of the trace, and keeps what departs from the work of one's peers. Administrators are told when something does.
    /// - Returns: how much was found; nil when that day was read already.
    @discardableResult
    func lireTrace(du day: LocalDate) async throws -> Int? {
        guard try await database.read({ try Ecarts($0).days(since: day.epochDay).allSatisfy { $0.jour != day.epochDay } }) else { return nil }
        let journee = try await journee(day)
        let persons = try await personnes(journee.personnes.sorted())
        let accounts = try await comptes(journee.vus.keys.sorted())
        let days = journee.activites(accounts, persons, seuilsEcarts)
        let found = seuilsEcarts.ecarts(days)
        let now = clock.now()
        return try await database.write { session in
            let table = Ecarts(session)
            let at = now.millisecondsSince1970
            let read = Ecarts.Lecture(jour: day.epochDay, le: at, comptes: days.count, personnes: persons.count, ecarts: found.count)
            guard try table.insert(read) else { return nil }
            for one in found {
                try table.insert(
                    Ecarts.Record(
                        id: self.chance.identifier(), jour: day.epochDay, compte: one.compte, genre: one.genre.rawValue, metier: one.metier, mesure: one.mesure,
                        mediane: one.mediane, seuil: one.seuil, pairs: one.pairs))
            }
            if !found.isEmpty {
                for administrator in try Accounts(session).administrators() {
                    try Notifications(session).add(
                        id: self.chance.identifier(), account: administrator.id, dossier: nil,
                        text: found.count == 1 ? "La lecture de la trace a relevé un écart." : "La lecture de la trace a relevé \(found.count) écarts.", at: at, address: "/administration/lecture")
                }
            }
            // The reading is traced like any other: it looked at everybody's day, and shows nobody's patients.
            let act = Act("lire-trace", session: session, desk: self, caller: Worker.deskCaller("lecture"), now: now)
            try act.trace("lecture/\(day.epochDay)")
            return found.count
        }
    }

    /// The day in Paris, from midnight to midnight.
    private func journee(_ day: LocalDate) async throws -> JourneeTrace {
        func edge(_ day: LocalDate) -> String {
            let time = String(max(0, Instant(day, in: .paris).millisecondsSince1970), radix: 16)
            return String(repeating: "0", count: max(0, 12 - time.count)) + time
        }
        var (journee, cursor) = (JourneeTrace(), edge(day))
        let end = edge(day.adding(days: 1))
        while true {
            let from = cursor
            let looks = try await database.read { try Traces($0).looks(after: from, before: end, limit: Self.slice) }
            for look in looks where look.compte != "guichet" { journee.add(look) }
            guard looks.count == Self.slice, let last = looks.last else { return journee }
            cursor = last.id
        }
    }

    private func personnes(_ ids: [String]) async throws -> [String: JourneeTrace.Personne] {
        var found: [String: JourneeTrace.Personne] = [:]
        for start in stride(from: 0, to: ids.count, by: 400) {
            let part = Array(ids[start..<min(start + 400, ids.count)])
            let keys = keys
            let read = try await database.read { session in
                let vault = PatientVault(session: session, keys: keys)
                return try Patients(session).find(ids: part).map { record -> (String, JourneeTrace.Personne) in
                    let who = try vault.identity(record)
                    return (record.id, .init(caisse: record.caisse, noms: Set([who.nomNaissance, who.nomUtilise].compactMap { $0.map(NomPropre.folded) })))
                }
            }
            for (id, person) in read { found[id] = person }
        }
        return found
    }

    /// What each account is compared by. An administrator sees no one, and is not judged.
    private func comptes(_ ids: [String]) async throws -> [String: (metier: String, noms: Set<String>, collegues: Set<String>)] {
        let records = try await database.read { session in try ids.compactMap { try Accounts(session).find($0) } }.filter { $0.role != "administrateur" }
        let funds = Set(records.compactMap(\.caisse)).sorted()
        let staff = try await database.read { try Accounts($0).ofFunds(funds) }
        let byFund = Dictionary(grouping: staff, by: \.caisse).mapValues { Set($0.map { Self.family($0.name) }) }
        var found: [String: (metier: String, noms: Set<String>, collegues: Set<String>)] = [:]
        for record in records {
            let own: Set<String> = [Self.family(record.name)]
            let beside = record.caisse.flatMap { byFund[$0] } ?? []
            found[record.id] = (record.profession.map { "professionnel/\($0)" } ?? record.role, own.subtracting([""]), beside.subtracting(own).subtracting([""]))
        }
        return found
    }

    /// The family name in « Dr Anne LECLERC »: the words in capitals.
    static func family(_ name: String) -> String {
        NomPropre.folded(name.split(separator: " ").filter { $0.count > 1 && $0 == $0.uppercased() }.joined(separator: " "))
    }
}
