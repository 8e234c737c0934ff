import Core
import Desk
import HTTPTypes
import Testing

@testable import Web

/// Every route names its policy, and the policies say what the list below says, role by role.
@Suite struct RoutePolicyTests {
    struct Role: Sendable, CustomTestStringConvertible {
        let name: String
        let visitor: Visitor
        var testDescription: String { name }
    }

    static let caisse = try? CodeOrganisme("019980000")
    static let roles: [Role] = {
        guard let caisse else { return [] }
        func visitor(
            _ role: Core.Role, delegation: Bool = false, mustChoose: Bool = false, specialty: String? = nil, mission: Mission? = nil
        ) -> Visitor {
            let now = Instant(millisecondsSince1970: 0)
            let held = Delegation(
                id: "d", delegator: "a", delegatorName: "A", delegate: "b", delegateName: "B", teleservices: [], from: now,
                until: now.adding(hours: 1))
            return Visitor(
                actor: Core.Actor(
                    account: "b", displayName: "B", role: role,
                    situation: specialty.map { Situation(id: "l", label: "Lieu", mode: "L", specialite: $0) }, delegation: delegation ? held : nil,
                    habilitations: mission.map {
                        [Habilitation(id: "h", epidemie: "e", mission: $0, departements: Set(Departement.all.prefix(1)), from: now, until: now.adding(hours: 1))]
                    } ?? [], session: "s"),
                mustChoose: mustChoose, isDemo: false)
        }
        return [
            Role(name: "personne", visitor: Visitor(actor: nil, mustChoose: false, isDemo: false)),
            Role(name: "médecin", visitor: visitor(.professionnel(.medecin, identifiant: "1"))),
            Role(name: "médecin sans choix", visitor: visitor(.professionnel(.medecin, identifiant: "1"), mustChoose: true)),
            Role(name: "secrétaire", visitor: visitor(.secretaire, delegation: true)),
            Role(name: "secrétaire sans délégation", visitor: visitor(.secretaire)),
            Role(name: "agent", visitor: visitor(.agent(caisse))),
            Role(name: "service médical", visitor: visitor(.serviceMedical(caisse))),
            Role(name: "pharmacien", visitor: visitor(.professionnel(.pharmacien, identifiant: "1"))),
            Role(name: "infirmier", visitor: visitor(.professionnel(.infirmier, identifiant: "1"))),
            Role(name: "biologiste", visitor: visitor(.professionnel(.medecin, identifiant: "1"), specialty: "Biologie médicale")),
            Role(name: "agent habilité", visitor: visitor(.agent(caisse), mission: .plateforme)),
            Role(name: "agence", visitor: visitor(.agence, mission: .agence)),
            Role(name: "agence sans habilitation", visitor: visitor(.agence)),
            Role(name: "sous-traitant", visitor: visitor(.agence, mission: .sousTraitant)),
            Role(name: "structure", visitor: visitor(.professionnel(.infirmier, identifiant: "1"), mission: .structure)),
            Role(name: "administrateur", visitor: visitor(.administrateur)),
        ]
    }()

    static let signedIn = Set(roles.map(\.name)).subtracting(["personne"])

    /// Who is admitted by each policy. A policy that is not here fails the test: it must be read before it is used.
    static let admitted: [String: Set<String>] = [
        "tous": Set(roles.map(\.name)),
        "demonstration": [],
        "connecte": signedIn.subtracting(["médecin sans choix"]),
        "connecte-avant-choix": signedIn,
        "soin": ["médecin", "pharmacien", "infirmier", "biologiste", "structure", "secrétaire"],
        "dossier": signedIn.subtracting(["médecin sans choix", "administrateur", "agence", "agence sans habilitation", "sous-traitant"]),
        "caisse": ["agent", "agent habilité", "service médical"],
        "contacts-caisse": ["agent", "agent habilité", "service médical", "administrateur"],
        "administration": ["administrateur"],
        "livraisons": ["agent", "agent habilité", "service médical", "administrateur"],
        "fusion-patients": ["médecin", "pharmacien", "infirmier", "biologiste", "structure", "secrétaire", "agent", "agent habilité"],
        "suivi": ["médecin", "secrétaire", "pharmacien", "biologiste", "agent habilité", "agence", "sous-traitant", "structure", "administrateur"],
        "suivi-medecin": ["médecin", "secrétaire"],
        "suivi-fiches": ["médecin", "secrétaire", "agent habilité", "agence", "sous-traitant", "structure"],
        "suivi-laboratoire": ["biologiste"],
        "suivi-pharmacie": ["pharmacien"],
        "suivi-plateforme": ["agent habilité", "agence", "sous-traitant", "structure"],
        "suivi-agence": ["agence", "sous-traitant"],
        "suivi-pilotage": ["agent habilité", "agence"],
        "recensement-pilotage": ["agent", "agent habilité", "administrateur"],
        "recensement-appels": ["agent", "agent habilité"],
        "recensement-reponse": ["médecin", "biologiste", "infirmier", "structure"],
        "recensement-infirmiers": ["médecin", "biologiste"],
    ]

