import ContactTracing
import Core
import Store
import Synthetic

/// Cases, contacts, links and calls by the million, for measures. Several départements, five weeks, one contact in fifty still to
/// call; the same seed gives the same rows.
struct OutbreakBulk: Sendable {
    let desk: Desk
    let world: DemoWorld
    let wanted: Int
    /// Everybody in the demonstration's département, instead of several.
    let oneDepartment: Bool
    let progress: @Sendable (String) -> Void

    /// Rows that share a commit.
    private static let casesAtOnce = 80
    static let departements = ["96", "96", "96", "21", "25", "39", "70", "71", "89", "90"].compactMap { Departement($0) }
    private static let counts = [0, 1, 1, 2, 3, 4, 5, 6, 8, 10]

    func run() async throws {
        let caller = try await DemoDoor(desk).caller("admin", request: "generation")
        let known = try await desk.database.read { try CasIndex($0).find(world.ids.ordered("vrac-cas", 0)) != nil }
        guard !known else { return }
        var (number, contact) = (0, 0)
        while contact < wanted {
            let (first, from) = (number, contact)
            contact = try await desk.database.write { session in try slice(first, contactsFrom: from, session, caller) }
            number += Self.casesAtOnce
            progress("\(contact) contacts of \(number) cases")
        }
    }

    /// - Returns: the number of the next contact.
    private func slice(_ first: Int, contactsFrom: Int, _ session: any Session, _ caller: Caller) throws -> Int {
        var (cases, contacts, links, calls) = ([CasRecord](), [ContactRecord](), [Liens.Record](), [Bulk.Appel]())
        let act = Act("generer", session: session, desk: desk, caller: caller, now: world.now)
        let parametres = try act.parametres(DemoFilling.epidemic)
        var next = contactsFrom
        for number in first..<first + Self.casesAtOnce {
            let cas = try makeCase(number, act, parametres)
            if number % 5 > 1, number > 0 {
                let source = max(number - 1 - world.ids.draw("vrac-source", number, 40), 0)
                links.append(
                    Liens.Record(
                        id: world.ids.ordered("vrac-lien", number), epidemic: cas.epidemic, from: world.ids.ordered("vrac-cas", source), to: cas.id,
                        day: cas.onset.map { $0 - 3 }, collected: cas.collected))
            }
            for rank in 0..<Self.counts[world.ids.draw("vrac-contacts", number, 10)] where next < wanted {
                try makeContact(next, isHome: rank < 2 && number % 3 > 0, of: cas, act, parametres, &contacts, &calls)
                next += 1
            }
            cases.append(cas)
        }
        let bulk = Bulk(session)
        try bulk.cases(cases)
        try bulk.contacts(contacts)
        try bulk.links(links)
        try bulk.calls(calls)
        return next
    }

    /// Nobody twice: the people of the territory over and over, born another day each time.
    private func person(_ number: Int) -> PersonneSuivie {
        guard let known = world.patient(number % world.sizes.assures) else { return PersonneSuivie(nom: "Sansnom", prenom: "Inventé") }
        var person = OutbreakPeople.followed(known)
        let round = number / world.sizes.assures
        if round > 0 {
            person.nir = nil
            person.dateNaissance = person.dateNaissance?.adding(days: -(round % 700))
            let digits = String(10_000_000 + number % 90_000_000)
            person.telephone = "07" + digits
        }
        return person
    }

