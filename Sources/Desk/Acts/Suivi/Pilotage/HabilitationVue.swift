public import Core
import Store

/// A mission somebody holds, held or will hold.
public struct HabilitationVue: Sendable, Hashable {
    public enum Etat: String, Sendable, Hashable {
        case aVenir = "a-venir"
        case enCours = "en-cours"
        case terminee
        case revoquee

        public var libelle: String {
            switch self {
            case .aVenir: "À venir"
            case .enCours: "En cours"
            case .terminee: "Terminée"
            case .revoquee: "Retirée"
            }
        }
    }

    public let id: String
    public let titulaire: String
    public let mission: Mission
    public let departements: [Departement]
    public let du: Instant
    /// First moment it no longer holds.
    public let au: Instant
    public let etat: Etat
    public let accordeePar: String
    public let accordeeLe: Instant
    public let revoqueeLe: Instant?

    init?(_ line: Missions.Line, _ now: Instant) {
        guard let held = ActorFinder.habilitation(line.mission) else { return nil }
        id = held.id
        titulaire = line.holder
        mission = held.mission
        departements = held.departements.sorted()
        du = held.from
        au = held.until
        etat = held.revokedAt != nil ? .revoquee : now < held.from ? .aVenir : now < held.until ? .enCours : .terminee
        accordeePar = line.grantedBy ?? "Guichet"
        accordeeLe = Instant(millisecondsSince1970: line.mission.grantedAt)
        revoqueeLe = held.revokedAt
    }
}

/// Somebody who could be given a mission.
public struct CompteTrouve: Sendable, Hashable {
    public let id: String
    public let nom: String
    /// « Infirmier », « Agent de caisse ».
    public let qualite: String
    /// Missions this account may be given by the actor.
    public let missions: [Mission]
}

/// Which missions somebody grants, for how long, and where.
struct Attribution {
    let missions: Set<Mission>
    let longestDays: Int
    /// Nil for everywhere.
    let departements: Set<String>?

    /// Administrators entrust bodies; the agency entrusts its subcontractors, in its own territory and for a short time.
    init(_ act: Act, _ epidemie: String) throws {
        if act.actor.role == .administrateur {
            missions = [.plateforme, .agence, .structure]
            longestDays = 365
            departements = nil
        } else {
            try Policy.leadAgency.enforce(act.actor, ())
            missions = [.sousTraitant]
            longestDays = 90
            departements = Set(try act.perimetre(epidemie, [.agence]).departments)
        }
    }

    /// Missions that fit what an account is.
    func missions(for account: AccountRecord) -> [Mission] {
        let fitting: Set<Mission> =
            switch account.role {
            case "agent", "service-medical": [.plateforme]
            case "agence": [.agence, .sousTraitant]
            case "professionnel": [.structure]
            default: []
            }
        return Mission.allCases.filter { missions.contains($0) && fitting.contains($0) }
    }
}