    @Test func everyRouteIsKnownOnce() {
        let routes = RouteTable.all.map { "\($0.method.rawValue) \($0.path)" }
        #expect(routes.count == Set(routes).count, "two routes answer to one address")
        #expect(routes.count > 60)
    }

    @Test(arguments: roles) func rolesMeetWhatTheListSays(_ role: Role) throws {
        for route in RouteTable.all {
            let expected = try #require(Self.admitted[route.policy.name], "\(route.path): unread policy \(route.policy.name)")
            let answer = route.policy.decide(role.visitor)
            #expect(
                (answer == .admit) == expected.contains(role.name),
                "\(route.method.rawValue) \(route.path) [\(route.policy.name)] for \(role.name): \(answer)")
        }
    }

    /// What needs no sign-in is a short list, read by a person.
    @Test func openRoutesAreFewAndKnown() {
        let open = Set(RouteTable.all.filter { $0.policy.name == "tous" && $0.door != .asset }.map { "\($0.method.rawValue) \($0.path)" })
        #expect(
            open == [
                "GET /connexion", "POST /connexion/psc", "GET /connexion/retour", "GET /verification", "GET /verification/{code}", "GET /composants",
                "GET /aide", "GET /api/v1/openapi.json", "GET /api/v1/teleservices", "GET /api/v1/nomenclatures/{liste}",
                "GET /api/v1/verification/{code}", "GET /declaration/{jeton}", "POST /declaration/{jeton}", "GET /api/v1/declaration/{jeton}",
                "GET /certificats", "GET /certificats/{regle}", "GET /certificats/{regle}/lettre", "GET /certificats/{regle}/lettre.pdf",
                "GET /api/v1/certificats", "GET /api/v1/certificats/{regle}", "GET /api/v1/certificats/{regle}/lettre",
                "GET /api/v1/certificats/{regle}/lettre.pdf", "GET /api/v1/certificats/questions/{question}",
                "GET /certificats/{regle}/histoire", "GET /api/v1/certificats/{regle}/histoire", "POST /certificats/signalements",
                "GET /certificats/signalements/{id}", "POST /certificats/signalements/{id}/retrait", "GET /certificats/structures/{jeton}",
                "POST /api/v1/certificats/signalements", "GET /api/v1/certificats/signalements/{id}",
                "POST /api/v1/certificats/signalements/{id}/retrait", "GET /api/v1/certificats/structures/{jeton}",
                "POST /api/v1/declaration/{jeton}", "POST /api/v1/declaration/{jeton}/preuve", "GET /acces-documents",
                "GET /recensement/repondre/{jeton}", "POST /recensement/repondre/{jeton}", "GET /api/v1/recensement/repondre/{jeton}",
                "POST /api/v1/recensement/repondre/{jeton}", "POST /api/v1/recensement/repondre/{jeton}/retrait",
                "GET /api/v1/acces-documents", "GET /etat-du-service", "GET /api/v1/etat-du-service",
            ])
    }

    /// A page can do nothing that the API cannot: each act of the desk that pages call is called by an endpoint too.
    @Test func bothDoorsLeadToTheSameActs() throws {
        func acts(_ folder: String) throws -> Set<String> {
            let pattern = /\.desk\.([a-zA-Z]+)\(/
            return Set(try SourceTree.swift(folder).flatMap { $0.text.matches(of: pattern).map { String($0.output.1) } })
        }
        // What only a browser needs: its cookie, its choice of situation, its own counters, pages made of lists that the API has one by one.
        let onlyPages: Set<String> = ["authenticate", "choose", "listChoices", "signOut", "readHeader", "accueilSoignant", "accueilCaisse", "readQueues", "countAdministrationAnnuaire", "teleservice", "nomenclature"]
        let missing = try acts("Sources/Web/Pages").subtracting(acts("Sources/Web/API")).subtracting(onlyPages)
        #expect(missing.isEmpty, "pages alone can: \(missing.sorted())")
    }
}
