import Core
import Store

extension Desk {
    /// The deliveries of insured persons, the latest first: all of them for the administrator, those of their own fund for its agents.
    public func listLivraisonsAssures(by caller: Caller) async throws -> [LivraisonView] {
        try await act("lister-livraisons-assures", on: "livraisons", by: caller) { act in
            try Policy.seeDeliveries.enforce(act.actor, nil)
            let mine = act.actor.caisse
            let records = try LivraisonsAssures(act.session).list(of: mine?.code, limit: 100)
            try act.trace("livraisons")
            return try records.map { LivraisonView($0, nomCaisse: try Caisses(act.session).find($0.caisse)?.name ?? "") }
        }
    }

    /// Lets a held delivery in, as long as nothing newer came meanwhile.
    public func approveLivraisonAssures(_ id: String, by caller: Caller) async throws -> LivraisonView {
        try await act("approuver-livraison-assures", on: "livraison/\(id)", by: caller) { act in
            var record = try act.heldDelivery(id)
            let last = try LivraisonsAssures(act.session).lastActive(of: record.caisse)?.number ?? 0
            guard last == record.base else {
                throw DeskRefusal.forbidden("Un fichier plus récent de cette caisse est entré en service depuis. Écartez celui-ci, et faites renvoyer un fichier complet.")
            }
            (record.decidedAt, record.decidedBy) = (act.at, act.actor.displayName)
            try act.activate(&record)
            try act.mirror(record)
            try act.trace("livraison/\(id)")
            return LivraisonView(record, nomCaisse: try Caisses(act.session).find(record.caisse)?.name ?? "")
        }
    }

    /// Sets a held delivery aside: the register stays as it was, and what had been read of it is taken back.
    public func rejectLivraisonAssures(_ id: String, by caller: Caller) async throws {
        let record = try await act("ecarter-livraison-assures", on: "livraison/\(id)", by: caller) { act in
            let record = try act.heldDelivery(id)
            try act.trace("livraison/\(id)")
            return record
        }
        try await drop(record, .ecartee, why: record.why ?? "", by: caller)
    }
}

extension Act {
    func heldDelivery(_ id: String) throws -> LivraisonAssuresRecord {
        guard let record = try LivraisonsAssures(session).hold(id) else { throw DeskRefusal.notFound }
        try Policy.seeDeliveries.enforce(actor, try CodeOrganisme(record.caisse))
        guard record.state == .retenue else { throw DeskRefusal.forbidden("Cette livraison n’attend aucune décision.") }
        return record
    }

    /// From this commit on, the register says what the delivery says. Older ones that were held no longer can be let in.
    func activate(_ record: inout LivraisonAssuresRecord) throws {
        record.state = .active
        record.activeAt = at
        record.why = nil
        try LivraisonsAssures(session).save(record)
        try RegistreEnAttente(session).takeIdentities(of: record.number, caisse: record.caisse, at: at)
    }

    /// The general list of deliveries says the same.
    func mirror(_ record: LivraisonAssuresRecord) throws {
        guard let before = try Releves(session).find(record.id) else { return }
        let row = ReleveRecord(record, size: before.size, previous: before.previous)
        try Releves(session).save(row)
        if record.state == .active { try Releves(session).serve(row, moment: at) }
    }
}

extension ReleveRecord {
    /// A delivery of insured persons in the words of the general list.
    init(_ record: LivraisonAssuresRecord, size: Int64, previous: Int?) {
        let state =
            switch record.state {
            case .enCours: "en-cours"
            case .retenue: "retenu"
            case .active: "applique"
            case .ecartee: "rejete"
            case .echec: "refuse"
            }
        self.init(
            id: record.id, kind: "assures", sender: record.caisse, scope: record.kind, name: record.name, file: nil, digest: record.digest, size: size,
            dated: Instant(LocalDate(epochDay: Int(record.madeOn)), in: .paris).millisecondsSince1970, receivedAt: record.receivedAt, state: state, askedBy: record.receivedBy)
        (read, kept, refused, progress) = (record.read, record.kept, record.refused, record.read)
        (added, changed, unchanged, ended) = (record.added, record.changed, record.unchanged, record.removed)
        (self.previous, reason, moment) = (previous, record.why, record.activeAt)
        reasonCode = record.why == nil ? nil : "assures"
        if record.state != .enCours { endedAt = record.activeAt ?? record.decidedAt ?? record.receivedAt }
        if record.state == .active, record.decidedBy != nil { (approvedBy, approvedAt) = (record.decidedBy, record.decidedAt) }
    }
}
