import Core
import Store

/// What is told to family funds about a dossier: written in the transaction that decided it, carried out by workers.
extension Act {
    /// Told for the first time, or corrected when it had been told before.
    func tellFamilyFund(_ dossier: LoadedDossier, _ fund: FamilyFund) throws {
        let table = AnnoncesFamille(session)
        let former = try table.all(dossier.record.id).last { $0.receivedAt != nil }
        let known = former.map { $0.kind != FamilyFundMessage.Kind.fin.rawValue && $0.fund == fund.rawValue } ?? false
        if let former, former.kind != FamilyFundMessage.Kind.fin.rawValue, former.fund != fund.rawValue {
            // The other fund was told before the correction: it is told that nothing remains there.
            try table.insert(
                id: desk.chance.identifier(), dossier: dossier.record.id, version: dossier.record.version, kind: FamilyFundMessage.Kind.fin.rawValue,
                fund: former.fund, at: at)
        }
        try table.insert(
            id: desk.chance.identifier(), dossier: dossier.record.id, version: dossier.record.version,
            kind: (known ? FamilyFundMessage.Kind.rectification : .declaration).rawValue, fund: fund.rawValue, at: at)
        try enqueue(.annonceFamille, dossier.record.id, dossier.record.version)
    }

    /// What waits no longer leaves. What was received stays received until the correction is.
    func cancelFamilyFund(_ dossier: LoadedDossier) throws {
        try AnnoncesFamille(session).cancelWaiting(dossier.record.id, at: at)
        try Outbox(session).cancel(dossier: dossier.record.id, task: OutboxTask.annonceFamille.rawValue, at: at)
    }

    /// Nothing more leaves, and whoever was told is told that it is over.
    func endFamilyFund(_ dossier: LoadedDossier) throws {
        try cancelFamilyFund(dossier)
        guard let last = try AnnoncesFamille(session).all(dossier.record.id).last(where: { $0.receivedAt != nil }),
            last.kind != FamilyFundMessage.Kind.fin.rawValue
        else { return }
        try AnnoncesFamille(session).insert(
            id: desk.chance.identifier(), dossier: dossier.record.id, version: dossier.record.version, kind: FamilyFundMessage.Kind.fin.rawValue,
            fund: last.fund, at: at)
        try enqueue(.annonceFamille, dossier.record.id, dossier.record.version)
    }

    /// The proof, in words; nil when nothing was to be told.
    func familyFundWords(of dossier: LoadedDossier) throws -> String? {
        let rows = try AnnoncesFamille(session).all(dossier.record.id).filter { $0.cancelledAt == nil || $0.receivedAt != nil }
        guard let last = rows.last, let fund = FamilyFund(rawValue: last.fund) else { return nil }
        let isOver = last.kind == FamilyFundMessage.Kind.fin.rawValue
        guard let received = last.receivedAt, let reference = last.reference else {
            return isOver ? "La \(fund.label) va être prévenue que plus rien n’est à faire." : "En route vers la \(fund.label)\u{A0}: la date et la référence s’afficheront ici."
        }
        let moment = Instant(millisecondsSince1970: received).formattedFr
        let told = isOver ? "La \(fund.label) a été prévenue" : last.kind == FamilyFundMessage.Kind.rectification.rawValue ? "Correction transmise à la \(fund.label)" : "Transmise à la \(fund.label)"
        return "\(told) le \(moment), sous la référence \(reference) (\(desk.familyFunds.name))."
    }
}
