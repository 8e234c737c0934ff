import HTTPTypes
import Synchronization
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

    /// A disk that holds its breath for a tenth of a second turns nobody away; a flood is met as before.
    @Test func aMomentsCrowdIsTakenIn() {
        let clock = Mutex(ContinuousClock.now)
        let turnstile = Turnstile(places: 20, patience: .milliseconds(250)) { clock.withLock { $0 } }
        func fill(_ urgency: Urgency) -> Int { (0..<100).count { _ in turnstile.enter(urgency) } }
        func wait(_ time: Duration) { clock.withLock { $0 += time } }
        #expect(fill(.export) == 5, "an export can be made again in an hour")
        for _ in 0..<7 { #expect(turnstile.enter(.list)) }
        wait(.milliseconds(240))
        #expect(turnstile.enter(.list))
        wait(.milliseconds(10))
        #expect(!turnstile.enter(.list), "full for a quarter of a second: no moment's crowd any more")
        #expect(turnstile.enter(.act), "acts have places of their own")
        #expect(turnstile.figures.standing == 1 && turnstile.figures.inside == 14)
    }

    @Test func aCrowdIsNeverMoreThanTwiceThePlaces() {
        let turnstile = Turnstile(places: 20, patience: .seconds(60))
        #expect((0..<100).count { _ in turnstile.enter(.list) } == 24)
        #expect((0..<100).count { _ in turnstile.enter(.counter) } == 16)
        #expect(turnstile.figures.inside == 40 && turnstile.figures.standing == 28)
        for _ in 0..<40 { turnstile.leave() }
        #expect(turnstile.figures.inside == 0)
    }

    /// Under a flood that does not end, places that come free for a moment are no reason to take in a crowd each time.
    @Test func whoWasJustTurnedAwayIsAFlood() {
        let clock = Mutex(ContinuousClock.now)
        let turnstile = Turnstile(places: 20, patience: .milliseconds(250)) { clock.withLock { $0 } }
        func fill() -> Int { (0..<100).count { _ in turnstile.enter(.list) } }
        #expect(fill() == 24)
        for _ in 0..<24 { turnstile.leave() }
        clock.withLock { $0 += .seconds(5) }
        #expect(fill() == 12, "twelve places, and no crowd")
        for _ in 0..<12 { turnstile.leave() }
        clock.withLock { $0 += .seconds(5) + .milliseconds(1) }
        #expect(fill() == 24, "quiet for more than five seconds")
    }

    /// The quarter of a second begins when the house fills, and anew each time it has had a place in between.
    @Test func aHouseThatEmptiedBeginsAnew() {
        let clock = Mutex(ContinuousClock.now)
        let turnstile = Turnstile(places: 20, patience: .milliseconds(250)) { clock.withLock { $0 } }
        for _ in 0..<13 { #expect(turnstile.enter(.list)) }
        clock.withLock { $0 += .seconds(1) }
        for _ in 0..<2 { turnstile.leave() }
        for _ in 0..<3 { #expect(turnstile.enter(.list), "eleven inside, then full since now") }
        #expect(turnstile.figures.standing == 3)
    }

    @Test func whoWaitsForABodyKeepsNobodyOut() async throws {
        let turnstile = Turnstile(places: 4)
        let slow = try Place(turnstile, .act)
        try await slow.whileWaiting {
            #expect(turnstile.figures.inside == 0)
            for _ in 0..<4 { #expect(turnstile.enter(.counter)) }
            turnstile.leave()
        }
        #expect(turnstile.figures.inside == 4, "it came back to the place that was left")
        slow.leave()
        slow.leave()
        #expect(turnstile.figures.inside == 3)
        _ = turnstile.enter(.counter)
        #expect(throws: Overloaded.self) { _ = try Place(turnstile, .act) }
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
