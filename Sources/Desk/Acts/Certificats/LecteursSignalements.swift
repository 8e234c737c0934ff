public import Core
import Store

/// Somebody who reads the counts for the medical order.
public struct LecteurVue: Sendable, Hashable {
    public let id: String
    public let nom: String
    public let identifiant: String?
    public let depuis: Instant
}

/// Who reads the counts of reports for the medical order: elected members are doctors with an account of their own, and the
/// desk cannot tell them apart. An administrator names them.
extension Desk {
    public func listerLecteurs(by caller: Caller) async throws -> [LecteurVue] {
        try await act("lister-lecteurs", on: "certificats/lecteurs", by: caller) { act in
            try Policy.administer.enforce(act.actor, ())
            try act.trace("certificats/lecteurs")
            return try LecteursCertificat(act.session).all().map {
                LecteurVue(id: $0.id, nom: $0.nom, identifiant: $0.identifiant, depuis: Instant(millisecondsSince1970: $0.accordeLe))
            }
        }
    }

    /// - Parameter identifier: the national number of a professional who has an account here.
    /// - Returns: the identifier of the right.
    public func nommerLecteur(_ identifier: String?, key: String? = nil, by caller: Caller) async throws -> String {
        try await act("nommer-lecteur", on: "certificats/lecteurs", by: caller) { act in
            try Policy.administer.enforce(act.actor, ())
            let digits = String((identifier ?? "").filter { !$0.isWhitespace }.prefix(20))
            let id = try act.onceFiche(key, digits) {
                guard let account = try Accounts(act.session).professional(digits) else {
                    throw DeskRefusal.invalid([
                        Anomaly(
                            field: "identifiant", code: "inconnu",
                            message: "Aucun professionnel de ce guichet n’a ce numéro. Écrivez les onze chiffres de son RPPS\u{A0}; il doit s’être connecté une fois.")
                    ])
                }
                try act.session.lock(key: "certificat_lecteur.\(account.id)")
                guard try !LecteursCertificat(act.session).holds(account.id) else {
                    throw DeskRefusal.invalid([Anomaly(field: "identifiant", code: "deja", message: "\(account.name) lit déjà ces comptes. Il n’y a rien à faire.")])
                }
                let id = act.desk.chance.identifier()
                try LecteursCertificat(act.session).insert(id: id, account: account.id, by: act.actor.account, at: act.at)
                return id
            }
            try act.trace("certificats/lecteurs")
            return id
        }
    }

    public func retirerLecteur(_ id: String, by caller: Caller) async throws {
        try await act("retirer-lecteur", on: "certificats/lecteurs", by: caller) { act in
            try Policy.administer.enforce(act.actor, ())
            guard Identifier.isWellFormed(id), try LecteursCertificat(act.session).withdraw(id, at: act.at) else { throw DeskRefusal.notFound }
            try act.trace("certificats/lecteurs")
        }
    }
}