    private func makeCase(_ number: Int, _ act: Act, _ parametres: Parametres) throws -> CasRecord {
        let onset = world.today.adding(days: -2 - world.ids.draw("vrac-debut", number, 34))
        let moment = Instant(onset.adding(days: 1), hour: 9 + world.ids.draw("vrac-heure", number, 9), minute: number % 60, in: .paris)
        let validated = min(moment.adding(minutes: 60 + world.ids.draw("vrac-valide", number, 1_500)), world.now.adding(minutes: -30))
        let doctors = max(world.synthetic.generalistes.count, 1)
        var record = CasRecord(
            id: world.ids.ordered("vrac-cas", number), epidemic: parametres.code, number: "F-V\(number)", state: EtatCas.suspect.rawValue,
            doctor: world.account(professionnel: world.seat(.generaliste(number % doctors))),
            department: Self.departements[oneDepartment ? 0 : number % Self.departements.count].code, data: [], collected: onset.adding(days: 1).epochDay,
            at: moment.millisecondsSince1970)
        try act.fill(DonneesCas(personne: person(number)), in: &record)
        var life = VieCas()
        _ = try life.apply(.resultatPositif(le: moment), at: moment, parametres.delais)
        _ = try life.apply(.valider, at: max(validated, moment), parametres.delais)
        if onset.days(to: world.today) > 16 { _ = try life.apply(.clore, at: world.now, parametres.delais) }
        record.note(life)
        record.onset = number % 9 == 0 ? nil : onset.epochDay
        record.confirmed = moment.date(in: .paris).date.epochDay
        record.updatedAt = validated.millisecondsSince1970
        return record
    }

    private func makeContact(
        _ number: Int, isHome: Bool, of cas: CasRecord, _ act: Act, _ parametres: Parametres, _ contacts: inout [ContactRecord], _ calls: inout [Bulk.Appel]
    ) throws {
        var record = ContactRecord(
            id: world.ids.ordered("vrac-contact", number), epidemic: cas.epidemic, caseID: cas.id, number: "C-V\(number)", state: EtatContact.brouillon.rawValue,
            queue: "plateforme", department: cas.department, data: [], reason: "", collected: cas.collected, at: cas.createdAt)
        let lastDay = LocalDate(epochDay: cas.collected)
        let exposition = Exposition(memeFoyer: isHome, minutes: 30, rapproche: true, protege: false, dernierJour: lastDay)
        try act.fill(DonneesContact(personne: person(number + 7), exposition: exposition), in: &record, of: cas, parametres)
        var life = VieContact()
        let registered = cas.validatedAt.map(Instant.init(millisecondsSince1970:)) ?? world.now
        try life.apply(.enregistrer, at: registered, parametres)
        let callers = world.caisses.count
        for attempt in 0..<2 where number % 50 > attempt && life.etat == .aAppeler {
            guard let due = life.prochainEssai else { break }
            let at = parametres.horaires.prochaineOuverture(depuis: due.adding(minutes: 5 + world.ids.draw("vrac-appel", number * 2 + attempt, 600)))
            guard at <= world.now else { break }
            let issue: IssueAppel = attempt == 0 && number % 4 == 0 ? .sansReponse : number % 40 == 3 ? .refuse : .joint
            try life.apply(.appel(issue), at: at, parametres)
            calls.append(
                Bulk.Appel(
                    id: world.ids.ordered("vrac-appel", number * 2 + attempt), epidemic: record.epidemic, contact: record.id, department: record.department,
                    account: world.account(agentOf: number % max(callers, 1)), at: at.millisecondsSince1970, outcome: issue.rawValue,
                    inTime: issue == .sansReponse ? nil : life.appeleATemps(at: at), collected: record.collected))
        }
        if life.etat == .isole, lastDay.adding(days: 14) < world.today { try life.apply(.clore, at: world.now, parametres) }
        record.note(life)
        contacts.append(record)
    }
}

extension DemoTerritory {
    /// Adds that many contacts, with their cases, to a territory already filled; does nothing when it has been done.
    public static func fillTracing(_ desk: Desk, _ sizes: DemoSizes, contacts: Int, oneDepartment: Bool = false, progress: @escaping @Sendable (String) -> Void = { _ in }) async throws {
        try await OutbreakBulk(desk: desk, world: DemoWorld(sizes, now: desk.now), wanted: contacts, oneDepartment: oneDepartment, progress: progress).run()
    }
}
