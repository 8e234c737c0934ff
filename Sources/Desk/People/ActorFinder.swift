import Core
import Store

/// Turns stored accounts, situations and delegations into an `Actor`. Read from the primary at every
/// request: an account struck off or a delegation revoked stops working at the next click.
struct ActorFinder {
    let session: any Session
    let now: Instant

    /// Says all that opening an access will ask, once the access itself is known.
    func foresee(account: String, situation: String?, delegation: String?, session id: String) {
        session.foresee { ahead in
            _ = try Accounts(ahead).find(account)
            if let delegation { _ = try Delegations(ahead).find(delegation) }
            if let situation { _ = try Accounts(ahead).openSituation(situation) }
            _ = try Habilitations(ahead).inForce(account: account, at: now.millisecondsSince1970)
            _ = try Vigilances(ahead).closes(account, id)
        }
    }

    /// Nil when the account is closed, the delegation no longer in force, or the record makes no sense.
    func actor(account id: String, situation: String?, delegation: String?, session sessionID: String) throws -> Actor? {
        guard let account = try Accounts(session).find(id), account.isActive, let role = try Self.role(account).map(followingFund) else { return nil }
        var held: Delegation?
        if let delegation {
            guard let record = try Delegations(session).find(delegation), record.delegate == id else { return nil }
            let found = Self.delegation(record)
            guard found.isInForce(at: now), let delegator = try Accounts(session).find(found.delegator), delegator.isActive else { return nil }
            held = found
        }
        let place = try situation.flatMap { try Accounts(session).openSituation($0) }.map(Self.situation)
        return Actor(
            account: id, displayName: account.name, role: role, situation: place, delegation: held,
            habilitations: try Habilitations(session).inForce(account: id, at: now.millisecondsSince1970).compactMap(Self.habilitation),
            session: sessionID)
    }

    /// The staff of a fund that merged work for the fund that took it over, from the day it did.
    private func followingFund(_ role: Role) throws -> Role {
        let today = now.date(in: .paris).date
        func present(_ code: CodeOrganisme) throws -> CodeOrganisme { try CaisseFinder(session: session).competente(pour: code, le: today).caisse ?? code }
        return switch role {
        case .agent(let code): .agent(try present(code))
        case .serviceMedical(let code): .serviceMedical(try present(code))
        default: role
        }
    }

    static func habilitation(_ record: Habilitations.Record) -> Habilitation? {
        guard let mission = Mission(rawValue: record.mission) else { return nil }
        return Habilitation(
            id: record.id, epidemie: record.epidemic, mission: mission,
            departements: Set(record.departments.split(separator: ",").compactMap { Departement(String($0)) }),
            from: Instant(millisecondsSince1970: record.from), until: Instant(millisecondsSince1970: record.until),
            revokedAt: record.revokedAt.map { Instant(millisecondsSince1970: $0) })
    }

    static func role(_ account: AccountRecord) -> Role? {
        switch account.role {
        case "professionnel":
            account.profession.flatMap { Profession(rawValue: $0) }.map { .professionnel($0, identifiant: account.identifier ?? "") }
        case "secretaire": .secretaire
        case "agent": account.caisse.flatMap { try? CodeOrganisme($0) }.map { .agent($0) }
        case "service-medical": account.caisse.flatMap { try? CodeOrganisme($0) }.map { .serviceMedical($0) }
        case "agence": .agence
        case "administrateur": .administrateur
        default: nil
        }
    }

    static func situation(_ record: SituationRecord) -> Situation {
        Situation(
            id: record.id, label: record.label, mode: record.mode, specialite: record.specialty,
            adresse: record.address.flatMap { try? Adresse(clear: JSONReader.read($0)) },
            telephone: record.telephone)
    }

    static func delegation(_ record: DelegationRecord) -> Delegation {
        Delegation(
            id: record.id, genre: GenreDelegation(rawValue: record.kind) ?? .secretaire, delegator: record.delegator, delegatorName: record.delegatorName, delegate: record.delegate,
            delegateName: record.delegateName, teleservices: Set(record.teleservices.split(separator: ",").map(String.init)), signs: record.signs,
            from: Instant(millisecondsSince1970: record.from), until: Instant(millisecondsSince1970: record.until),
            acceptedAt: record.acceptedAt.map(Instant.init(millisecondsSince1970:)), refusedAt: record.refusedAt.map(Instant.init(millisecondsSince1970:)),
            revokedAt: record.revokedAt.map { Instant(millisecondsSince1970: $0) })
    }
}
