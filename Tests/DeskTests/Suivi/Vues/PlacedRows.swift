import ContactTracing
import Core
import Store
import TestSupport

@testable import Desk

/// Rows put straight in the tables, at dates chosen so that every figure can be reckoned by hand.
///
/// Today is Tuesday 10 March 2026, ten o'clock. In 96: A infected B and C, D is apart and undated, Z is of January; E is in 21.
struct PlacedRows {
    static let epidemic = "exercice-2026"

    let house: TestDesk
    let account: String
    let second: String

    static func moment(_ day: Int, _ hour: Int, _ minute: Int = 0) -> Instant {
        Instant(LocalDate(year: 2026, month: 3, day: day) ?? .min, hour: hour, minute: minute, in: .paris)
    }

    static func day(_ day: Int, month: Int = 3) -> Int { (LocalDate(year: 2026, month: month, day: day) ?? .min).epochDay }
    static func id(_ name: String) -> String { String(Digest.of("fiche \(name)").prefix(32)) }

    static func place(in house: TestDesk) async throws {
        let rows = PlacedRows(
            house: house, account: try await house.caller(.agentCPAM).actor.account, second: try await house.caller(.agentCPAM2).actor.account)
        let (cases, contacts, links, calls) = (rows.cases, rows.contacts, rows.links, rows.calls)
        try await house.database.write { session in
            let bulk = Bulk(session)
            try bulk.cases(cases)
            try bulk.contacts(contacts)
            try bulk.links(links)
            try bulk.calls(calls)
            try rows.isolation(session)
            try rows.cluster(session)
        }
    }

    private var cases: [CasRecord] {
        [
            cas("A", onset: 1, confirmed: 3, positive: Self.moment(3, 12), validated: Self.moment(3, 18)),
            cas("B", onset: 5, confirmed: 6, positive: Self.moment(6, 9), validated: Self.moment(7, 12), source: "c1"),
            cas("C", onset: 5, confirmed: 7, positive: Self.moment(7, 10), validated: Self.moment(7, 12)),
            cas("D", onset: nil, confirmed: 8, positive: Self.moment(8, 8), validated: Self.moment(8, 9)),
            cas("Z", onset: nil, confirmed: nil, positive: nil, validated: nil, state: "clos", old: true),
            cas("E", department: "21", onset: 4, confirmed: 5, positive: Self.moment(5, 8), validated: Self.moment(5, 9)),
            cas("S", onset: 9, confirmed: nil, positive: nil, validated: nil, state: "suspect"),
            cas("P", onset: 7, confirmed: 8, positive: Self.moment(8, 8), validated: nil, state: "positif"),
            cas("Q", onset: 8, confirmed: 10, positive: Self.moment(10, 9), validated: nil, state: "positif"),
        ]
    }

    private func cas(
        _ name: String, department: String = "96", onset: Int?, confirmed: Int?, positive: Instant?, validated: Instant?, state: String = "valide",
        source: String? = nil, old: Bool = false
    ) -> CasRecord {
        var record = CasRecord(
            id: Self.id(name), epidemic: Self.epidemic, number: "F-\(name)", state: state, doctor: nil, department: department, data: [0],
            collected: old ? Self.day(20, month: 1) : Self.day(onset ?? 8), at: Self.moment(onset ?? 8, 9).millisecondsSince1970)
        record.onset = old ? Self.day(20, month: 1) : onset.map { Self.day($0) }
        record.confirmed = confirmed.map { Self.day($0) }
        record.positiveAt = positive?.millisecondsSince1970
        record.validationDue = positive?.adding(hours: 24).millisecondsSince1970
        record.validatedAt = validated?.millisecondsSince1970
        record.sourceContact = source.map(Self.id)
        return record
    }

