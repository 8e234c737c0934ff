import Core
import Desk
import Store
import TestSupport
import Testing

/// What is asked of a day, a queue or a profession, or after a line, leaves out what came before, has not come yet, or is another's.
@Suite struct RowsOfOtherDaysTests {
    // Accounts

    @Test(arguments: Engine.tested) func aDoctorIsNotANurseOfTheSameNumber(engine: Engine) async throws {
        try await withEmptyDesk(engine) { house in
            try await house.database.write { session in
                let accounts = Accounts(session)
                try accounts.insert(Self.professional(1, "infirmier"), at: 1)
                #expect(try accounts.doctor(identifier: Self.number, profession: "medecin") == nil)
                try accounts.insert(Self.professional(2, "medecin"), at: 2)
                #expect(try accounts.doctor(identifier: Self.number, profession: "medecin")?.id == Self.id(2))
            }
        }
    }

    @Test(arguments: Engine.tested) func closedAccountsAreReadOnFromTheLastOne(engine: Engine) async throws {
        try await withEmptyDesk(engine) { house in
            try await house.database.write { session in
                let changes = ComptesAnnuaire(session)
                for number in 1...3 {
                    try Accounts(session).insert(Self.professional(number, "medecin"), at: 1)
                    try changes.insert(id: Self.id(10 + number), account: Self.id(number), fact: "ferme", situation: nil, moment: 1, at: 1)
                }
                #expect(try changes.closed(after: "", limit: 10).map(\.id) == [Self.id(1), Self.id(2), Self.id(3)])
                #expect(try changes.closed(after: Self.id(2), limit: 10).map(\.id) == [Self.id(3)])
            }
        }
    }

    // Directory and register

    @Test(arguments: Engine.tested) func aRegisterBeingReadInSaysNothingYet(engine: Engine) async throws {
        try await withEmptyDesk(engine) { house in
            try await house.database.write { session in
                try session.execute(
                    """
                    INSERT INTO etablissement (numero, finess, nom, nom_cle, empreinte, du, fin)
                    VALUES (1, '960000001', 'Clinique du Val', 'clinique du val', 1, 10, 30),
                        (2, '960000001', 'Clinique des Bois', 'clinique des bois', 2, 30, NULL)
                    """)
                try Self.serve(1, kind: "finess", moment: 29, in: session)
                let before = try Lieux(session).history("960000001").map(\.since)
                #expect(before == [10])
                try Self.serve(2, kind: "finess", moment: 30, in: session)
                let after = try Lieux(session).history("960000001").map(\.since)
                #expect(after == [30, 10])
            }
        }
    }

    @Test(arguments: Engine.tested) func aDirectoryBeingReadInShowsNoPlaceYet(engine: Engine) async throws {
        try await withEmptyDesk(engine) { house in
            try await house.database.write { session in
                for (number, moment) in [10, 30].enumerated() { try Self.site(number, since: moment, in: session) }
                try Self.serve(1, kind: "annuaire", moment: 29, in: session)
                let before = try Lieux(session)
                #expect(try before.search(prefix: "cabinet").map(\.place) == ["T0"])
                #expect(try before.find("T1") == nil)
                try Self.serve(2, kind: "annuaire", moment: 30, in: session)
                let after = try Lieux(session)
                #expect(try after.search(prefix: "cabinet").map(\.place) == ["T0", "T1"])
                #expect(try after.find("T1") != nil)
            }
        }
    }

    @Test(arguments: Engine.tested) func townsOfADirectoryBeingReadInAreNotMissedYet(engine: Engine) async throws {
        try await withEmptyDesk(engine) { house in
            try await house.database.write { session in
                for (number, moment) in [10, 30].enumerated() { try Self.site(number, since: moment, in: session) }
                let missing = { (directory: Int64) in
                    try CommunesConnues(session).missing(directory: directory, register: -1, limit: 10).map { $0.code }.sorted()
                }
                let (before, after) = (try missing(29), try missing(30))
                #expect(before == ["96000"])
                #expect(after == ["96000", "96001"])
            }
        }
    }

