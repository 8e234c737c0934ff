public import Core
import Store

extension Desk {
    /// Gives a place another name: for one's practice, or, by an administrator, for its town or its département.
    /// - Returns: the name's identifier; that of the same name when it was known already.
    @discardableResult
    public func nommerLieu(_ place: String, libelle: String, portee: PorteeAlias, by caller: Caller) async throws -> String {
        try await act("nommer-lieu", on: "lieu/alias", by: caller) { act in
            if portee == .compte { try Policy.nameForPractice.enforce(act.actor, ()) } else { try Policy.administer.enforce(act.actor, ()) }
            guard let found = try Lieux(act.session).find(place) else { throw DeskRefusal.notFound }
            let territory: String? =
                switch portee {
                case .compte: act.actor.principal
                case .commune: found.commune
                case .departement: found.commune.map(CommunesDemandees.departement)
                }
            guard let territory else {
                throw DeskRefusal.invalid([Anomaly(field: "portee", code: "sans-commune", message: "L’annuaire ne dit pas dans quelle commune est ce lieu\u{A0}: ce nom ne peut valoir que dans un cabinet.")])
            }
            let id = try act.learn(libelle, place: place, portee: portee, territory: territory)
            try act.trace("lieu/alias/\(id)")
            return id
        }
    }

    /// Takes a name off: it is no longer understood from the next search on.
    public func oublierNomDeLieu(_ id: String, by caller: Caller) async throws {
        try await act("oublier-nom-de-lieu", on: "lieu/alias/\(id)", by: caller) { act in
            guard Identifier.isWellFormed(id), let alias = try AliasLieux(act.session).find(id) else { throw DeskRefusal.notFound }
            let isOwn = alias.scope == PorteeAlias.compte.rawValue && alias.territory == act.actor.principal
            if !isOwn {
                guard alias.scope != PorteeAlias.compte.rawValue else { throw DeskRefusal.notFound }
                try Policy.administer.enforce(act.actor, ())
            }
            _ = try AliasLieux(act.session).retire(id, at: act.at)
            try act.trace("lieu/alias/\(id)")
        }
    }
}

extension Act {
    /// Keeps a name of a place for a territory, once.
    func learn(_ libelle: String, place: String, portee: PorteeAlias, territory: String) throws -> String {
        let label = try LibelleSaisi.read(libelle, field: "nom", label: "Nom", lengths: 3...80)
        let key = AliasLieu.key(label)
        guard key.utf8.count >= 3 else {
            throw DeskRefusal.invalid([Anomaly(field: "nom", code: "court", message: "« Nom » est trop court\u{A0}: trois lettres au moins, sans compter l’article.")])
        }
        try session.lock(key: "alias.\(key).\(territory)")
        let table = AliasLieux(session)
        if let known = try table.same(key: key, place: place, scope: portee.rawValue, territory: territory) { return known.id }
        let id = desk.chance.identifier()
        try table.insert(
            .init(id: id, key: key, label: label, place: place, scope: portee.rawValue, territory: territory, createdBy: actor.account, createdAt: at))
        return id
    }
}

/// Words typed for a name, clean and of a fair length.
enum LibelleSaisi {
    static func read(_ text: String, field: String, label: String, lengths: ClosedRange<Int>) throws -> String {
        do throws(FieldFault) {
            let clean = try PlainText.clean(text)
            guard !clean.isEmpty else { throw FieldFault("requis", "manque.") }
            if let fault = Control.text(lengths).fault(in: .string(clean)) { throw fault }
            return clean
        } catch {
            throw DeskRefusal.invalid([Anomaly(field: field, code: error.code, message: "« \(label) » \(error.message)")])
        }
    }
}
