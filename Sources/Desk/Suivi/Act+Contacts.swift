import ContactTracing
import Core
import Store

/// Sheets written with everything that follows from what they hold: seals, look-up hashes, reasons, rights.
extension Act {
    /// A new sheet of a contact, a draft until the case is confirmed. The caller inserts it, and has the sheets that look
    /// like it queued, all those entered at once together.
    /// - Parameter rang: place among those entered at once, so that they stay in the order they were typed.
    func nouveauContact(_ donnees: DonneesContact, of cas: CasRecord, departement: Departement, _ parametres: Parametres, rang: Int = 0) throws -> ContactRecord {
        var record = ContactRecord(
            id: desk.chance.orderedIdentifier(at: now), epidemic: cas.epidemic, caseID: cas.id, number: NumeroFiche.make("C", desk.chance),
            state: EtatContact.brouillon.rawValue, queue: "plateforme", department: departement.code, data: [], reason: "",
            collected: today.epochDay, at: at + Int64(rang))
        try fill(donnees, in: &record, of: cas, parametres)
        return record
    }

    /// Puts what is known of a contact in its row, and queues the sheets that look like it.
    func keep(_ donnees: DonneesContact, in record: inout ContactRecord, of cas: CasRecord, _ parametres: Parametres) throws {
        try fill(donnees, in: &record, of: cas, parametres)
        try proposeDuplicates(of: record.id, donnees.personne, departement: record.department, kind: .contacts, epidemie: record.epidemic)
    }

    /// Puts what is known of a contact in its row.
    func fill(_ donnees: DonneesContact, in record: inout ContactRecord, of cas: CasRecord, _ parametres: Parametres) throws {
        let coffre = coffre(record.epidemic)
        let day = record.collected
        record.data = try coffre.seal(donnees, id: record.id, collecte: day)
        record.nirKey = try donnees.personne.nir.map { try coffre.lookup(.nir, $0.digits13, collecte: day) }
        record.identityKey = try CoffreSuivi.identite(donnees.personne).map { try coffre.lookup(.identite, $0, collecte: day) }
        try limiterFiche(record.id, .contact, of: donnees.personne.nir)
        record.phoneKey = try donnees.personne.telephone.flatMap(CoffreSuivi.telephone).map { try coffre.lookup(.telephone, $0, collecte: day) }
        record.nearKey = try CoffreSuivi.voisine(donnees.personne).map { try coffre.lookup(.voisine, $0, collecte: day) }
        let code = try NumeroFiche.code(contact: record.id, collecte: day, desk.clesSuivi, epidemie: record.epidemic)
        record.codeKey = try coffre.lookup(.code, NumeroFiche.normalized(code), collecte: day)
        record.household = donnees.exposition.memeFoyer ? "foyer-\(cas.id)" : record.household
        record.hasMobile = donnees.personne.aUnMobile
        record.lastDay = donnees.exposition.dernierJour?.epochDay
        record.reason = eligibilite(donnees.exposition, cas, parametres).raison.rawValue
        let registered = record.registeredAt.map { Instant(millisecondsSince1970: $0).date(in: .paris).date } ?? today
        record.rightsUntil = DroitContact.fin(dernierJour: donnees.exposition.dernierJour, enregistre: registered, parametres).epochDay
    }

    func eligibilite(_ exposition: Exposition, _ cas: CasRecord, _ parametres: Parametres) -> Eligibilite {
        Eligibilite.juge(
            exposition, symptomes: cas.onset.map(LocalDate.init(epochDay:)),
            prelevement: (cas.sampled ?? cas.confirmed).map(LocalDate.init(epochDay:)), parametres.contact)
    }

    /// Puts what is known of a case in its row, and queues the sheets that look like it.
    func keep(_ donnees: DonneesCas, in record: inout CasRecord) throws {
        try fill(donnees, in: &record)
        try proposeDuplicates(of: record.id, donnees.personne, departement: record.department, kind: .cas, epidemie: record.epidemic)
    }

