public import Core
import Store

/// Someone whom an identity provider vouches for, but whose part at the desk only the desk's operator knows: agents of
/// a fund, its medical service, practice secretaries, administrators. Professionals make themselves known by signing in.
public struct NewAccount: Sendable, Hashable {
    public let role: Role
    /// The provider's `iss`, to the letter.
    public let issuer: String
    /// The person's `sub` at that provider.
    public let subject: String
    public let name: String

    public init(role: Role, issuer: String, subject: String, name: String) {
        self.role = role
        self.issuer = issuer
        self.subject = subject
        self.name = name
    }
}

extension Desk {
    /// Makes the account known, or says why it cannot be.
    public func registerAccount(_ account: NewAccount, by caller: Caller) async throws {
        try await act("inscrire-compte", on: "compte", by: caller) { act in
            try Policy.administer.enforce(act.actor, ())
            if case .professionnel = account.role {
                throw DeskRefusal.invalid([
                    Anomaly(field: "role", code: "role", message: "Un professionnel se fait connaître en se connectant : il n’y a rien à inscrire.")
                ])
            }
            let accounts = Accounts(act.session)
            guard try accounts.find(issuer: account.issuer, subject: account.subject) == nil else {
                throw DeskRefusal.invalid([
                    Anomaly(field: "sujet", code: "deja-inscrit", message: "Cette personne a déjà un compte. Fermez-le avant d’en ouvrir un autre.")
                ])
            }
            if let caisse = account.caisse, try Caisses(act.session).find(caisse.code) == nil {
                throw DeskRefusal.invalid([
                    Anomaly(field: "caisse", code: "caisse-inconnue", message: "Aucune caisse n’a le code \(caisse.formatted) dans cette base.")
                ])
            }
            let id = act.desk.chance.identifier()
            try accounts.insert(
                AccountRecord(
                    id: id, role: account.role.word, issuer: account.issuer, subject: account.subject, name: account.name,
                    caisse: account.caisse?.code), at: act.at)
            try act.trace("compte/\(id)")
        }
    }

    /// Closes an account: its sessions and tokens stop working at the next click.
    public func closeAccount(issuer: String, subject: String, by caller: Caller) async throws {
        try await act("fermer-compte", on: "compte", by: caller) { act in
            try Policy.administer.enforce(act.actor, ())
            guard let account = try Accounts(act.session).find(issuer: issuer, subject: subject) else { throw DeskRefusal.notFound }
            try Accounts(act.session).setActive(account.id, false)
            // Closed by hand: the directory no longer opens it again.
            let table = ComptesAnnuaire(act.session)
            if let closing = try table.closing(of: account.id) { try table.reopen(closing.id, at: act.at) }
            try act.trace("compte/\(account.id)")
        }
    }
}

extension NewAccount {
    fileprivate var caisse: CodeOrganisme? {
        switch role {
        case .agent(let caisse), .serviceMedical(let caisse): caisse
        default: nil
        }
    }
}

extension Caller {
    /// The operator at the machine's own command line.
    public static func operatorAtConsole(_ command: String) -> Caller {
        Caller(actor: Actor(account: "console", displayName: "Console du guichet", role: .administrateur, session: "console"), request: command)
    }
}
