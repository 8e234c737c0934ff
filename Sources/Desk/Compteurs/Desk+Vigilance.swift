import Core
import Store

extension Desk {
    /// The same desk without its counters: for an invented past, where one account does a year's work in a second.
    var sansCompteurs: Desk {
        var desk = self
        desk.plafonds = nil
        return desk
    }

    /// Keeps what a counter found, and does what follows: sessions closed, administrators told.
    func note(_ constat: Constat, of actor: Actor, at now: Instant, in session: any Session) throws {
        let at = now.millisecondsSince1970
        let isNew = try Vigilances(session).open(
            Vigilances.Record(
                id: chance.identifier(), genre: constat.palier == .identification ? "personne" : constat.genre,
                sujet: constat.palier == .identification ? actor.account : constat.sujet, palier: constat.palier.rawValue, motif: constat.motif.rawValue,
                mesure: constat.mesure, plafond: constat.plafond, compte: actor.account, acces: actor.session, le: at))
        guard isNew else { return }
        if constat.palier != .alerte, constat.genre == "personne" || constat.genre == "acces" { try Sessions(session).closeAll(of: actor.account, at: at) }
        guard constat.palier != .identification else { return }
        for administrator in try Accounts(session).administrators() {
            try Notifications(session).add(
                id: chance.identifier(), account: administrator.id, dossier: nil,
                text: constat.palier == .gel ? "Un accès est suspendu\u{A0}: \(constat.motif.phrase)." : "Un lieu ou une adresse consulte beaucoup\u{A0}: \(constat.motif.phrase).",
                at: at, address: "/administration/vigilance")
        }
    }

    /// The same for whoever shows a cookie, or a token: nothing when nobody has it.
    public func exigeAccesOuvert(sessionToken token: String) async throws {
        let hash = Digest.of(token)
        guard let found = try await database.read({ try Sessions($0).find(tokenHash: hash) }) else { return }
        try await exigeAccesOuvert(account: found.account, access: found.id)
    }

    public func exigeAccesOuvert(bearer token: String) async throws {
        let hash = Digest.of(token)
        guard let found = try await database.read({ try Tokens($0).find(tokenHash: hash) }) else { return }
        try await exigeAccesOuvert(account: found.account, access: found.id)
    }

    /// Lets a request through, or says why its access is closed. Whoever goes on asking instead of signing in closes it for good.
    /// - Throws: ``DeskRefusal/frozen(_:)``, or ``DeskRefusal/accessEnded(_:)`` when signing in again is enough.
    func exigeAccesOuvert(account: String, access: String) async throws {
        let now = clock.now()
        let open = try await database.read { try Vigilances($0).open(about: [account, access]) }
        if let frozen = open.first(where: { $0.palier == PalierVigilance.gel.rawValue }) { throw DeskRefusal.frozen(words(frozen)) }
        guard let asked = open.first(where: { $0.palier == PalierVigilance.identification.rawValue }) else { return }
        if let limit = plafonds?.insistance, now < Instant(millisecondsSince1970: asked.le).adding(seconds: 60) {
            let insisted = try await database.write { session -> Bool in
                let refused = try Vigilances(session).refuse(asked.id)
                guard refused > limit else { return false }
                guard let actor = try ActorFinder(session: session, now: now).actor(account: account, situation: nil, delegation: nil, session: access) else { return false }
                let constat = Constat(genre: "personne", sujet: account, palier: .gel, motif: .insistance, mesure: refused, plafond: limit)
                try self.note(constat, of: actor, at: now, in: session)
                return true
            }
            if insisted { throw DeskRefusal.frozen(words(.insistance)) }
        }
        throw DeskRefusal.accessEnded(words(asked))
    }

    /// Signing in answers a request to sign in again; a closed access stays closed.
    func repondVigilance(account: String, at now: Instant, in session: any Session) throws {
        let table = Vigilances(session)
        let open = try table.open(about: [account])
        if let frozen = open.first(where: { $0.palier == PalierVigilance.gel.rawValue }) { throw DeskRefusal.frozen(words(frozen)) }
        for asked in open where asked.palier == PalierVigilance.identification.rawValue {
            _ = try table.end(asked.id, by: account, note: nil, at: now.millisecondsSince1970)
            // A new session has counters of its own; a token's begin anew. The person's go on.
            try Compteurs(session).reset(genre: "acces", sujet: asked.acces)
            try Notifications(session).add(
                id: chance.identifier(), account: account, dossier: nil,
                text: "Votre accès avait été arrêté\u{A0}: \((MotifVigilance(rawValue: asked.motif) ?? .heure).phrase). Si ce n’était pas vous, fermez vos connexions et révoquez vos jetons.",
                at: now.millisecondsSince1970, address: "/compte")
        }
    }

    func words(_ record: Vigilances.Record) -> String {
        let motif = MotifVigilance(rawValue: record.motif) ?? .heure
        return record.palier == PalierVigilance.gel.rawValue ? words(motif, place: record.genre == "structure" || record.genre == "adresse") : again(motif)
    }

    func words(_ constat: Constat) -> String { constat.palier == .gel ? words(constat.motif, place: constat.genre == "structure" || constat.genre == "adresse") : again(constat.motif) }

    private func again(_ motif: MotifVigilance) -> String {
        "Par précaution, votre connexion a été fermée\u{A0}: \(motif.phrasePourEux). Rien n’est perdu. Si c’est bien vous, identifiez-vous de nouveau pour continuer."
    }

    private func words(_ motif: MotifVigilance, place: Bool = false) -> String {
        "\(place ? "Les consultations depuis votre lieu d’exercice sont suspendues" : "Votre accès est suspendu")\u{A0}: \(motif.phrasePourEux). Rien de ce que vous avez déposé n’est perdu. Appelez \(plafonds?.contact ?? Plafonds.usuels.contact)\u{A0}: il rétablit l’accès en quelques minutes une fois votre identité vérifiée."
    }
}

extension Vigilances {
    /// Whether a person or an access is closed, for good or until they sign in again.
    func closes(_ account: String, _ access: String) throws -> Bool {
        try open(about: [account, access]).contains { $0.palier != PalierVigilance.alerte.rawValue }
    }
}
