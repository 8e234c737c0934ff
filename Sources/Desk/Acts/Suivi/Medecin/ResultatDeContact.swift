public import ContactTracing
public import Core
import Store

/// What came of the result of a contact.
public struct SuiteDuResultat: Sendable, Hashable {
    public let etat: EtatContact
    /// Number of the contact's sheet.
    public let numero: String
    /// The case the contact became, and its number.
    public let cas: String?
    public let numeroCas: String?
}

extension Desk {
    /// A contact's sheet before its result is noted, for whoever may note it.
    public func preparerResultat(_ id: String, by caller: Caller) async throws -> FicheContact {
        try await act("lire-contact", on: "suivi/contact", by: caller) { act in
            let record = try act.contactPourResultat(id)
            try act.trace(record)
            return try act.fiche(record)
        }
    }

    /// A contact tests positive: they become a case of their own, linked to the chain they came from. The doctor who keeps
    /// the sheet keeps the new one and has 24 h to validate it; one opened by the platform is in its hands at once.
    public func contactPositif(_ id: String, le moment: Instant, key: String?, by caller: Caller) async throws -> SuiteDuResultat {
        try await act("contact-positif", on: "suivi/contact", by: caller) { act in
            var record = try act.contactPourResultat(id, hold: true)
            let parametres = try act.parametresOuverts(record.epidemic)
            _ = try act.onceFiche(key, "\(id)\n\(moment.iso)") {
                let donnees = try act.coffre(record.epidemic).open(record)
                try act.apply(.resultatPositif, to: &record, parametres)
                let cas = try act.devenirCas(donnees, &record, le: moment, parametres)
                return cas.id
            }
            return try act.suite(record.id)
        }
    }

    /// A contact tests negative: the follow-up ends.
    public func contactNegatif(_ id: String, by caller: Caller) async throws -> SuiteDuResultat {
        try await act("contact-negatif", on: "suivi/contact", by: caller) { act in
            var record = try act.contactPourResultat(id, hold: true)
            let parametres = try act.parametresOuverts(record.epidemic)
            try act.apply(.resultatNegatif, to: &record, parametres)
            try Isolements(act.session).cancel(contact: record.id)
            return try act.suite(record.id)
        }
    }
}

extension Act {
    private static let missions: Set<Mission> = [.plateforme, .agence, .sousTraitant]

    /// The doctor's own sheets, or the territory of whoever is entrusted with it.
    fileprivate func contactPourResultat(_ id: String, hold: Bool = false) throws -> ContactRecord {
        try Policy.learnResult.enforce(actor, ())
        if actor.holdsMission(Self.missions) { return try contactDuTerritoire(id, hold: hold, Self.missions) }
        let record = try contactDuMedecin(id, hold: hold)
        guard record.state != EtatContact.brouillon.rawValue else {
            throw DeskRefusal.cycle(LifecycleRefusal("contact-brouillon", "Ce contact n’est pas enregistré : ouvrez-lui une fiche de cas à son nom."))
        }
        return record
    }

    fileprivate func suite(_ id: String) throws -> SuiteDuResultat {
        guard let record = try Contacts(session).find(id) else { throw DeskRefusal.notFound }
        try trace(record)
        let cas = try record.becameCase.flatMap { try CasIndex(session).find($0) }
        if let cas { try trace(cas) }
        return SuiteDuResultat(etat: EtatContact(rawValue: record.state) ?? .clos, numero: record.number, cas: cas?.id, numeroCas: cas?.number)
    }

    fileprivate func devenirCas(_ donnees: DonneesContact, _ contact: inout ContactRecord, le moment: Instant, _ parametres: Parametres) throws -> CasRecord {
        let isDoctor = !actor.holdsMission(Self.missions)
        var cas = CasRecord(
            id: desk.chance.orderedIdentifier(at: now), epidemic: contact.epidemic, number: NumeroFiche.make("F", desk.chance), state: EtatCas.suspect.rawValue,
            doctor: isDoctor ? actor.principal : nil, department: contact.department, data: [], collected: today.epochDay, at: at)
        try keep(DonneesCas(personne: donnees.personne, note: donnees.note, autres: donnees.autres), in: &cas)
        cas.patient = try isDoctor ? donnees.personne.nir.flatMap { try Patients(session).find(nirKey: desk.keys.nirKey($0))?.id } : nil
        cas.onset = donnees.symptomesLe?.epochDay
        cas.sampled = contact.testedOn
        cas.sourceContact = contact.id
        cas.household = contact.household
        try CasIndex(session).insert(cas)
        try apply(.resultatPositif(le: moment), to: &cas, parametres)
        // Nobody else is going to validate what the platform opens: it holds the sheet already.
        if !isDoctor { try apply(.valider, to: &cas, parametres) }
        try link(&contact, to: cas)
        return cas
    }

    /// The contact is known to have become that case.
    func link(_ contact: inout ContactRecord, to cas: CasRecord) throws {
        contact.becameCase = cas.id
        try Contacts(session).save(&contact, at: at)
        try Isolements(session).cancel(contact: contact.id)
        try Liens(session).insert(.init(
            id: desk.chance.orderedIdentifier(at: now), epidemic: cas.epidemic, from: contact.caseID, to: cas.id, day: contact.lastDay,
            nature: contact.household == nil ? "exposition" : "foyer", collected: cas.collected))
        // The household is known on both sides of the link.
        guard let household = contact.household, var source = try CasIndex(session).hold(contact.caseID), source.household == nil else { return }
        source.household = household
        try CasIndex(session).save(&source, at: at)
    }

    /// A case whose person is a registered contact of others, by the same NIR or the same identity: tied to each chain.
    /// Nothing of it is shown to the doctor: who exposed whom is not theirs to learn.
    func relier(_ cas: inout CasRecord, _ parametres: Parametres) throws {
        let personne = try coffre(cas.epidemic).open(cas).personne
        let coffre = coffre(cas.epidemic)
        let nirKeys = try personne.nir.map(coffre.lookups) ?? []
        let identityKeys = try CoffreSuivi.identite(personne).map { try coffre.lookups(.identite, $0) } ?? []
        for found in try CasMedecin(session).registered(cas.epidemic, nirKeys: nirKeys, identityKeys: identityKeys) where found.caseID != cas.id {
            guard var held = try Contacts(session).hold(found.id), held.becameCase == nil else { continue }
            if !held.vie.etat.aEteRendu { try apply(.resultatPositif, to: &held, parametres) }
            try link(&held, to: cas)
            try trace(held)
            if cas.sourceContact == nil {
                cas.sourceContact = held.id
                cas.household = cas.household ?? held.household
                try CasIndex(session).save(&cas, at: at)
            }
        }
    }
}

extension EtatContact {
    /// The follow-up is over: a later result is another story.
    fileprivate var aEteRendu: Bool { self == .negatif || self == .positif || self == .clos }
}
