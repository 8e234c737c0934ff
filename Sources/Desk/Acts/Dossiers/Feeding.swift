import Core
import Store

/// What an accepted dossier changes at the desk, in the transaction that accepts it.
extension Act {
    func feed(_ dossier: LoadedDossier) throws {
        for feed in dossier.teleservice.feeds(try grantedContent(of: dossier)) {
            switch feed {
            case .designatesTreatingDoctor(let from): try designateTreatingDoctor(dossier, from: from)
            case .endsTreatingDoctor(let day, let why):
                let doctor = try author(of: dossier.record).identifiant
                try endTreatingDoctor(doctor, of: dossier.record.patient, dossier.identity, on: day, why: why, dossier: dossier.record.id)
            case .tellsFamilyFund(let fund): try tellFamilyFund(dossier, fund)
            case .followsAffection(let accepted): try follow(accepted, dossier)
            }
        }
    }

    /// Before a correction is judged anew: what its former version made never held, and what it had ended goes on.
    func unfeed(_ dossier: LoadedDossier) throws {
        let (id, patient) = (dossier.record.id, dossier.record.patient)
        try cancelFamilyFund(dossier)
        try hold(patient: patient)
        let table = TreatingDoctors(session)
        for row in try table.made(by: id) where row.until == nil {
            _ = try table.end(row.id, on: row.from ?? 0, why: FinMedecinTraitant.rectification.rawValue, dossier: id, at: at)
        }
        for row in try table.ended(by: id, patient: patient) where row.dossier != id { try table.reopen(row.id, patient: patient) }
        try unfollow(id, patient: patient)
    }

    /// What it had started is over: nothing more leaves, and those who were told are told.
    func endFeed(_ dossier: LoadedDossier) throws {
        try endFamilyFund(dossier)
    }

    /// Accepts at once what leaves nothing to judge; anything a rule objects to waits for an agent.
    func decide(_ dossier: inout LoadedDossier) throws {
        let content = try content(of: dossier.record)
        guard let words = dossier.teleservice.automaticAcceptance(content) else { return }
        let reading = try examine(
            content, teleservice: dossier.teleservice, patient: facts(of: dossier), author: author(of: dossier.record),
            dossier: dossier.record.id, continues: dossier.record.continues)
        guard reading.anomalies.blocking.isEmpty else { return }
        try apply(.acceptByRule(reason: words), to: &dossier)
    }

    /// What the dossier changed, as its readers are told.
    func feedWords(of dossier: LoadedDossier) throws -> String? {
        if let words = try familyFundWords(of: dossier) { return words }
        guard dossier.state == .accepte || dossier.state == .clos else { return nil }
        if let words = try affectionWords(of: dossier.record.id) { return words }
        let table = TreatingDoctors(session)
        if let row = try table.made(by: dossier.record.id).first, row.end != FinMedecinTraitant.rectification.rawValue, let from = row.from {
            let until = row.until.map { " jusqu’au \(LocalDate(epochDay: $0).formattedFr)" } ?? ""
            return "Au registre : \(row.name), médecin traitant depuis le \(LocalDate(epochDay: from).formattedFr)\(until)."
        }
        if let row = try table.ended(by: dossier.record.id, patient: dossier.record.patient).first, let until = row.until {
            return "Au registre : \(row.name) n’est plus médecin traitant depuis le \(LocalDate(epochDay: until).formattedFr)."
        }
        return nil
    }
}
