import Core
import TestSupport
import Testing
@testable import Web

/// Each policy of the routes, asked of everybody in the order of ``Everyone/all``, then of nobody, then of somebody who has yet to choose their
/// situation: `a` admitted, `f` forbidden, `h` hidden, `s` sent to sign in, `c` to choose.
@Suite struct RoutePolicyTableTests {
    private let everyone: Everyone

    init() throws { everyone = try Everyone() }

    private func words(_ policy: RoutePolicy, isDemo: Bool = false) -> String {
        let visitors = everyone.all.map { Visitor(actor: $0, mustChoose: false, isDemo: isDemo) } + [
            Visitor(actor: nil, mustChoose: false, isDemo: isDemo), Visitor(actor: everyone.all.first, mustChoose: true, isDemo: isDemo),
        ]
        return String(
            visitors.map { visitor -> Character in
                switch policy.decide(visitor) {
                case .admit: "a"
                case .forbid: "f"
                case .hide: "h"
                case .signIn: "s"
                case .choose: "c"
                }
            })
    }

    @Test(arguments: [
        (RoutePolicy.administration, "ffffffffffffaffffffasc"), (.beforeChoice, "aaaaaaaaaaaaaaaaaaaasa"), (.care, "aaafaaaffffffaaaffffsc"),
        (.deliveries, "fffffffaaaafaffffafasc"), (.dossier, "aaaaaaaaaaaffaaafaffsc"), (.fund, "fffffffaaaaffffffaffsc"),
        (.fundContacts, "fffffffaaaafaffffafasc"), (.mergePatients, "aaafaaaaaffffaaafaffsc"), (.everyone, "aaaaaaaaaaaaaaaaaaaaaa"),
        (.signedIn, "aaaaaaaaaaaaaaaaaaaasc"), (.demoOnly, "hhhhhhhhhhhhhhhhhhhhhh"),
        (.censusLead, "fffffffaafffaffffafasc"), (.censusCalls, "fffffffaaffffffffaffsc"), (.censusAnswer, "aafffffffffffaafffffsc"),
        (.censusNurses, "aaffffffffffffafffffsc"),
        (.tracingDoctor, "aaafaaafffffffffffffsc"), (.tracingLaboratory, "ffffffffffffffafffffsc"), (.tracingPharmacy, "fffffffffffffffaffffsc"),
        (.tracingPlatform, "ffffffffffffffffaaafsc"), (.tracingAgency, "ffffffffffffffffafafsc"), (.tracingLead, "ffffffffffffffffaaffsc"),
        (.tracingReader, "aaafaaafffffffffaaafsc"), (.tracing, "aaafaaafffffafaaaaaasc"),
    ] as [(RoutePolicy, String)])
    func whoMayCome(_ policy: RoutePolicy, _ answers: String) {
        #expect(words(policy) == answers, "\(policy.name)")
    }

    @Test func thePersonasDoorsAreThoseOfADemonstration() {
        #expect(words(.demoOnly, isDemo: true) == "aaaaaaaaaaaaaaaaaaaaaa")
    }

    /// A policy without a line above would be in nobody's table.
    @Test func everyPolicyOfTheRoutesIsInTheTable() {
        let known: Set = [
            "administration", "connecte-avant-choix", "soin", "livraisons", "dossier", "caisse", "contacts-caisse", "fusion-patients", "tous", "connecte", "demonstration",
            "recensement-pilotage", "recensement-appels", "recensement-reponse", "recensement-infirmiers", "suivi-medecin", "suivi-laboratoire", "suivi-pharmacie",
            "suivi-plateforme", "suivi-agence", "suivi-pilotage", "suivi-fiches", "suivi",
        ]
        #expect(Set(RouteTable.all.map(\.policy.name)).subtracting(known).isEmpty)
    }
}
