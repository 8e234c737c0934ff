import Core
import Store

extension Worker {
    /// The desk itself as a caller, for what no person does.
    static func deskCaller(_ task: String) -> Caller {
        Caller(
            actor: Actor(account: "guichet", displayName: "Guichet", role: .administrateur, session: "guichet"), request: task)
    }

    func carryOut(_ work: OutboxRecord) async throws {
        switch OutboxTask(rawValue: work.task) {
        case .transmission: try await transmit(work)
        case .documents: try await makeDocuments(work)
        case .annonceRectification: try await announce(work, .rectification)
        case .annonceRetrait: try await announce(work, .retrait)
        case .annonceFamille: try await tellFamilyFunds(work)
        case .espaceDocuments: try await fileInSpace(work)
        case nil: throw GatewayFailure.never("tâche inconnue : \(work.task)")
        }
    }

    /// Delivers a version to the fund, then notes its reception.
    private func transmit(_ work: OutboxRecord) async throws {
        guard let message = try await message(work, .depot) else { return }
        try await desk.gateway.deliver(message)
        let now = desk.now
        try await desk.database.write { session in
            let act = Act("transmettre", session: session, desk: desk, caller: Self.deskCaller(work.id), now: now)
            guard let record = try Dossiers(session).hold(work.dossier), record.version == work.version,
                record.state == DossierState.depose.rawValue, let identity = try act.vault.find(record.patient),
                let teleservice = desk.teleservice(record.teleservice)
            else { return }
            var dossier = try LoadedDossier(record: record, teleservice: teleservice, identity: identity, caisse: act.currentFund(of: record))
            try act.receive(&dossier)
            try act.decide(&dossier)
            try act.trace("dossier/\(record.id)", patient: record.patient)
        }
    }

    private func announce(_ work: OutboxRecord, _ kind: CaisseMessage.Kind) async throws {
        guard let message = try await message(work, kind) else { return }
        try await desk.gateway.deliver(message)
        let at = desk.now.millisecondsSince1970
        try await desk.database.write {
            try Events($0).transmitted(dossier: work.dossier, version: work.version, to: "\(kind.rawValue):\(message.caisse.code)", at: at)
        }
    }

    /// Nil when the version was replaced or withdrawn before it left: there is nothing to send any more.
    private func message(_ work: OutboxRecord, _ kind: CaisseMessage.Kind) async throws -> CaisseMessage? {
        guard let record = try await desk.database.read({ try Dossiers($0).find(work.dossier) }) else { return nil }
        if kind == .depot, record.version != work.version || record.state != DossierState.depose.rawValue { return nil }
        guard let code = try? CodeOrganisme(record.caisse) else { throw GatewayFailure.never("code organisme illisible") }
        let today = desk.now.date(in: .paris).date
        // Whoever took the fund's work over meanwhile receives it.
        let fund = try await desk.database.read { session -> Caisse? in
            let finder = CaisseFinder(session: session)
            return try finder.find(finder.competente(pour: code, le: today).caisse ?? code)
        }
        if kind == .depot, fund?.recoit(record.teleservice, le: today) != true {
            try await leaveToPaper(work)
            return nil
        }
        return CaisseMessage(
            kind: kind, dossier: record.id, version: work.version, teleservice: record.teleservice, caisse: fund?.codeOrganisme ?? code)
    }

    /// The fund stopped receiving between the deposit and its transmission: the version goes by post, and its author is told.
    private func leaveToPaper(_ work: OutboxRecord) async throws {
        let now = desk.now
        try await desk.database.write { session in
            let act = Act("transmettre", session: session, desk: desk, caller: Self.deskCaller(work.id), now: now)
            guard let record = try Dossiers(session).hold(work.dossier), record.version == work.version,
                record.state == DossierState.depose.rawValue, let identity = try act.vault.find(record.patient),
                let teleservice = desk.teleservice(record.teleservice)
            else { return }
            let dossier = try LoadedDossier(record: record, teleservice: teleservice, identity: identity, caisse: act.currentFund(of: record))
            try EnvoisPapier(session).insert(act.paper(dossier, work.version, .courrier))
            try act.notify(
                record.author, record.id, "La caisse ne reçoit plus ce document par voie électronique : imprimez les volets et envoyez-les par courrier.")
            try act.trace("dossier/\(record.id)", patient: record.patient)
        }
    }

    /// Makes the papers of a version ahead of whoever will ask for them.
    private func makeDocuments(_ work: OutboxRecord) async throws {
        let orders = try await desk.database.read { session -> [PrintOrder] in
            guard let record = try Dossiers(session).find(work.dossier), record.version == work.version,
                let teleservice = desk.teleservice(record.teleservice),
                let identity = try PatientVault(session: session, keys: desk.keys).find(record.patient)
            else { return [] }
            guard let caisse = try? CodeOrganisme(record.caisse) else { return [] }
            let dossier = LoadedDossier(record: record, teleservice: teleservice, identity: identity, caisse: caisse)
            return try Documents(session).announced(dossier: record.id, version: work.version).compactMap { teleservice.volet(named: $0.volet) }
                .map { try PrintOrder.make(dossier, $0, version: work.version, session: session, desk: desk) }
        }
        for order in orders where order.stored == nil {
            do { _ = try await desk.pdf(for: order) } catch { throw GatewayFailure.later("la presse ne répond pas") }
        }
    }
}

extension Act {
    /// The fund acknowledged the version.
    func receive(_ dossier: inout LoadedDossier) throws {
        try apply(.receive, to: &dossier)
        try Events(session).transmitted(
            dossier: dossier.record.id, version: dossier.record.version, to: "caisse:\(dossier.caisse.code)", at: at)
    }
}