    private var contacts: [ContactRecord] {
        [
            contact("c1", of: "A", "isole", registered: Self.moment(3, 18), reached: Self.moment(3, 19)),
            contact("c2", of: "A", "isole", registered: Self.moment(3, 18), reached: Self.moment(5, 12)),
            contact("c3", of: "A", "injoignable", registered: Self.moment(3, 18)),
            contact("c4", of: "B", "a-appeler", registered: Self.moment(10, 9)),
            contact("c5", of: "B", "a-appeler", registered: Self.moment(8, 9)),
            contact("c6", of: "D", "brouillon", registered: nil),
            contact("c7", of: "E", "a-appeler", department: "21", registered: Self.moment(5, 9)),
        ]
    }

    private func contact(_ name: String, of cas: String, _ state: String, department: String = "96", registered: Instant?, reached: Instant? = nil) -> ContactRecord {
        var record = ContactRecord(
            id: Self.id(name), epidemic: Self.epidemic, caseID: Self.id(cas), number: "C-\(name)", state: state, queue: "plateforme", department: department,
            data: [0], reason: "exposition", collected: Self.day(3), at: Self.moment(3, 9).millisecondsSince1970)
        record.registeredAt = registered?.millisecondsSince1970
        record.callDue = registered?.adding(hours: 24).millisecondsSince1970
        record.reachedAt = reached?.millisecondsSince1970
        return record
    }

    private var links: [Liens.Record] {
        [("A", "B"), ("A", "C"), ("A", "E"), ("E", "D")].enumerated().map { rank, ends in
            Liens.Record(id: Self.id("lien \(rank)"), epidemic: Self.epidemic, from: Self.id(ends.0), to: Self.id(ends.1), collected: Self.day(6))
        }
    }

    private var calls: [Bulk.Appel] {
        [
            ("c1", account, Self.moment(3, 19), "joint"), ("c2", account, Self.moment(4, 9), "sans-reponse"), ("c2", account, Self.moment(5, 12), "joint"),
            ("c3", second, Self.moment(4, 10), "faux-numero"), ("c7", second, Self.moment(6, 10), "joint"),
        ].enumerated().map { rank, call in
            Bulk.Appel(
                id: Self.id("appel \(rank)"), epidemic: Self.epidemic, contact: Self.id(call.0), department: call.0 == "c7" ? "21" : "96", account: call.1,
                at: call.2.millisecondsSince1970, outcome: call.3, inTime: nil, collected: Self.day(3))
        }
    }

    /// Done on the day, done the day after, not done, not due yet; and one of another département.
    private func isolation(_ session: any Session) throws {
        let isolations = Isolements(session)
        for (rank, plan) in [("A", 5, 5), ("A", 7, 8), ("B", 9, nil), ("B", 12, nil), ("E", 6, nil)].enumerated() {
            let id = Self.id("isolement \(rank)")
            try isolations.plan(
                id: id, epidemic: Self.epidemic, caseID: Self.id(plan.0), contact: nil, department: plan.0 == "E" ? "21" : "96", day: Self.day(plan.1),
                collected: Self.day(5))
            if let done = plan.2 { try isolations.done(id, by: account, outcome: "va-bien", at: Self.moment(done, 11).millisecondsSince1970) }
        }
    }

    /// B and C, confirmed.
    private func cluster(_ session: any Session) throws {
        try session.execute(
            """
            INSERT INTO groupe (id, epidemie, departement, motif, cle, etat, effectif, du, au, propose_le)
            VALUES (\(Self.id("groupe")), \(Self.epidemic), '96', 'lieu', 'x', 'confirme', 2, \(Self.day(5)), \(Self.day(5)), 0)
            """)
        try Surcharges(session).start(
            id: Self.id("surcharge"), epidemic: Self.epidemic, department: "96", reason: "trop de contacts", waiting: 30, by: account, at: Self.moment(6, 9).millisecondsSince1970)
        for name in ["B", "C"] { try session.execute("INSERT INTO groupe_cas (groupe, cas) VALUES (\(Self.id("groupe")), \(Self.id(name)))") }
    }
}
