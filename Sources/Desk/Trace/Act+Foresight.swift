import Core
import Store

/// What one line of a list would ask for by itself, asked once for all of them.
extension Act {
    /// Whether it changes nothing: what it read stays so until it ends.
    var isLook: Bool { leftover != nil }

    /// Reads the dossier that a look will show, and says all that showing it will ask.
    func foresee(dossier id: String) throws {
        guard isLook, Identifier.isWellFormed(id), lu.dossiers[id] == nil else { return }
        session.foresee { ahead in
            _ = try Dossiers(ahead).find(id)
            _ = try DocumentSpace(ahead).of(dossier: id)
            _ = try AnnoncesFamille(ahead).all(id)
            _ = try Reprises(ahead).all()
        }
        guard let record = try Dossiers(session).find(id) else { return }
        lu.dossiers[id] = record
        session.foresee { ahead in
            _ = try Patients(ahead).find(record.patient)
            if let code = try? CodeOrganisme(record.caisse) { try funds.foresee([code], on: ahead) }
            _ = try Accounts(ahead).find(record.author)
            if let situation = record.situation { _ = try Accounts(ahead).situation(situation) }
            guard record.version > 0 else { return }
            _ = try Versions(ahead).find(id, record.version)
            _ = try EnvoisPapier(ahead).find(id, record.version)
            _ = try Documents(ahead).announced(dossier: id, version: record.version)
            // A version that has no row of its own goes the way its fund took that day.
            if record.state == DossierState.depose.rawValue { _ = try Receptions(ahead).of(record.caisse, record.teleservice) }
        }
    }

    /// Says all that judging what is written for a patient will ask, once they are held and before anything is written.
    func foresee(judging teleservice: Teleservice, of patient: String, _ identity: PatientIdentity, author: String, situation: String?) {
        session.foresee { ahead in
            let rehearsal = Act(name, session: ahead, desk: desk, caller: caller, now: now, funds: funds)
            _ = try Accounts(ahead).find(author)
            if let situation { _ = try Accounts(ahead).situation(situation) }
            _ = try rehearsal.facts(identity, id: patient)
            _ = try rehearsal.readSiblings(.init(patient: patient, teleservice: teleservice.code))
        }
    }

    /// Reads dossiers that a look will load one by one, and their patients.
    func foresee(dossiers ids: [String]) throws {
        guard isLook else { return }
        for record in try Dossiers(session).find(ids: Set(ids).subtracting(lu.dossiers.keys)) { lu.dossiers[record.id] = record }
        _ = try identities(of: Set(ids.compactMap { lu.dossiers[$0]?.patient }))
    }

    /// Reads the names of accounts.
    func foresee(names accounts: Set<String>) throws {
        lu.names.merge(try Accounts(session).names(accounts.subtracting(lu.names.keys))) { known, _ in known }
    }

    /// The name of an account, if there is one.
    func name(of account: String?) throws -> String? {
        guard let account else { return nil }
        if lu.names[account] == nil { try foresee(names: [account]) }
        return lu.names[account]
    }

    /// Who patients are, those that are found.
    func identities(of patients: Set<String>) throws -> [String: PatientIdentity] {
        var found = lu.identities.filter { patients.contains($0.key) }
        for record in try Patients(session).find(ids: Array(patients.subtracting(found.keys))) { found[record.id] = try vault.identity(record) }
        if isLook { lu.identities.merge(found) { known, _ in known } }
        return found
    }

    func identity(of patient: String) throws -> PatientIdentity? {
        if let known = lu.identities[patient] { return known }
        let found = try vault.find(patient)
        if isLook { lu.identities[patient] = found }
        return found
    }
}
