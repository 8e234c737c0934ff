import Core
import Store

/// A takeover as typed.
public struct RepriseInput: Sendable, Hashable {
    public var ancien, successeur, le, source: String

    public init(ancien: String, successeur: String, le: String, source: String) {
        (self.ancien, self.successeur, self.le, self.source) = (ancien, successeur, le, source)
    }
}

extension Desk {
    /// From a day on, a fund does the work of another fund, or of one of its centres.
    /// - Returns: its identifier.
    public func noteTakeover(_ input: RepriseInput, key: String? = nil, by caller: Caller) async throws -> String {
        try await act("noter-reprise", on: "caisses", by: caller) { act in
            try Policy.administer.enforce(act.actor, ())
            let id = try act.onceFiche(key, [input.ancien, input.successeur, input.le, input.source].joined(separator: "\n")) {
                // Two takeovers entered at once could lead back to each other.
                try act.session.lock(key: "caisses.reprises")
                let reprise = try act.reprise(input)
                let id = act.desk.chance.identifier()
                try Reprises(act.session).insert(
                    RepriseRecord(
                        id: id, former: reprise.ancien.code, successor: reprise.successeur.code, from: reprise.le.epochDay, source: reprise.source,
                        notedBy: act.actor.account, notedAt: act.at))
                return id
            }
            try act.trace("caisses/reprise/\(id)")
            return id
        }
    }

    /// Takes back a takeover entered by mistake. Dossiers are answered again by the fund they were addressed to.
    public func removeTakeover(_ id: String, by caller: Caller) async throws {
        try await act("retirer-reprise", on: "caisses", by: caller) { act in
            try Policy.administer.enforce(act.actor, ())
            guard Identifier.isWellFormed(id), try Reprises(act.session).remove(id) else { throw DeskRefusal.notFound }
            try act.trace("caisses/reprise/\(id)")
        }
    }
}

extension Act {
    fileprivate func reprise(_ input: RepriseInput) throws -> Reprise {
        var typed = Saisie()
        let ancien = typed.code(input.ancien, "ancien", "Code repris")
        let successeur = typed.code(input.successeur, "successeur", "Caisse qui reprend")
        let le = typed.day(input.le, "le", "À partir du")
        let source = typed.words(input.source, "source", "Source", 3...300, example: "Arrêté du 12 octobre 2026")
        if let successeur, try funds.find(successeur) == nil {
            typed.add("successeur", "caisse-inconnue", "«\u{A0}Caisse qui reprend\u{A0}»\u{A0}: aucune caisse n’a le code \(successeur.formatted). Faites-la connaître d’abord.")
        }
        if let ancien, ancien == successeur {
            typed.add("successeur", "soi-meme", "Une caisse ne se reprend pas elle-même. Corrigez l’un des deux codes.")
        }
        try typed.check()
        guard let ancien, let successeur, let le, let source else { throw DeskRefusal.notFound }
        let known = try Reprises(session).all().compactMap(\.reprise)
        if known.contains(where: { $0.ancien == ancien && $0.le == le }) {
            typed.add("le", "deja-notee", "Une reprise de ce code est déjà notée à cette date. Retirez-la d’abord.")
        }
        let reprise = Reprise(ancien: ancien, successeur: successeur, le: le, source: source)
        if RepertoireCaisses(caisses: [], reprises: known).ferait(boucle: reprise) {
            typed.add("successeur", "boucle", "Cette reprise ramènerait le code \(ancien.formatted) à lui-même. Vérifiez les reprises déjà notées.")
        }
        try typed.check()
        return reprise
    }
}
