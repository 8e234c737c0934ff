import HTTPTypes
import Testing
@testable import Web

@Suite struct AdmissionTests {
    @Test func theLessUrgentGivesWayFirst() {
        let turnstile = Turnstile(places: 20)
        func fill(_ urgency: Urgency) -> Int { (0..<100).count { _ in turnstile.enter(urgency) } }
        #expect(fill(.export) == 5)
        #expect(fill(.list) == 7, "12 places in all for lists and less")
        #expect(fill(.act) == 5)
        #expect(fill(.counter) == 3)
        #expect(fill(.counter) == 0)
        #expect(turnstile.figures.inside == 20)
        #expect(turnstile.figures.shed[.export] == 95 && turnstile.figures.shed[.counter] == 197)
        for _ in 0..<20 { turnstile.leave() }
        #expect(turnstile.enter(.export))
    }

    @Test func everyUrgencyHasAPlaceHoweverFewThereAre() {
        for urgency in Urgency.allCases { #expect(Turnstile(places: 4).enter(urgency)) }
    }

    @Test(arguments: [
        ("GET", "/api/v1/patients/{id}/droits", Urgency.counter), ("POST", "/api/v1/suivi/pharmacie/verification", .counter),
        ("POST", "/suivi/pharmacie", .counter), ("POST", "/connexion/psc", .counter), ("POST", "/dossiers/{id}/envoi", .act),
        ("GET", "/dossiers/{id}", .act), ("GET", "/", .act), ("GET", "/dossiers/nouveau/{code}", .act), ("GET", "/dossiers", .list),
        ("POST", "/api/v1/patients/recherche", .list), ("GET", "/annuaire", .list), ("GET", "/suivi/tableau", .list),
        ("GET", "/suivi/exports/{genre}", .export), ("GET", "/patientele/medecin-traitant/liste.csv", .export),
        ("GET", "/suivi/graphiques/{nom}", .export), ("GET", "/api/v1/openapi.json", .export),
    ]) func routesHaveTheirUrgency(_ method: String, _ path: String, _ urgency: Urgency) throws {
        let route = try #require(RouteTable.all.first { $0.method.rawValue == method && $0.path == path }, "\(method) \(path)")
        #expect(Urgency(route) == urgency)
    }

    /// Nothing that changes anything may be mistaken for an export or a list: it would be the first to be refused.
    @Test func whatChangesSomethingIsNeverAnExport() {
        for route in RouteTable.all where route.method != .get {
            #expect(Urgency(route) >= .act || route.path.hasSuffix("/recherche"), "\(route.method) \(route.path)")
        }
    }

    @Test func connectionsAreCountedInAllAndByAddress() {
        var limits = ConnectionLimits()
        (limits.connections, limits.perAddress, limits.proxies) = (5, 2, ["10.0.0.1"])
        let census = ConnectionCensus(limits)
        #expect(census.enter("192.0.2.1") && census.enter("192.0.2.1") && !census.enter("192.0.2.1"))
        #expect(census.enter("10.0.0.1") && census.enter("10.0.0.1") && census.enter("10.0.0.1"), "a proxy speaks for many")
        #expect(!census.enter("10.0.0.1"), "but not for more than there are")
        census.leave("192.0.2.1")
        #expect(census.enter("192.0.2.1"))
        #expect(census.figures.open == 5 && census.figures.refused == 2)
    }
}
