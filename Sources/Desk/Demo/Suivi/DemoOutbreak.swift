import ContactTracing
import Core
import Foundation
import Store

/// The epidemic of the demonstration: about sixty cases over five weeks, their contacts in every state, calls made and calls
/// that wait. Sheets are sealed and lives lived by the very functions the acts use, under a clock set back; they are written in
/// one transaction.
struct DemoOutbreak: Sendable {
    let stage: DemoStage

    /// - Returns: how many cases and contacts were told.
    func tell() async throws -> (cases: Int, contacts: Int) {
        let stage = stage
        let caller = try await DemoDoor(stage.desk).caller("admin", request: "generation")
        let told = try await stage.desk.database.write { session in
            let making = try OutbreakMaking(stage: stage, session: session, caller: caller)
            try making.makeCases()
            try making.makeContacts()
            try making.makeDoctorsOwn()
            try making.makeExamples()
            try making.makeDuplicates()
            try making.write()
            return (making.cases.count, making.contacts.count)
        }
        try await clusters()
        return told
    }

    /// Two weeks ago the desk proposed what it found; the agency confirmed the wedding and the school, and set the longest chain
    /// aside. What it has found since waits.
    private func clusters() async throws {
        let moment = stage.day(12, 11)
        let desk = stage.desk(at: moment)
        let agency = try await DemoDoor(desk).caller("ars-colin", request: "generation")
        let parametres = try await desk.act("generer", on: "demo", by: agency) { act in
            try act.trace("demo")
            return try act.parametres(DemoFilling.epidemic)
        }
        _ = try await RechercheGroupes(desk: desk, parametres: parametres, today: moment.date(in: .paris).date).run(Worker.deskCaller("demo"))
        let found = try await desk.database.read { try Groupes($0).all(epidemic: parametres.code) }.sorted { ($1.size, $0.key) < ($0.size, $1.key) }
        if let wedding = found.first(where: { $0.motif == ClusterMotif.evenement.rawValue }) { _ = try await desk.deciderGroupe(wedding.id, confirme: true, by: agency) }
        if let school = found.first(where: { $0.motif == ClusterMotif.lieu.rawValue }) { _ = try await desk.deciderGroupe(school.id, confirme: true, by: agency) }
        if let chain = found.first(where: { $0.motif == ClusterMotif.chaine.rawValue }) { _ = try await desk.deciderGroupe(chain.id, confirme: false, by: agency) }
    }
}

/// The rows being made. Nothing leaves before `write`.
final class OutbreakMaking {
    let stage: DemoStage
    let session: any Session
    let caller: Caller
    let parametres: Parametres
    let people: OutbreakPeople
    let life: OutbreakLife
    /// In the order of the plan, then the doctor's own.
    var cases: [CasRecord] = []
    var contacts: [ContactRecord] = []
    var links: [Liens.Record] = []
    var calls: [Bulk.Appel] = []
    /// Who each case of the plan is, and when its result was known.
    var persons: [PersonneSuivie] = []
    var results: [Instant] = []
    /// Contacts who are somebody entered before.
    var enteredTwice: [String] = []
    private var drawn = 0

    var world: DemoWorld { stage.world }
    var ids: DemoIdentifiers { stage.world.ids }

    init(stage: DemoStage, session: any Session, caller: Caller) throws {
        self.stage = stage
        self.session = session
        self.caller = caller
        let first = Act("generer", session: session, desk: stage.desk, caller: caller, now: stage.world.now)
        parametres = try first.parametres(DemoFilling.epidemic)
        people = OutbreakPeople(world: stage.world)
        let callers = ["agent-cpam", "agent-cpam-2", "ars-appel"].compactMap { slug in
            Personas.all.firstIndex { $0.slug == slug }.map { stage.world.ids.id("persona", $0) }
        }
        life = OutbreakLife(ids: stage.world.ids, parametres: parametres, now: stage.world.now, callers: callers)
    }

    /// The desk's own functions, at a moment of the past.
    func act(at moment: Instant) -> Act {
        Act("generer", session: session, desk: stage.desk(at: moment), caller: caller, now: moment)
    }

    /// A number never drawn before.
    func next() -> Int {
        drawn += 1
        return drawn
    }

    /// The département everybody lives in.
    func departement() throws -> Departement {
        guard let found = Departement("96") else { throw DeskRefusal.notFound }
        return found
    }

    /// A case sealed as of a day, its life yet to be told.
    func newCase(_ donnees: DonneesCas, doctor: String?, at moment: Instant) throws -> CasRecord {
        let act = act(at: moment)
        var record = CasRecord(
            id: act.desk.chance.orderedIdentifier(at: moment), epidemic: parametres.code, number: NumeroFiche.make("F", act.desk.chance), state: EtatCas.suspect.rawValue,
            doctor: doctor, department: try departement().code, data: [], collected: act.today.epochDay, at: act.at)
        try act.fill(donnees, in: &record)
        return record
    }

    func write() throws {
        let bulk = Bulk(session)
        try bulk.cases(cases)
        try bulk.contacts(contacts)
        try bulk.links(links)
        try bulk.calls(calls)
        try followIsolation()
        _ = try act(at: world.now).proposeDuplicates(of: enteredTwice, kind: .contacts, epidemie: parametres.code)
        try overload()
    }

    /// Three days in which calls could not keep up, after the week of the school.
    private func overload() throws {
        let (begun, ended) = (stage.day(16, 14), stage.day(13, 9))
        let surcharges = Surcharges(session)
        let id = stage.desk.chance.identifier()
        try surcharges.start(
            id: id, epidemic: parametres.code, department: try departement().code, reason: "Plus de contacts que d’agents après les cas de l’école.", waiting: 41,
            by: life.callers[0], at: begun.millisecondsSince1970)
        try surcharges.end(id, waiting: 9, by: life.callers[0], at: ended.millisecondsSince1970)
    }
}