    // Census

    @Test(arguments: Engine.tested) func aListGoesOnAfterItsLastLine(engine: Engine) async throws {
        try await withEmptyDesk(engine) { house in
            try await house.database.write { session in
                try Self.census([(1, 5, 10), (2, 5, 10), (3, 5, 10), (4, 6, 10)], in: session)
                let rest = try FileRecensement(session).list(
                    campagne: Self.id(50), etat: "a-appeler", genre: nil, departement: nil, rappels: false, after: (ordre: 5, id: Self.id(2)), limit: 10)
                #expect(rest.map(\.id) == [Self.id(3), Self.id(4)])
            }
        }
    }

    @Test(arguments: Engine.tested) func nobodyIsCalledBackBeforeTheHour(engine: Engine) async throws {
        try await withEmptyDesk(engine) { house in
            try await house.database.write { session in
                try Self.census([(1, 5, 10), (2, 5, 11)], in: session)
                let queue = FileRecensement(session)
                #expect(try queue.candidates(campagne: Self.id(50), departement: nil, at: 10, limit: 10).map(\.id) == [Self.id(1)])
                #expect(try queue.candidates(campagne: Self.id(50), departement: nil, at: 11, limit: 10).map(\.id) == [Self.id(1), Self.id(2)])
            }
        }
    }

    // Tracing

    @Test(arguments: Engine.tested) func linksAreThoseSinceADay(engine: Engine) async throws {
        try await withEmptyDesk(engine) { house in
            try await house.database.write { session in
                for (number, day) in [(1, 9), (2, 10)] {
                    try Liens(session).insert(
                        .init(id: Self.id(number), epidemic: Self.epidemic, from: Self.id(40), to: Self.id(40 + number), day: day, collected: day))
                }
                let since = { (day: Int) in try CasAgence(session).transmissions(epidemic: Self.epidemic, since: day).map(\.to).sorted() }
                let (both, last) = (try since(9), try since(10))
                #expect(both == [Self.id(41), Self.id(42)])
                #expect(last == [Self.id(42)])
            }
        }
    }

    @Test(arguments: Engine.tested) func callsAreCountedSinceAMoment(engine: Engine) async throws {
        try await withEmptyDesk(engine) { house in
            try await house.database.write { session in
                try Self.contacts([(1, "plateforme")], in: session)
                let calls = Appels(session)
                for (number, moment) in [(1, 99), (2, 100)] as [(Int, Int64)] {
                    try calls.insert(
                        .init(
                            id: Self.id(number), epidemic: Self.epidemic, contact: Self.id(1), department: "96", account: Self.id(60), at: moment,
                            outcome: "sans-reponse", inTime: nil, before: nil, collected: 10))
                }
                let since = { (moment: Int64) in try calls.tally(epidemic: Self.epidemic, departments: ["96"], since: moment).map { $0.count } }
                let (both, last) = (try since(99), try since(100))
                #expect(both == [2])
                #expect(last == [1])
            }
        }
    }

    @Test(arguments: Engine.tested) func aQueueCountsItsOwnContacts(engine: Engine) async throws {
        try await withEmptyDesk(engine) { house in
            try await house.database.write { session in
                try Self.contacts([(1, "plateforme"), (2, "agence"), (3, "agence")], in: session)
                let waiting = { (queue: String) in
                    try FileAppels(session).counts(epidemic: Self.epidemic, departments: ["96"], queue: queue, at: 10, soonUntil: 20).waiting
                }
                let (platform, agency) = (try waiting("plateforme"), try waiting("agence"))
                #expect(platform == 1)
                #expect(agency == 2)
            }
        }
    }

    @Test(arguments: Engine.tested) func aContactTakenForAWhileIsGivenBackAfterIt(engine: Engine) async throws {
        try await withEmptyDesk(engine) { house in
            try await house.database.write { session in
                try Self.contacts([(1, "plateforme"), (2, "plateforme")], in: session)
                let queue = FileAppels(session)
                try queue.take(Self.id(1), by: Self.id(60), until: 10)
                try queue.take(Self.id(2), by: Self.id(60), until: 11)
                #expect(try queue.held(by: Self.id(60), epidemic: Self.epidemic, at: 9).map(\.id) == [Self.id(1), Self.id(2)])
                #expect(try queue.held(by: Self.id(60), epidemic: Self.epidemic, at: 10).map(\.id) == [Self.id(2)])
            }
        }
    }

