import Core
import Store

/// The door of the demonstration: in under a persona's name, without a password.
///
/// The command `guichet demo` makes this value and hands it to the web server. `guichet serve` has none to hand over:
/// no setting, address or row of the database can open this door on it.
public struct DemoDoor: Sendable {
    let desk: Desk

    public init(_ desk: Desk) { self.desk = desk }

    public var personas: [Persona] { Personas.all }

    /// Opens a session, as an identity provider's return would.
    /// - Throws: ``DeskRefusal/notFound`` for an unknown persona.
    public func signIn(persona slug: String, browser: String, request: String) async throws -> OpenedSession {
        let account = try await desk.database.read { try Self.account(slug, $0).id }
        return try await desk.openSession(account: account, browser: browser, providerToken: nil, request: request)
    }

    /// Makes an API token for a persona in their only or first situation, or under their delegation.
    /// - Returns: the secret; only its digest is kept.
    public func token(persona slug: String, request: String = "demo") async throws -> String {
        try await desk.createToken(name: "Démonstration", by: caller(slug, request: request))
    }

    /// The persona at work, as a session with its choice made would have it.
    func caller(_ slug: String, situation index: Int = 0, request: String = "demo") async throws -> Caller {
        let now = desk.now
        return try await desk.database.read { session in
            let account = try Self.account(slug, session)
            let people = ActorFinder(session: session, now: now)
            guard let person = try people.actor(account: account.id, situation: nil, delegation: nil, session: "demo") else {
                throw DeskRefusal.notFound
            }
            let choices = try people.choices(of: person)
            let choice = choices.indices.contains(index) ? choices[index] : choices.first
            guard
                let actor = try people.actor(
                    account: account.id, situation: choice?.kind == .situation ? choice?.id : nil,
                    delegation: choice?.kind == .delegation ? choice?.id : nil, session: "demo")
            else { throw DeskRefusal.notFound }
            return Caller(actor: actor, request: request)
        }
    }

    private static func account(_ slug: String, _ session: any Session) throws -> AccountRecord {
        guard Personas.find(slug) != nil, let account = try Accounts(session).find(issuer: Personas.issuer, subject: slug) else {
            throw DeskRefusal.notFound
        }
        return account
    }
}

extension DemoDoor {
    /// Invented people whose phone the simulator can stand for: those of a doctor's morning.
    public func phoneHolders() async throws -> [(id: String, name: String)] {
        let desk = desk
        return try await desk.database.read { session in
            let doctor = try Self.account("dr-leclerc", session).id
            let vault = PatientVault(session: session, keys: desk.keys)
            return try Patients(session).recent(of: doctor, since: 0, limit: 16).compactMap { seen in
                let identity = try vault.identity(seen.patient)
                return identity.nir == nil ? nil : (seen.patient.id, identity.displayName)
            }
        }
    }

    /// The simulator of a patient's phone application: shows a code for a few minutes.
    /// - Throws: ``DeskRefusal/notFound`` when nobody here is meant.
    public func phoneCode(patient reference: PatientReference) async throws -> String {
        let (desk, now) = (desk, desk.now)
        // A digit of ten from a byte of 256 is a little uneven: for a code of three minutes that serves once, it does not matter.
        let code = desk.chance.bytes(CodeApplication.length).map { String($0 % 10) }.joined()
        return try await desk.database.write { session in
            let patients = Patients(session)
            let found =
                switch reference {
                case .id(let id): try patients.find(id)
                case .nir(let nir): try patients.find(nirKey: desk.keys.nirKey(nir))
                }
            guard let found else { throw DeskRefusal.notFound }
            try CodesApplication(session).issue(
                key: desk.keys.phoneCodeKey(code), patient: found.id, now: now.millisecondsSince1970,
                until: now.adding(minutes: CodeApplication.minutes).millisecondsSince1970)
            return code
        }
    }
}
