import Core
import Store

extension Desk {
    /// Begins a dossier as a draft. A draft may be incomplete or break a rule; it may not be malformed.
    public func saveDraft(_ input: DraftInput, key: String? = nil, by caller: Caller) async throws -> DossierView {
        try await act("ecrire-brouillon", on: "dossier", by: caller) { act in
            try act.once(key, input.fingerprint) {
                let (dossier, reading) = try act.begin(input)
                try act.trace("dossier/\(dossier.record.id)", patient: dossier.record.patient)
                return try act.view(dossier, content: reading.content, anomalies: reading.anomalies)
            }
        }
    }

    /// Begins a dossier and deposits it in one gesture.
    public func saveAndDeposit(_ input: DraftInput, key: String? = nil, by caller: Caller) async throws -> DossierView {
        try await act("deposer", on: "dossier", by: caller, judgedBeside: true) { act in
            try act.once(key, input.fingerprint) {
                act.foresee(patient: input.patient)
                var (dossier, reading) = try act.begin(input, deposits: true)
                try act.deposit(&dossier, judged: reading)
                try act.trace("dossier/\(dossier.record.id)", patient: dossier.record.patient)
                return try act.view(dossier)
            }
        }
    }
}

extension Act {
    /// Makes the draft's row after the policies and the structure of the form have agreed. With `deposits`, it is deposited
    /// in the same act: what is judged here is then judged with the patient held, and the row is written by the deposit, once.
    func begin(_ input: DraftInput, deposits: Bool = false) throws -> (LoadedDossier, AnyForm.Reading) {
        guard let teleservice = try desk.teleservice(input.teleservice).map({ try configured($0) }) else { throw DeskRefusal.notFound }
        let (patientID, identity) = try patient(input.patient)
        if let previous = input.continues {
            let former = try load(previous, under: .readDossier)
            let leadsHere = former.record.teleservice == teleservice.code || former.teleservice.followings.contains { $0.teleservice == teleservice.code }
            guard former.record.patient == patientID, leadsHere else { throw DeskRefusal.notFound }
        }
        let fund = try funds.competente(pour: identity.caisse, le: now.date(in: .paris).date).caisse
        if fund == nil { try Caisses(session).meet(identity.caisse.code) }
        let subject = DossierSubject(
            author: actor.principal, teleservice: teleservice.code, signatories: teleservice.authors, caisse: fund ?? identity.caisse,
            state: .brouillon, takenBy: nil)
        try Policy.prepareDossier.enforce(actor, subject)
        let situation = try people.situation(for: actor)
        if deposits { try hold(patient: patientID) }
        foresee(judging: teleservice, of: patientID, identity, author: actor.principal, situation: situation)
        let author = try author(account: actor.principal, situation: situation)
        let reading = try examine(
            input.content, teleservice: teleservice, patient: facts(identity, id: patientID), author: author, dossier: nil,
            continues: input.continues
        ).adding(fundAnomalies(identity.caisse))
        guard reading.anomalies.structural.isEmpty else { throw DeskRefusal.invalid(reading.anomalies.structural) }
        let id = desk.chance.orderedIdentifier(at: now)
        let period = teleservice.period(of: reading.content)
        let record = DossierRecord(
            id: id, teleservice: teleservice.code, patient: patientID, author: actor.principal, situation: situation,
            preparedBy: actor.account, caisse: (fund ?? identity.caisse).code, continues: input.continues, state: DossierState.brouillon.rawValue,
            draft: deposits ? nil : try sealDraft(reading.content, id: id),
            summary: deposits ? [] : try sealSummary(teleservice.summary(of: reading.content), id: id),
            periodStart: period?.lowerBound.epochDay, periodEnd: period?.upperBound.epochDay, createdAt: at)
        if !deposits { try Dossiers(session).insert(record) }
        try Patients(session).seen(patientID, by: actor.principal, at: at)
        return (LoadedDossier(record: record, teleservice: teleservice, identity: identity, caisse: fund ?? identity.caisse, isWritten: !deposits), reading)
    }

    /// Says what finding a patient by their number will ask, and who answers for them.
    func foresee(patient reference: PatientReference) {
        guard case .nir(let nir) = reference else { return }
        session.foresee { ahead in
            _ = try Patients(ahead).find(nirKey: desk.keys.nirKey(nir))
            _ = try Reprises(ahead).all()
        }
    }

    private func sought(_ nir: NIR, in patients: Patients) throws -> PatientRecord? {
        let found = try patients.find(nirKey: desk.keys.nirKey(nir))
        demande(nir, found: found != nil)
        return found
    }

    /// The patient meant, by the identifier they stand under today: one that was merged leads to the one kept.
    func patient(_ reference: PatientReference) throws -> (String, PatientIdentity) {
        let patients = Patients(session)
        let found =
            switch reference {
            case .id(let id): Identifier.isWellFormed(id) ? try patients.find(id) : nil
            case .nir(let nir): try sought(nir, in: patients)
            }
        guard let found, let record = try found.mergedInto == nil ? found : patients.find(patients.root(of: found.id)) else {
            if case .id = reference { throw DeskRefusal.notFound }
            throw DeskRefusal.invalid([
                Anomaly(
                    field: "patient", code: "patient-inconnu",
                    message: "Aucun assuré ne correspond. Vérifiez le NIR, ou cherchez par nom et date de naissance.")
            ])
        }
        // An identifier alone proves nothing: one must have had the patient in hand first.
        // The treating doctor has theirs in hand by right.
        if case .id = reference, try !patients.knows(actor.principal, record.id), try !isTreating(record.id) { throw DeskRefusal.notFound }
        return (record.id, try vault.identity(record))
    }

    /// Whether the actor, or whom they work for, is the patient's treating doctor by a declaration in force.
    func isTreating(_ patient: String) throws -> Bool {
        guard let identifier = try Accounts(session).find(actor.principal)?.identifier else { return false }
        return try TreatingDoctors(session).isTreating(identifier, patient)
    }
}