    @Test(arguments: Engine.tested) func callsOfIsolationAreThoseBetweenTwoDays(engine: Engine) async throws {
        try await withEmptyDesk(engine) { house in
            try await house.database.write { session in
                try Self.contacts([], in: session)
                for day in 9...12 {
                    try Isolements(session).plan(
                        id: Self.id(day), epidemic: Self.epidemic, caseID: Self.id(40), contact: nil, department: "96", day: day, collected: 1)
                }
                let views = Vues(session, Perimetre(epidemic: Self.epidemic, departments: ["96"]))
                let days = try views.followUps(from: 10, to: 11).map { $0.day }.sorted()
                #expect(days == [10, 11])
            }
        }
    }

    // Rows

    private static let epidemic = "essai-2026"
    private static let number = "99900000001"

    private static func id(_ number: Int) -> String { String(repeating: "0", count: 30) + String(10 + number) }

    private static func professional(_ number: Int, _ profession: String) -> AccountRecord {
        AccountRecord(
            id: id(number), role: "professionnel", issuer: "essai", subject: "essai-\(number)", name: "Essai", identifier: Self.number, profession: profession)
    }

    /// A delivery that serves from now on.
    private static func serve(_ number: Int, kind: String, moment: Int64, in session: any Session) throws {
        let delivery = ReleveRecord(
            id: id(number), kind: kind, name: "essai.txt", file: nil, size: 0, dated: nil, receivedAt: moment, state: "applique", askedBy: "console")
        try Releves(session).insert(delivery)
        try Releves(session).serve(delivery, moment: moment)
    }

    /// A place that only the directory names, in a town of its own.
    private static func site(_ number: Int, since moment: Int, in session: any Session) throws {
        try session.execute(
            """
            INSERT INTO site (numero, lieu, cle, enseigne, nom_cle, code_postal, commune, commune_libelle, du)
            VALUES (\(number), \("T\(number)"), \(number), 'Cabinet du Val', 'cabinet du val', '96000', \("9600\(number)"), 'Aubremont', \(moment))
            """)
    }

    /// A campaign and its call list: who, in which order, to be tried from when.
    private static func census(_ people: [(number: Int, order: Int, next: Int64)], in session: any Session) throws {
        try Campagnes(session).insert(
            .init(
                id: id(50), caisse: "969990000", objet: "Essai", departements: "96", ouverture: 1, echeance: 2, fin: 3, generalistes: true, essaisAuPlus: 3,
                heuresReponse: 24, creePar: id(60), creeLe: 1))
        try Recenses(session).append(
            people.map {
                RecenseRecord(
                    id: id($0.number), campagne: id(50), genre: "medecin", identifiant: "essai-\($0.number)", nom: "Essai", lieu: "T1", nomLieu: nil,
                    commune: "96000", codePostal: nil, communeLibelle: nil, departement: "96", telephone: nil, taille: 1, ordre: $0.order,
                    prochainEssai: $0.next, majLe: 1)
            })
    }

    /// A case and contacts of it who wait for a call: who, in which queue.
    private static func contacts(_ people: [(number: Int, queue: String)], in session: any Session) throws {
        try CasIndex(session).insert(
            CasRecord(id: id(40), epidemic: epidemic, number: "F-1", state: "valide", doctor: nil, department: "96", data: [0], collected: 1, at: 1))
        for person in people {
            try Contacts(session).insert(
                ContactRecord(
                    id: id(person.number), epidemic: epidemic, caseID: id(40), number: "C-\(person.number)", state: "a-appeler", queue: person.queue,
                    department: "96", data: [0], reason: "exposition", collected: 1, at: 1))
        }
    }
}
