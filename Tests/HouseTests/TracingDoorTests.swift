import Core
import Desk
import Testing

@testable import Web

/// Each health profession at each door of the tracing: only doctors, biologists, dispensing pharmacists pass by their
/// profession; everybody else needs a mission somebody granted.
@Suite struct TracingDoorTests {
    static let routes = RouteTable.all.filter { $0.path.contains("/suivi") }
    static let open: [String: Set<Profession>] = [
        "suivi": [.medecin, .pharmacien], "suivi-medecin": [.medecin], "suivi-fiches": [.medecin], "suivi-laboratoire": [], "suivi-pharmacie": [.pharmacien],
        "suivi-plateforme": [], "suivi-agence": [], "suivi-pilotage": [], "tous": Set(Profession.allCases),
    ]

    @Test func thereAreRoutesToTry() { #expect(Self.routes.count > 30) }

    @Test(arguments: Profession.allCases) func aProfessionPassesWhereItMay(_ profession: Profession) throws {
        let visitor = Self.visitor(profession)
        for route in Self.routes where route.policy.name.hasPrefix("suivi") {
            let allowed = try #require(Self.open[route.policy.name], "unread policy \(route.policy.name)")
            #expect((route.policy.decide(visitor) == .admit) == allowed.contains(profession), "\(route.path) for \(profession.libelle)")
        }
    }

    /// A doctor or a pharmacist who practises medical biology goes to the laboratory's door, and to no other.
    @Test(arguments: Profession.allCases) func aBiologistIsAtTheLaboratoryOnly(_ profession: Profession) {
        let visitor = Self.visitor(profession, specialty: "Biologie médicale")
        let biologists: Set<Profession> = [.medecin, .pharmacien]
        for route in Self.routes where route.policy.name.hasPrefix("suivi") {
            let isOpen = ["suivi", "suivi-laboratoire"].contains(route.policy.name) && biologists.contains(profession)
            #expect((route.policy.decide(visitor) == .admit) == isOpen, "\(route.path) for \(profession.libelle)")
        }
    }

    private static func visitor(_ profession: Profession, specialty: String? = nil) -> Visitor {
        Visitor(
            actor: Core.Actor(
                account: "a", displayName: "A", role: .professionnel(profession, identifiant: "1"),
                situation: specialty.map { Situation(id: "l", label: "Lieu", mode: "L", specialite: $0) }, session: "s"),
            mustChoose: false, isDemo: false)
    }
}
