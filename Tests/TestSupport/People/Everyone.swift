public import Core

/// One of each who may stand at the desk, seen from a dossier whose author is `auteur` and whose fund is ``fund``: policies are asked of all
/// of them, in this order.
public struct Everyone: Sendable {
    /// The professional whom the table is about.
    public static let author = "auteur"
    public let fund: CodeOrganisme
    public let all: [Actor]

    public init() throws {
        let fund = try CodeOrganisme("017510000")
        let otherFund = try CodeOrganisme("019740000")
        self.fund = fund
        all = [
            Self.doctor("auteur"),
            Self.doctor("confrere"),
            Self.secretary("secretaire de l’auteur", for: "auteur"),
            Self.actor("secretaire sans délégation", .secretaire),
            Self.secretary("secretaire d’un autre", for: "confrere"),
            Self.secretary("secretaire d’un seul téléservice", for: "auteur", only: ["autre"]),
            Actor(
                account: "remplacant", displayName: "remplaçant", role: .professionnel(.medecin, identifiant: "10000000003"),
                delegation: Self.delegation(to: "remplacant", from: "auteur", signs: true), session: "s"),
            Self.actor("agent", .agent(fund)), Self.actor("agent d’une autre caisse", .agent(otherFund)),
            Self.actor("service médical", .serviceMedical(fund)), Self.actor("service médical d’une autre caisse", .serviceMedical(otherFund)),
            Self.actor("agence", .agence), Self.actor("administrateur", .administrateur),
            Self.actor("infirmier", .professionnel(.infirmier, identifiant: "10000000004")),
            Actor(
                account: "biologiste", displayName: "biologiste", role: .professionnel(.medecin, identifiant: "10000000005"),
                situation: Situation(id: "l", label: "Laboratoire", mode: "L", specialite: "Biologie médicale"), session: "s"),
            Self.actor("pharmacien", .professionnel(.pharmacien, identifiant: "10000000006")),
            Self.actor("agence habilitée", .agence, .agence), Self.actor("agent habilité", .agent(fund), .plateforme),
            Self.actor("sous-traitant habilité", .agence, .sousTraitant),
            Actor(account: "console", displayName: "console", role: .administrateur, session: "console"),
        ]
    }

    private static func doctor(_ name: String) -> Actor { actor(name, .professionnel(.medecin, identifiant: "10000000001")) }

    private static func secretary(_ name: String, for delegator: String, only: Set<String> = []) -> Actor {
        Actor(account: name, displayName: name, role: .secretaire, delegation: delegation(to: name, from: delegator, only: only), session: "s")
    }

    private static func delegation(to delegate: String, from delegator: String, only: Set<String> = [], signs: Bool = false) -> Delegation {
        Delegation(
            id: "d", delegator: delegator, delegatorName: delegator, delegate: delegate, delegateName: delegate, teleservices: only, signs: signs,
            from: Instant(millisecondsSince1970: 0), until: Instant(millisecondsSince1970: .max))
    }

    private static func actor(_ name: String, _ role: Role, _ mission: Mission? = nil) -> Actor {
        let habilitations = mission.map {
            [Habilitation(id: "h", epidemie: "e", mission: $0, departements: [], from: Instant(millisecondsSince1970: 0), until: Instant(millisecondsSince1970: .max))]
        }
        return Actor(account: name, displayName: name, role: role, habilitations: habilitations ?? [], session: "s")
    }
}
