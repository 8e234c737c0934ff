import Core
import Store

extension Worker {
    /// Files the papers of a version in the patient's space, in the place of those of the version before; takes out those of
    /// a dossier that was withdrawn.
    func fileInSpace(_ work: OutboxRecord) async throws {
        guard let record = try await desk.database.read({ try Dossiers($0).find(work.dossier) }) else { return }
        if record.state == DossierState.retire.rawValue { return try await takeOut(record) }
        guard record.version == work.version else { return }
        let orders = try await desk.database.read { session -> [(PrintOrder, Volet, String?)] in
            guard let teleservice = desk.teleservice(record.teleservice), let identity = try PatientVault(session: session, keys: desk.keys).find(record.patient),
                let caisse = try? CodeOrganisme(record.caisse)
            else { return [] }
            let dossier = LoadedDossier(record: record, teleservice: teleservice, identity: identity, caisse: caisse)
            let filed = try DocumentSpace(session).of(dossier: record.id)
            // Of its volets, those that this content called for.
            let made = Set(try Documents(session).announced(dossier: record.id, version: work.version).map(\.volet))
            return try teleservice.volets.compactMap { volet in
                guard volet.espace != nil, made.contains(volet.name) else { return nil }
                let order = try PrintOrder.make(dossier, volet, version: work.version, session: session, desk: desk)
                guard !filed.contains(where: { $0.code == order.code }) else { return nil }
                let former = filed.last { $0.volet == volet.name && $0.replacedBy == nil && $0.withdrawnAt == nil }
                return (order, volet, former?.reference)
            }
        }
        for (order, volet, replaced) in orders {
            guard let type = volet.espace else { continue }
            let pdf: [UInt8]
            do { pdf = try await desk.pdf(for: order) } catch { throw GatewayFailure.later("la presse ne répond pas") }
            let reference = try await desk.documentSpace.file(DocumentSpaceMessage(code: order.code, type: type, pdf: pdf, replaces: replaced))
            try await note(record, order.code, volet.name, type, work.version, reference)
        }
    }

    private func note(_ record: DossierRecord, _ code: String, _ volet: String, _ type: TypeDocument, _ version: Int, _ reference: String) async throws {
        let now = desk.now
        try await desk.database.write { session in
            let act = Act("deposer-espace", session: session, desk: desk, caller: Self.deskCaller(code), now: now)
            guard let held = try Dossiers(session).hold(record.id) else { return }
            let table = DocumentSpace(session)
            let former = try table.of(dossier: record.id).filter { $0.volet == volet && $0.replacedBy == nil && $0.withdrawnAt == nil && $0.code != code }
            try table.file(
                DepotEspaceRecord(code: code, patient: record.patient, dossier: record.id, version: version, volet: volet, type: type.code, reference: reference, filedAt: act.at))
            for one in former { try table.replace(one.code, by: code) }
            try Events(session).transmitted(dossier: record.id, version: version, to: "espace:\(type.code)", at: act.at)
            // Withdrawn while the paper was on its way: it comes out again.
            if held.state == DossierState.retire.rawValue { try act.enqueue(.espaceDocuments, record.id, version) }
            try act.trace("document/\(code)", patient: record.patient)
        }
    }

    private func takeOut(_ record: DossierRecord) async throws {
        let standing = try await desk.database.read { try DocumentSpace($0).of(dossier: record.id).filter { $0.withdrawnAt == nil && $0.replacedBy == nil } }
        for one in standing {
            try await desk.documentSpace.withdraw(one.reference)
            let now = desk.now
            try await desk.database.write { session in
                let act = Act("retirer-espace", session: session, desk: desk, caller: Self.deskCaller(one.code), now: now)
                try DocumentSpace(session).withdraw(one.code, at: act.at)
                try act.trace("document/\(one.code)", patient: record.patient)
            }
        }
    }
}
