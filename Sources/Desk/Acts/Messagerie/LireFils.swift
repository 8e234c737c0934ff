public import Core
import Store

/// A file of a thread, as it is handed out.
public struct PieceLue: Sendable {
    public let nom: String
    /// pdf, png, jpeg.
    public let genre: String
    public let octets: [UInt8]
}

extension Desk {
    public func lireFil(_ id: String, by caller: Caller) async throws -> FilView {
        try await act("lire-fil", on: "fil/\(id)", by: caller) { act in
            let record = try act.fil(id, under: .readExchange)
            try act.trace(record.object, patient: record.patient)
            let view = try act.view(record)
            try Fils(act.session).markRead(id, by: act.actor.account, rang: record.messages)
            try Notifications(act.session).markRead(act.actor.account, object: record.object, at: act.at)
            return view
        }
    }

    /// The actor's own threads, or those of their fund and service: urgent first, then whoever waits longest.
    public func listerFils(etat: EtatFil? = nil, sujet: SujetEchange? = nil, by caller: Caller) async throws -> [LigneFil] {
        try await act("lister-fils", on: "fils", by: caller) { act in
            let fils = Fils(act.session)
            let found: [Fils.Record]
            if act.actor.caisse != nil {
                found = try fils.ofFund(act.codesOfFund(), service: act.service.rawValue, etat: (etat ?? .attendCaisse).rawValue, sujet: sujet?.rawValue, limit: 200)
                try act.trace("fils")
            } else {
                try Policy.openExchange.enforce(act.actor, ())
                found = try fils.of(professionnel: act.actor.principal, etat: etat?.rawValue, limit: 200).filter { sujet == nil || $0.sujet == sujet?.rawValue }
                try act.trace("fils")
            }
            let allowed = try found.filter { Policy.readExchange.decide(act.actor, try act.subject(of: $0)) == .allow }
            let unread = try fils.unread(allowed.map(\.id), by: act.actor.account, cote: act.cote.rawValue)
            return try allowed.map { try act.line($0, unread: unread[$0.id] ?? 0) }
        }
    }

    /// A file that goes with a message; its bytes are what was kept, or nothing.
    public func lirePiece(_ id: String, fil: String, by caller: Caller) async throws -> PieceLue {
        try await act("lire-piece", on: "fil/\(fil)", by: caller) { act in
            let record = try act.fil(fil, under: .readExchange)
            guard Identifier.isWellFormed(id), let found = try Pieces(act.session).find(id, fil: fil) else { throw DeskRefusal.notFound }
            let bytes = try act.desk.keys.decrypt(found.contenu, at: KeyRing.Place("piece", id, "contenu"))
            guard Digest.of(bytes) == found.line.empreinte else { throw KeyRingError.unreadable }
            try act.trace("\(record.object)/piece/\(id)", patient: record.patient)
            return PieceLue(nom: try act.unseal(found.line.nom, KeyRing.Place("piece", id, "nom")), genre: found.line.genre, octets: bytes)
        }
    }

    /// The funds one may write to on a topic.
    public func caissesAEcrire(by caller: Caller) async throws -> [CaisseSummary] {
        try await act("lister-caisses-a-ecrire", on: "caisses", by: caller) { act in
            try Policy.openExchange.enforce(act.actor, ())
            try act.trace("caisses")
            return try act.fundsOfDesk()
        }
    }
}
