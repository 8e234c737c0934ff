import Core
import Store
import TestSupport
import Testing

/// A queue of several funds and states is read in slices that are merged: it must be the list that one sort of everything gives.
@Suite("Queues read in slices") struct QueueSlicesTests {
    @Test("Page after page, the same as everything sorted at once", arguments: Engine.tested)
    func sameAsSorted(engine: Engine) async throws {
        try await withDesk(engine) { house in
            try await Self.fill(house, 240)
            let funds = try await house.database.read { try $0.rows("SELECT code FROM caisse ORDER BY code").prefix(4).map { try $0.text("code") } }
            for (caisses, states) in [
                (funds, ["depose", "recu"]), ([funds[0]], ["depose", "recu", "accepte"]), (funds, []), ([funds[1], funds[0], funds[1]], ["recu", "recu"]),
                ([], ["depose", "refuse"]), ([], []),
            ] {
                let filter = Dossiers.Filter(caisses: caisses, states: states)
                let all = try await house.database.read { session in try session.all(DossierRecord.self, "SELECT * FROM dossier") }
                let mine = all.filter { (caisses.isEmpty || caisses.contains($0.caisse)) && (states.isEmpty || states.contains($0.state)) }
                for order in Order.allCases {
                    let expected = mine.filter { order != .waiting || $0.depositedAt != nil }.sorted { order.key($0) < order.key($1) }.map(\.id)
                    for size in [1, 7, 50] {
                        let walked = try await house.database.read { try order.walk(Dossiers($0), filter, size) }
                        #expect(walked == expected, "\(order) by \(size), \(caisses) \(states)")
                    }
                }
            }
        }
    }

    enum Order: CaseIterable {
        case recent, waiting, nearest

        /// What the order goes by: ties, of which there are many, by identifier.
        func key(_ one: DossierRecord) -> (Int64, String) {
            switch self {
            // Backwards: a greater identifier comes first too.
            case .recent: (-one.updatedAt, String(one.id.map { Self.mirrored($0) }))
            case .waiting: (one.depositedAt ?? 0, one.id)
            case .nearest: (one.answerDue ?? Dossiers.noDeadline, one.id)
            }
        }

        /// Every page, each begun where the one before ended.
        func walk(_ dossiers: Dossiers, _ filter: Dossiers.Filter, _ size: Int) throws -> [String] {
            var found: [String] = []
            var cursor: (at: Int64, id: String)?
            while true {
                let page = switch self {
                case .recent: try dossiers.recent(filter, after: cursor, limit: size)
                case .waiting: try dossiers.waiting(filter, after: cursor ?? (Int64.min, ""), limit: size)
                case .nearest: try dossiers.nearest(filter, after: cursor, limit: size)
                }
                found += page.map(\.id)
                guard page.count == size, let last = page.last else { return found }
                cursor = switch self {
                case .recent: (last.updatedAt, last.id)
                case .waiting: (last.depositedAt ?? 0, last.id)
                case .nearest: (last.answerDue ?? Dossiers.noDeadline, last.id)
                }
            }
        }

        private static func mirrored(_ digit: Character) -> Character {
            digit.hexDigitValue.map { Character(String(15 - $0, radix: 16)) } ?? digit
        }
    }

    /// Rows of four funds and five states, on so few moments that most of them meet others there.
    private static func fill(_ house: TestDesk, _ count: Int) async throws {
        try await house.database.write { session in
            let patient = try session.rows("SELECT id FROM patient ORDER BY id").first?.text("id")
            let doctor = try session.rows("SELECT id FROM compte WHERE role = 'professionnel' ORDER BY id").first?.text("id")
            let funds = try session.rows("SELECT code FROM caisse ORDER BY code").prefix(4).map { try $0.text("code") }
            var draws = Draws(7)
            for number in 0..<count {
                let state = ["brouillon", "depose", "recu", "accepte", "refuse"].randomElement(using: &draws) ?? "depose"
                let id = String(repeating: "0", count: 24) + String(UInt32.random(in: 0..<(.max), using: &draws) &+ UInt32(number), radix: 16).leftPadded(8)
                let moment = Int64.random(in: 0..<40, using: &draws)
                var record = DossierRecord(
                    id: id, teleservice: "arret-de-travail", patient: try #require(patient), author: try #require(doctor), situation: nil,
                    preparedBy: try #require(doctor), caisse: try #require(funds.randomElement(using: &draws)), continues: nil, state: "brouillon", draft: [1], summary: [1],
                    periodStart: nil, periodEnd: nil, createdAt: moment)
                try Dossiers(session).insert(record)
                guard state != "brouillon" else { continue }
                record.state = state
                record.version = 1
                record.depositedAt = Int64.random(in: 0..<20, using: &draws)
                record.answerDue = Bool.random(using: &draws) ? Int64.random(in: 0..<10, using: &draws) : nil
                #expect(try Dossiers(session).update(record))
            }
        }
    }
}

extension String {
    fileprivate func leftPadded(_ width: Int) -> String { String(repeating: "0", count: max(0, width - count)) + self }
}
