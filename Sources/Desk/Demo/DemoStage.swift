import Core
import Store

/// Plays acts at moments of the past, with the real acts under a clock set back.
struct DemoStage: Sendable {
    let desk: Desk
    let world: DemoWorld
    private let chance: Chance

    init(desk: Desk, world: DemoWorld) {
        self.desk = desk
        self.world = world
        // Never the sequence of a desk whose own chance is repeatable: numbers of sheets must differ.
        chance = .repeatable(world.sizes.seed &+ 1_000_003)
    }

    // Moments

    /// An hour of the last day of practice, that many days ago or a little more.
    func day(_ daysAgo: Int, _ hour: Int, _ minute: Int = 0) -> Instant {
        let date = world.today.adding(days: -daysAgo)
        let shift = date.weekday == .samedi ? 1 : date.weekday == .dimanche ? 2 : 0
        return Instant(date.adding(days: -shift), hour: hour, minute: minute, in: .paris)
    }

    func ago(minutes: Int) -> Instant { world.now.adding(minutes: -minutes) }

    func desk(at moment: Instant) -> Desk {
        Desk(
            database: desk.database, keys: desk.keys, clock: Clock { moment }, chance: chance, press: desk.press, gateway: .atThisDesk,
            witness: desk.witness, clesSuivi: desk.clesSuivi, messages: desk.messages, log: desk.log, baseURL: desk.baseURL, teleservices: desk.teleservices,
            reglagesDroits: desk.reglagesDroits, reglesEntretien: desk.reglesEntretien, plafonds: nil)
    }

    // What the professional does

    func draft(_ leave: SyntheticLeave, by slug: String, situation: Int = 0, at moment: Instant, without missing: String? = nil) async throws {
        let (desk, caller) = try await on(moment, slug, situation)
        _ = try await desk.saveDraft(input(leave, without: missing), by: caller)
    }

    func deposit(_ leave: SyntheticLeave, by slug: String, situation: Int = 0, at moment: Instant) async throws -> String {
        let (desk, caller) = try await on(moment, slug, situation)
        return try await desk.saveAndDeposit(input(leave), by: caller).id
    }

    func deposit(_ input: DraftInput, by slug: String, at moment: Instant) async throws -> String {
        let (desk, caller) = try await on(moment, slug)
        return try await desk.saveAndDeposit(input, by: caller).id
    }

    func prolong(_ id: String, until fin: LocalDate, by slug: String, at moment: Instant) async throws -> String {
        let (desk, caller) = try await on(moment, slug)
        let changes: JSONValue = ["fin": .string(fin.iso), "accordPatient": true]
        return try await desk.continueDossier(id, changes: changes, deposit: true, by: caller).id
    }

    func follow(_ id: String, with name: String, _ changes: JSONValue, by slug: String, at moment: Instant) async throws -> String {
        let (desk, caller) = try await on(moment, slug)
        return try await desk.followDossier(id, with: name, changes: changes, deposit: true, by: caller).id
    }

    func rectify(_ id: String, _ leave: SyntheticLeave, _ reason: String, by slug: String, at moment: Instant) async throws {
        let (desk, caller) = try await on(moment, slug)
        _ = try await desk.rectify(id, content: leave.content, reason: reason, revision: nil, by: caller)
    }

    func withdraw(_ id: String, _ reason: String, by slug: String, at moment: Instant) async throws {
        let (desk, caller) = try await on(moment, slug)
        _ = try await desk.withdraw(id, reason: reason, revision: nil, by: caller)
    }

    // What the desk and the fund do

    /// The dossier reaches the fund, and what follows from its acts is carried out; papers are left to the workers.
    func receive(_ id: String, at moment: Instant) async throws {
        let desk = desk(at: moment)
        for work in try await desk.database.read({ try Outbox($0).waiting(dossier: id) }) where work.task != OutboxTask.documents.rawValue && work.task != OutboxTask.espaceDocuments.rawValue {
            try await Worker(desk).carryOut(work)
            try await desk.database.write { try Outbox($0).done(work.id, at: moment.millisecondsSince1970) }
        }
    }

    func take(_ id: String, by slug: String, at moment: Instant) async throws {
        let (desk, caller) = try await on(moment, slug)
        _ = try await desk.take(id, by: caller)
    }

    func accept(_ id: String, _ comment: String? = nil, granting granted: String? = nil, by slug: String, at moment: Instant) async throws {
        try await take(id, by: slug, at: moment.adding(minutes: -12))
        let (desk, caller) = try await on(moment, slug)
        _ = try await desk.accept(id, comment: comment, granted: granted, by: caller)
    }

    func refuse(_ id: String, _ reason: String, by slug: String, at moment: Instant) async throws {
        try await take(id, by: slug, at: moment.adding(minutes: -12))
        let (desk, caller) = try await on(moment, slug)
        _ = try await desk.refuse(id, reason: reason, by: caller)
    }

    func askCorrection(_ id: String, _ reason: String, by slug: String, at moment: Instant) async throws {
        try await take(id, by: slug, at: moment.adding(minutes: -12))
        let (desk, caller) = try await on(moment, slug)
        _ = try await desk.askCorrection(id, reason: reason, by: caller)
    }

    func on(_ moment: Instant, _ slug: String, _ situation: Int = 0) async throws -> (Desk, Caller) {
        let desk = desk(at: moment)
        return (desk, try await DemoDoor(desk).caller(slug, situation: situation, request: "generation"))
    }

    private func input(_ leave: SyntheticLeave, without missing: String? = nil) -> DraftInput {
        var content = leave.content.object ?? [:]
        if let missing { content[missing] = nil }
        return DraftInput(teleservice: "arret-de-travail", patient: leave.patient.nir.map { .nir($0) } ?? .id(""), content: .object(content))
    }
}
