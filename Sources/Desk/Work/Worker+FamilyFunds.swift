import Core
import Store

extension Worker {
    /// Tells the family funds what waits of a dossier, in order, and keeps their reference as the proof.
    func tellFamilyFunds(_ work: OutboxRecord) async throws {
        let waiting = try await desk.database.read { try AnnoncesFamille($0).all(work.dossier).filter { $0.receivedAt == nil && $0.cancelledAt == nil } }
        for row in waiting {
            guard let message = try await message(row) else { continue }
            let reference = try await desk.familyFunds.deliver(message)
            try await note(row, reference)
        }
    }

    /// Nil when it was cancelled meanwhile.
    private func message(_ row: AnnonceFamilleRecord) async throws -> FamilyFundMessage? {
        guard let kind = FamilyFundMessage.Kind(rawValue: row.kind), let fund = FamilyFund(rawValue: row.fund) else {
            throw GatewayFailure.never("annonce illisible")
        }
        let keys = desk.keys
        return try await desk.database.read { session in
            guard try AnnoncesFamille(session).all(row.dossier).contains(where: { $0.id == row.id && $0.cancelledAt == nil }) else { return nil }
            guard kind != .fin, let version = try Versions(session).find(row.dossier, row.version) else {
                return FamilyFundMessage(id: row.id, kind: kind, fund: fund, dossier: row.dossier, version: row.version, content: nil)
            }
            let clear = try keys.decrypt(version.content, at: .init("version", row.dossier, String(row.version)))
            return FamilyFundMessage(id: row.id, kind: kind, fund: fund, dossier: row.dossier, version: row.version, content: try JSONReader.read(clear))
        }
    }

    /// Keeps the proof. What was ended while the message was on its way is followed by its end at once.
    private func note(_ row: AnnonceFamilleRecord, _ reference: String) async throws {
        let now = desk.now
        try await desk.database.write { session in
            let act = Act("annoncer-famille", session: session, desk: desk, caller: Self.deskCaller(row.id), now: now)
            guard let record = try Dossiers(session).hold(row.dossier), let teleservice = desk.teleservice(record.teleservice),
                let identity = try act.vault.find(record.patient)
            else { return }
            try AnnoncesFamille(session).received(row.id, reference: reference, at: act.at)
            try Events(session).transmitted(dossier: row.dossier, version: row.version, to: "famille:\(row.kind):\(row.fund)", at: act.at)
            let isCancelled = try AnnoncesFamille(session).all(row.dossier).contains { $0.id == row.id && $0.cancelledAt != nil }
            if isCancelled, record.state == DossierState.retire.rawValue {
                let dossier = try LoadedDossier(record: record, teleservice: teleservice, identity: identity, caisse: act.currentFund(of: record))
                try act.endFamilyFund(dossier)
            }
            try act.trace("dossier/\(row.dossier)", patient: record.patient)
        }
    }
}
