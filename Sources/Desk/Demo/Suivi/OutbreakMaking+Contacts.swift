import ContactTracing
import Core
import Store

extension OutbreakMaking {
    /// The contacts of the cases of the plan: those who became cases, those who live with them, others.
    func makeContacts() throws {
        for (number, role) in OutbreakPlan.roles.enumerated() {
            let children = OutbreakPlan.roles.indices.filter { OutbreakPlan.roles[$0].source == number && ids.draw("suivi-connu", $0, 4) > 0 }
            for child in children {
                try contact(
                    of: number, persons[child], isHome: OutbreakPlan.roles[child].household == number, becoming: child, queue: nil)
            }
            let homes = role.queue == nil ? ids.draw("suivi-foyer", number, 3) : 1
            let others = role.queue == nil ? [0, 1, 1, 2, 2, 3, 4, 5, 7][ids.draw("suivi-contacts", number, 9)] : 3
            for rank in 0..<(homes + others) {
                let isHome = rank < homes
                let person = people.person(200 + next(), livingWith: isHome ? persons[number] : nil, withNIR: next() % 3 == 0)
                try contact(of: number, person, isHome: isHome, becoming: nil, queue: role.queue)
            }
        }
    }

    /// A contact of a case of the plan, with their whole life so far.
    @discardableResult
    func contact(of number: Int, _ person: PersonneSuivie, isHome: Bool, becoming child: Int?, queue: OutbreakPlan.Queue?) throws -> Int {
        let cas = cases[number]
        let draw = next()
        let onset = LocalDate(epochDay: cas.onset ?? cas.collected)
        let lastDay = isHome ? onset.adding(days: 2) : onset.adding(days: ids.draw("suivi-jour", draw, 3) - 1)
        let exposition = Exposition(
            memeFoyer: isHome, minutes: isHome ? nil : 20 + 10 * ids.draw("suivi-duree", draw, 12), rapproche: isHome ? nil : true,
            protege: isHome ? nil : false, dernierJour: lastDay)
        let links = isHome ? ["conjoint", "enfant", "parent", "frère ou sœur"] : ["collègue", "ami", "voisin", "camarade de classe", "équipe de sport"]
        let donnees = DonneesContact(personne: person, exposition: exposition, lien: links[draw % links.count])
        let drafted = act(at: Instant(millisecondsSince1970: cas.createdAt).adding(minutes: 5))
        var record = try drafted.nouveauContact(donnees, of: cas, departement: try departement(), parametres)
        guard let validated = cas.validatedAt.map(Instant.init(millisecondsSince1970:)) else {
            contacts.append(record)
            return contacts.count - 1
        }
        let told = try life.tell(draw, registered: validated, lastDay: lastDay, positiveAt: child.map { results[$0] }, queue: queue)
        record.note(told.vie)
        record.testedOn = told.testedOn?.epochDay
        if cas.state == EtatCas.escalade.rawValue { record.queue = "agence" }
        record.masksDelivered = told.vie.jointLe != nil && ids.draw("suivi-masques", draw, 3) == 0
        record.updatedAt = (told.calls.last?.at ?? validated).millisecondsSince1970
        if let child, told.vie.etat == .positif {
            record.becameCase = cases[child].id
            cases[child].sourceContact = record.id
        }
        for call in told.calls {
            calls.append(
                Bulk.Appel(
                    id: stage.desk.chance.identifier(), epidemic: record.epidemic, contact: record.id, department: record.department,
                    account: call.account, at: call.at.millisecondsSince1970,
                    outcome: call.issue.rawValue, inTime: call.issue == .joint || call.issue == .refuse ? told.vie.appeleATemps(at: call.at) : nil,
                    collected: record.collected))
        }
        contacts.append(record)
        return contacts.count - 1
    }

    /// What waits for Dr Leclerc: a suspected case prepared with drafts, and a positive one whose 24 hours run.
    func makeDoctorsOwn() throws {
        let doctor = world.account(professionnel: world.seat(.generaliste(0)))
        let own = world.leclercWorkers.suffix(8).prefix(2)
        for (rank, index) in own.enumerated() {
            guard let known = world.patient(index) else { continue }
            let consulted = Instant(world.today.adding(days: -1 - rank), hour: 16, in: .paris)
            var record = try newCase(
                DonneesCas(personne: OutbreakPeople.followed(known), symptomes: "Fièvre, toux, perte de l’odorat"), doctor: doctor, at: min(consulted, world.now.adding(hours: -14)))
            record.patient = world.patientID(index)
            record.onset = world.today.adding(days: -2 - rank).epochDay
            record.sampled = record.collected
            if rank == 1 {
                var life = VieCas()
                let result = world.now.adding(hours: -9)
                _ = try life.apply(.resultatPositif(le: result), at: result, parametres.delais)
                record.note(life)
                record.confirmed = result.date(in: .paris).date.epochDay
            }
            cases.append(record)
            persons.append(OutbreakPeople.followed(known))
            results.append(world.now)
            for home in [true, true, false, false].prefix(3 + rank) {
                let person = people.person(200 + next(), livingWith: home ? OutbreakPeople.followed(known) : nil, withNIR: false)
                try contact(of: cases.count - 1, person, isHome: home, becoming: nil, queue: nil)
            }
        }
    }

    /// The same persons entered again by another doctor, as it happens: same number, or a slip in the name.
    func makeDuplicates() throws {
        for (rank, host) in [8, 24, 45].enumerated() {
            guard var person = try contacts.dropFirst(rank * 17).first(where: { $0.state != EtatContact.positif.rawValue }).map({ try act(at: world.now).coffre(parametres.code).open($0).personne })
            else { continue }
            if rank == 1 { person.prenom += "e" }
            if rank == 2 { person.nom = String(person.nom.dropLast()) }
            let index = try contact(of: host, person, isHome: false, becoming: nil, queue: nil)
            enteredTwice.append(contacts[index].id)
        }
    }
}
