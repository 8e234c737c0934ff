import Core
import Store

extension Act {
    /// Applies an event: new state, the version it brings, history line, effects to the outbox, all in the act's transaction.
    func apply(_ event: DossierEvent, to dossier: inout LoadedDossier, version: VersionRecord? = nil) throws {
        var lifecycle = dossier.lifecycle
        let (due, deposited) = (lifecycle.answerDue, dossier.record.depositedAt)
        let effects: [Effect]
        do throws(LifecycleRefusal) {
            effects = try lifecycle.apply(event, at: now)
        } catch {
            throw DeskRefusal.cycle(error)
        }
        dossier.lifecycle = lifecycle
        dossier.record.updatedAt = at
        try write(&dossier, after: event)
        if let version {
            try Versions(session).insert(version)
            lu.versions[.init(dossier: version.dossier, version: version.number)] = version
        }
        try Events(session).append(
            dossier: dossier.record.id, word: event.word, state: dossier.record.state, version: dossier.record.version, at: at,
            account: actor.account == "guichet" ? nil : actor.account, by: actor.label, reason: event.reason)
        // What an agent proposed stands only while the dossier is held as it was.
        if dossier.state != .enTraitement, version?.number != 1 { try Propositions(session).settle(dossier.record.id, outcome: "caduque", by: nil, at: at) }
        if let due, lifecycle.answeredAt == now, let deposited {
            try noteEcheance(
                dossier.caisse.code, "dossier/\(dossier.record.teleservice)", kept: event != .silence && now < due,
                since: Instant(millisecondsSince1970: deposited))
        }
        for effect in effects { try carryOut(effect, dossier) }
        lu.forgetStanding()
    }

    private func write(_ dossier: inout LoadedDossier, after event: DossierEvent) throws {
        guard dossier.isWritten else {
            try Dossiers(session).insert(dossier.record)
            dossier.isWritten = true
            dossier.isFresh = true
            return
        }
        // The fund's acknowledgement comes by itself seconds after a deposit: it must not make the page that a person
        // has just opened out of date.
        let moves = event != .receive
        guard try Dossiers(session).update(dossier.record, movingRevision: moves) else {
            throw DeskRefusal.stale(revision: dossier.record.revision + 1)
        }
        if moves { dossier.record.revision += 1 }
    }

    private func carryOut(_ effect: Effect, _ dossier: LoadedDossier) throws {
        let record = dossier.record
        switch effect {
        case .transmit(let version):
            // Sending a version that is already replaced would make the fund act on the wrong one.
            if version > 1 { try Outbox(session).cancel(dossier: record.id, task: OutboxTask.transmission.rawValue, at: at) }
            try send(version, of: dossier)
        case .announceRectification(let version):
            if try !isOnPaper(dossier, version) { try enqueue(.annonceRectification, record.id, version) }
        case .announceWithdrawal:
            if try !isOnPaper(dossier, record.version) { try enqueue(.annonceRetrait, record.id, record.version) }
        case .makeDocuments(let version):
            let papers = try dossier.teleservice.papers(of: content(of: record))
            lu.announced[.init(dossier: record.id, version: version)] = try papers.map { volet in
                try Documents(session).announce(code: desk.chance.identifier(), dossier: record.id, version: version, volet: volet.name)
            }.sorted { $0.volet < $1.volet }
            try enqueue(.documents, record.id, version)
            // Once the version can no longer be replaced unnoticed: the patient does not see two of them in an hour.
            if papers.contains(where: { $0.espace != nil }) {
                if version > 1 { try Outbox(session).cancel(dossier: record.id, task: OutboxTask.espaceDocuments.rawValue, at: at) }
                try enqueue(.espaceDocuments, record.id, version, notBefore: record.windowEnds)
            }
        case .invalidateDocuments(let version):
            try Documents(session).invalidate(
                dossier: record.id, upTo: version, state: dossier.state == .retire ? "retire" : "remplace")
            if dossier.state == .retire, try DocumentSpace(session).of(dossier: record.id).contains(where: { $0.withdrawnAt == nil }) {
                try enqueue(.espaceDocuments, record.id, version)
            }
        case .feed: try feed(dossier)
        case .unfeed: try unfeed(dossier)
        case .endFeed: try endFeed(dossier)
        case .notifyAuthor(let words):
            try notify(record.author, record.id, words)
            if record.preparedBy != record.author { try notify(record.preparedBy, record.id, words) }
        case .offerCall: try offerCall(dossier)
        case .notifyAgent(let words):
            if let agent = record.takenBy { try notify(agent, record.id, words) }
        }
    }

    func enqueue(_ task: OutboxTask, _ dossier: String, _ version: Int, notBefore: Int64? = nil) throws {
        try Outbox(session).enqueue(
            id: desk.chance.orderedIdentifier(at: now), task: task.rawValue, dossier: dossier, version: version, at: max(at, notBefore ?? at))
    }

    func notify(_ account: String, _ dossier: String, _ words: String) throws {
        try Notifications(session).add(id: desk.chance.identifier(), account: account, dossier: dossier, text: words, at: at)
    }
}

/// The kinds of work an act leaves behind.
public enum OutboxTask: String, Sendable, Hashable, CaseIterable {
    case transmission
    case documents
    case annonceRectification = "annonce-rectification"
    case annonceRetrait = "annonce-retrait"
    case annonceFamille = "annonce-famille"
    case espaceDocuments = "espace-documents"

    public var label: String {
        switch self {
        case .transmission: "Transmission à la caisse"
        case .documents: "Fabrication des volets"
        case .annonceRectification: "Annonce d’une rectification à la caisse"
        case .annonceRetrait: "Annonce d’un retrait à la caisse"
        case .espaceDocuments: "Dépôt dans l’espace de documents du patient"
        case .annonceFamille: "Annonce à la caisse d’allocations familiales"
        }
    }
}
