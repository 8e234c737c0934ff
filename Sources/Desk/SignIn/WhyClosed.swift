import Core
import Store

extension Desk {
    /// Why a session that was good no longer is, for the person who had it; nil for one nobody had, or that simply ran out.
    public func whyClosed(sessionToken token: String) async throws -> String? {
        let hash = Digest.of(token)
        let now = clock.now()
        return try await database.read { session in
            guard let record = try Sessions(session).find(tokenHash: hash), record.endsAt > now.millisecondsSince1970 else { return nil }
            return try ActorFinder(session: session, now: now).whyOut(account: record.account, delegation: record.delegation)
        }
    }

    /// The same for an API token.
    public func whyClosed(bearer token: String) async throws -> String? {
        let hash = Digest.of(token)
        let now = clock.now()
        return try await database.read { session in
            guard let record = try Tokens(session).find(tokenHash: hash), record.endsAt > now.millisecondsSince1970 else { return nil }
            return try ActorFinder(session: session, now: now).whyOut(account: record.account, delegation: record.delegation)
        }
    }
}

extension ActorFinder {
    /// What shut somebody out: their account, or the delegation they worked under. Nil when nothing of the kind did.
    func whyOut(account id: String, delegation: String?) throws -> String? {
        if let words = try whyClosed(account: id) { return words }
        guard let delegation, let record = try Delegations(session).find(delegation), record.delegate == id else { return nil }
        let held = Self.delegation(record)
        if let delegator = try Accounts(session).find(held.delegator), !delegator.isActive {
            return "La délégation de \(held.delegatorName) ne vaut plus\u{A0}: son compte au guichet est fermé. Reconnectez-vous pour travailler sous une autre qualité."
        }
        guard !held.isInForce(at: now) else { return nil }
        return "La délégation de \(held.delegatorName) a pris fin\u{A0}: \(held.etat(at: now).libelle.lowercased()). Ce que vous avez enregistré est gardé. Reconnectez-vous pour travailler sous une autre qualité."
    }

    /// Why an account is closed; nil while it is open.
    func whyClosed(account id: String) throws -> String? {
        guard let account = try Accounts(session).find(id), !account.isActive else { return nil }
        guard let closing = try ComptesAnnuaire(session).closing(of: id) else {
            return "Votre compte est fermé. Adressez-vous à l’administration du guichet."
        }
        return Self.directoryWords(Instant(millisecondsSince1970: closing.moment))
    }

    /// What somebody whom the directory no longer has is told.
    static func directoryWords(_ moment: Instant) -> String {
        "L’annuaire national du \(moment.date(in: .paris).date.formattedFr) n’a plus d’exercice à votre nom\u{A0}: votre compte est fermé jusqu’à ce qu’il y revienne. Si c’est une erreur, adressez-vous à votre ordre\u{A0}; l’accès reprend de lui-même dès que l’annuaire vous a retrouvé."
    }
}
