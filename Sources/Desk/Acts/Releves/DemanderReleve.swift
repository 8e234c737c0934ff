import Core
import Store

extension Desk {
    /// Asks a worker to bring in a file of the folder of arrivals.
    public func requestReleve(_ genre: GenreReleve, fichier nom: String, key: String?, by caller: Caller) async throws -> String {
        let file = arrivees?.fichier(nom)
        let hasFolder = arrivees != nil
        let dated = arrivees?.ouvre(nom)?.date
        return try await act("demander-releve", on: "releves", by: caller) { act in
            try Policy.administer.enforce(act.actor, ())
            let id = try act.onceFiche(key, "\(genre.rawValue)\n\(nom)") {
                guard genre != .assures else {
                    throw DeskRefusal.invalid([
                        Anomaly(field: "genre", code: "releve.console", message: "Un fichier d’assurés se charge à la console\u{A0}: guichet import assures FICHIER.")
                    ])
                }
                guard hasFolder else {
                    throw DeskRefusal.invalid([
                        Anomaly(
                            field: "fichier", code: "arrivees.absentes",
                            message: "Aucun dossier d’arrivées n’est configuré. Indiquez-le au serveur dans GUICHET_ARRIVALS, ou importez à la console.")
                    ])
                }
                guard let file else {
                    throw DeskRefusal.invalid([
                        Anomaly(
                            field: "fichier", code: "arrivees.fichier",
                            message: "Ce fichier n’est pas dans le dossier des arrivées. Déposez-le sur le serveur, puis choisissez-le dans la liste.")
                    ])
                }
                let record = ReleveRecord(
                    id: act.desk.chance.identifier(), kind: genre.rawValue, name: nom, file: nom, size: file.octets, dated: dated?.millisecondsSince1970,
                    receivedAt: act.at, state: EtatReleve.attend.rawValue, askedBy: act.actor.account)
                try Releves(act.session).insert(record)
                return record.id
            }
            // A request sent twice is traced twice, and done once.
            try act.trace("releve/\(id)")
            return id
        }
    }

    /// Someone has checked a file that shrank: a worker brings it in.
    public func approveReleve(_ id: String, by caller: Caller) async throws {
        if try await isOfInsured(id) {
            _ = try await approveLivraisonAssures(id, by: caller)
            return
        }
        try await decide("approuver-releve", id, by: caller) { act, record in
            guard let nom = record.file else {
                throw DeskRefusal.invalid([
                    Anomaly(
                        field: "", code: "releve.console",
                        message: "Ce fichier a été apporté à la console\u{A0}: relancez-y la même commande avec --approuver, ou déposez-le dans le dossier des arrivées.")
                ])
            }
            guard act.desk.arrivees?.fichier(nom) != nil else {
                throw DeskRefusal.invalid([
                    Anomaly(field: "", code: "arrivees.fichier", message: "Le fichier n’est plus dans le dossier des arrivées. Remettez-le, puis approuvez de nouveau.")
                ])
            }
            record.state = EtatReleve.attend.rawValue
            (record.approvedBy, record.approvedAt) = (act.actor.account, act.at)
            (record.reasonCode, record.reason, record.endedAt) = (nil, nil, nil)
        }
    }

    /// The file that shrank will not serve.
    public func rejectReleve(_ id: String, by caller: Caller) async throws {
        if try await isOfInsured(id) { return try await rejectLivraisonAssures(id, by: caller) }
        try await decide("rejeter-releve", id, by: caller) { act, record in
            record.state = EtatReleve.rejete.rawValue
            record.endedAt = act.at
        }
    }

    /// A register of insured persons was read whole before it was held: it has a life of its own.
    private func isOfInsured(_ id: String) async throws -> Bool {
        guard Identifier.isWellFormed(id) else { return false }
        return try await database.read { try Releves($0).find(id)?.kind == GenreReleve.assures.rawValue }
    }

    private func decide(_ name: String, _ id: String, by caller: Caller, _ body: @escaping @Sendable (Act, inout ReleveRecord) throws -> Void) async throws {
        try await act(name, on: "releve", by: caller) { act in
            try Policy.administer.enforce(act.actor, ())
            guard Identifier.isWellFormed(id), var record = try Releves(act.session).hold(id) else { throw DeskRefusal.notFound }
            guard record.state == EtatReleve.retenu.rawValue else {
                throw DeskRefusal.invalid([
                    Anomaly(field: "", code: "releve.etat", message: "Ce relevé n’attend pas d’approbation\u{A0}: quelqu’un l’a déjà traité.")
                ])
            }
            try body(act, &record)
            try Releves(act.session).save(record)
            try act.trace("releve/\(id)")
        }
    }
}
