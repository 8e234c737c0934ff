import ContactTracing
import Core
import Store
import Synthetic

extension OutbreakMaking {
    /// The cases of the plan, sources first.
    func makeCases() throws {
        for (number, role) in OutbreakPlan.roles.enumerated() {
            let head = role.household
            let person = people.person(number, livingWith: head.map { persons[$0] }, withNIR: true)
            let onset = world.today.adding(days: -role.onset)
            let sampled = onset.adding(days: 1 + ids.draw("suivi-prelevement", number, 2))
            var result = Instant(sampled.adding(days: 1), hour: 9 + ids.draw("suivi-heure", number, 8), minute: ids.draw("suivi-minute", number, 60), in: .paris)
            var validated = result.adding(minutes: 40 + ids.draw("suivi-validation", number, 15 * 60))
            if number % 13 == 5 { validated = result.adding(hours: 31) }
            if let queue = role.queue { (result, validated) = moments(queue) }
            if validated > world.now { (result, validated) = (world.now.adding(hours: -9), world.now.adding(hours: -5)) }
            persons.append(person)
            results.append(result)

            let places = role.place.map { [people.place($0, on: onset.adding(days: -1))] } ?? []
            var record = try newCase(
                DonneesCas(personne: person, symptomes: "Fièvre et toux", lieux: places), doctor: doctor(number), at: Instant(sampled, hour: 10, in: .paris))
            record.onset = onset.epochDay
            record.sampled = sampled.epochDay
            record.confirmed = result.date(in: .paris).date.epochDay
            record.consent = ids.draw("suivi-accord", number, 10) < 7
            record.consentAt = record.consent ? validated.millisecondsSince1970 : nil
            record.announced = ["consultation", "teleconsultation", "consultation", "visite"][number % 4]
            if let head { record.household = "foyer-\(cases[head].id)" }
            record.note(try whole(number, role, result: result, validated: validated))
            record.updatedAt = validated.millisecondsSince1970
            if let source = role.source { link(cases[source], to: record, number: number, isHome: head == source) }
            cases.append(record)
        }
        // Whoever the others of the household were infected by lives there too.
        for head in Set(OutbreakPlan.roles.compactMap(\.household)) { cases[head].household = "foyer-\(cases[head].id)" }
    }

    private func moments(_ queue: OutbreakPlan.Queue) -> (result: Instant, validated: Instant) {
        switch queue {
        case .late: (world.now.adding(hours: -33), world.now.adding(hours: -27))
        case .due: (world.now.adding(hours: -10), world.now.adding(hours: -4))
        case .retried: (world.now.adding(hours: -6), world.now.adding(minutes: -90))
        }
    }

    /// Life of a case from its result to now.
    private func whole(_ number: Int, _ role: OutbreakPlan.Role, result: Instant, validated: Instant) throws -> VieCas {
        var life = VieCas()
        _ = try life.apply(.resultatPositif(le: result), at: result, parametres.delais)
        _ = try life.apply(.valider, at: validated, parametres.delais)
        guard role.queue == nil, validated.adding(hours: 20) <= world.now else { return life }
        _ = try life.apply(.completer, at: validated.adding(hours: 6), parametres.delais)
        if role.place?.isCollective == true, role.onset < 12 { _ = try life.apply(.escalader, at: validated.adding(hours: 8), parametres.delais) } else if role.onset < 18, number % 3 != 0 {
            _ = try life.apply(.suivre, at: validated.adding(hours: 9), parametres.delais)
        }
        if role.onset >= 18 { _ = try life.apply(.clore, at: validated.adding(hours: 18), parametres.delais) }
        return life
    }

    /// Two for Dr Leclerc, three for Dr Benali, the others for the practitioners of the territory.
    private func doctor(_ number: Int) -> String {
        let doctors = world.synthetic.generalistes
        let seat: Int =
            switch number {
            case 34, 52: 0
            case 14, 40, 61: 1
            default: doctors.count > 2 ? 2 + number % (doctors.count - 2) : 0
            }
        return world.account(professionnel: world.seat(.generaliste(seat)))
    }

    private func link(_ source: CasRecord, to record: CasRecord, number: Int, isHome: Bool) {
        let day = (record.onset ?? record.collected) - 3
        links.append(
            Liens.Record(
                id: ids.id("suivi-lien", number), epidemic: parametres.code, from: source.id, to: record.id, day: day, nature: isHome ? "foyer" : "contact",
                collected: record.collected))
    }

    /// Calls that follow the isolation of the cases whose isolation is followed: those due before today made, but for a few.
    func followIsolation() throws {
        let isolations = Isolements(session)
        for (number, record) in cases.enumerated() where record.state == EtatCas.suivi.rawValue || record.state == EtatCas.escalade.rawValue {
            guard let onset = record.onset.map(LocalDate.init(epochDay:)) else { continue }
            for day in PlanIsolement.jours(depuis: onset, apres: onset, parametres.delais) {
                let id = stage.desk.chance.identifier()
                try isolations.plan(
                    id: id, epidemic: record.epidemic, caseID: record.id, contact: nil, department: record.department, day: day.epochDay, collected: record.collected)
                guard day < world.today, ids.draw("suivi-isolement", number * 40 + day.epochDay % 40, 8) > 0 else { continue }
                let late = ids.draw("suivi-isolement-retard", number * 40 + day.epochDay % 40, 9) == 0 && day.adding(days: 1) < world.today
                try isolations.done(
                    id, by: life.callers[2 % life.callers.count], outcome: IssueSuivi.vaBien.rawValue,
                    at: Instant(late ? day.adding(days: 1) : day, hour: 14, minute: number % 60, in: .paris).millisecondsSince1970)
            }
        }
    }
}