    /// Puts what is known of a case in its row.
    func fill(_ donnees: DonneesCas, in record: inout CasRecord) throws {
        let coffre = coffre(record.epidemic)
        let day = record.collected
        record.data = try coffre.seal(donnees, id: record.id, collecte: day)
        record.nirKey = try donnees.personne.nir.map { try coffre.lookup(.nir, $0.digits13, collecte: day) }
        record.identityKey = try CoffreSuivi.identite(donnees.personne).map { try coffre.lookup(.identite, $0, collecte: day) }
        record.phoneKey = try donnees.personne.telephone.flatMap(CoffreSuivi.telephone).map { try coffre.lookup(.telephone, $0, collecte: day) }
        record.nearKey = try CoffreSuivi.voisine(donnees.personne).map { try coffre.lookup(.voisine, $0, collecte: day) }
        try limiterFiche(record.id, .cas, of: donnees.personne.nir)
        record.placeKey = try donnees.lieux.first.map { try coffre.lookup(.lieu, NomPropre.folded($0.libelle), collecte: day) }
        record.isCollective = donnees.lieux.contains { $0.nature == .collectivite }
    }

    /// Applies one event to a contact and writes it.
    func apply(_ event: EvenementContact, to record: inout ContactRecord, _ parametres: Parametres, rappel: Instant? = nil) throws {
        var vie = record.vie
        do throws(LifecycleRefusal) { try vie.apply(event, at: now, parametres, rappel: rappel) } catch { throw DeskRefusal.cycle(error) }
        record.note(vie)
        try Contacts(session).save(&record, at: at)
    }

    /// Applies one event to a case, with what it brings about, and writes it.
    func apply(_ event: EvenementCas, to record: inout CasRecord, _ parametres: Parametres) throws {
        var vie = record.vie
        let effects: [EffetCas]
        do throws(LifecycleRefusal) { effects = try vie.apply(event, at: now, parametres.delais) } catch { throw DeskRefusal.cycle(error) }
        record.note(vie)
        if case .resultatPositif(let moment) = event { record.confirmed = moment.date(in: .paris).date.epochDay }
        try CasIndex(session).save(&record, at: at)
        for effect in effects { try carryOut(effect, record, parametres) }
    }

    private func carryOut(_ effect: EffetCas, _ cas: CasRecord, _ parametres: Parametres) throws {
        let contacts = Contacts(session)
        switch effect {
        case .effacerBrouillons:
            // Nobody was a contact of a person who was not ill: the sheet goes with its drafts.
            _ = try contacts.deleteDrafts(ofCase: cas.id)
        case .enregistrerContacts:
            for draft in try contacts.ofCase(cas.id) where draft.state == EtatContact.brouillon.rawValue {
                guard var held = try contacts.hold(draft.id) else { continue }
                guard Eligibilite.Raison(rawValue: held.reason).map({ $0 == .foyer || $0 == .exposition }) ?? false else { continue }
                try apply(.enregistrer, to: &held, parametres)
            }
        case .confierContacts:
            try hand(cas, from: "plateforme", to: "agence")
            try alerterAgence(cas, parametres)
        case .rendreContacts: try hand(cas, from: "agence", to: "plateforme")
        case .planifierIsolement: try planIsolation(of: cas, parametres)
        }
    }

    private func hand(_ cas: CasRecord, from: String, to: String) throws {
        for contact in try Contacts(session).ofCase(cas.id) where contact.queue == from {
            guard var held = try Contacts(session).hold(contact.id) else { continue }
            held.queue = to
            held.takenBy = nil
            held.takenUntil = nil
            try Contacts(session).save(&held, at: at)
        }
    }

    private func planIsolation(of cas: CasRecord, _ parametres: Parametres) throws {
        let start = (cas.onset ?? cas.sampled ?? cas.confirmed).map(LocalDate.init(epochDay:)) ?? today
        for day in PlanIsolement.jours(depuis: start, apres: today, parametres.delais) {
            try Isolements(session).plan(
                id: desk.chance.identifier(), epidemic: cas.epidemic, caseID: cas.id, contact: nil, department: cas.department, day: day.epochDay,
                collected: cas.collected)
        }
    }
}
