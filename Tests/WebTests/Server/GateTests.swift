import HTTPTypes
import NIOCore
import NIOEmbedded
import NIOHTTPTypes
import Synchronization
import Testing

@testable import Web

/// Whether there is a place for a request is decided from its head; the refusal leaves without waiting for anybody.
@Suite struct GateTests {
    private final class Told: Sendable {
        let routes = Mutex<[String]>([])
    }

    private final class Visit {
        let turnstile = Turnstile(places: 4)
        let places = ConnectionPlaces()
        let told = Told()
        let channel: EmbeddedChannel

        init(isLeaving: Bool = false) throws {
            channel = EmbeddedChannel()
            let (routes, turnstile) = (RouteTree(RouteTable.all), turnstile)
            let answers = [Route.Door.page: RefusedAnswer.all(.page, isSecure: false), .api: RefusedAnswer.all(.api, isSecure: true)]
            let note: @Sendable (Route?) -> Void = { [told] route in told.routes.withLock { $0.append(route?.path ?? "-") } }
            try channel.pipeline.syncOperations.addHandler(Gate(Admission(routes: routes, turnstile: turnstile, answers: answers, isLeaving: { isLeaving }, note: note), places))
            try channel.connect(to: .init(ipAddress: "127.0.0.1", port: 80)).wait()
        }

        func ask(_ method: HTTPRequest.Method, _ path: String, _ fields: HTTPFields = [:], ends: Bool = true) throws {
            try channel.writeInbound(HTTPRequestPart.head(HTTPRequest(method: method, scheme: "http", authority: "h", path: path, headerFields: fields)))
            if ends { try channel.writeInbound(HTTPRequestPart.end(nil)) }
        }

        func forwarded() throws -> Int {
            var count = 0
            while let part = try channel.readInbound(as: HTTPRequestPart.self) { if case .head = part { count += 1 } }
            return count
        }

        func answered() throws -> [(head: HTTPResponse, body: String)] {
            var found: [(HTTPResponse, String)] = []
            while let part = try channel.readOutbound(as: HTTPResponsePart.self) {
                switch part {
                case .head(let head): found.append((head, ""))
                case .body(let bytes): found[found.count - 1].1 += String(buffer: bytes)
                case .end: break
                }
            }
            return found
        }

        func fill() { while turnstile.enter(.counter) {} }
    }

    @Test func whoIsLetInKeepsItsPlaceUntilTheDeskBegins() throws {
        let visit = try Visit()
        try visit.ask(.get, "/api/v1/moi")
        #expect(try visit.forwarded() == 1 && visit.answered().isEmpty)
        #expect(visit.turnstile.figures.inside == 1)
        guard case .admitted(let place)? = visit.places.next() else { Issue.record("no place"); return }
        place.leave()
        #expect(visit.turnstile.figures.inside == 0)
        #expect(visit.places.next() == nil)
    }

    @Test func aPlaceNobodyComesForIsGivenBack() throws {
        let turnstile = Turnstile(places: 4)
        do {
            let places = ConnectionPlaces()
            places.put(.admitted(try Place(turnstile, .act)))
            #expect(turnstile.figures.inside == 1)
        }
        #expect(turnstile.figures.inside == 0)
    }

    @Test func withoutAPlaceTheRefusalLeavesAtOnceAndTheConnectionStays() throws {
        let visit = try Visit()
        visit.fill()
        try visit.ask(.get, "/api/v1/dossiers?etat=depose")
        try visit.ask(.get, "/corbeilles")
        #expect(try visit.forwarded() == 0)
        let answers = try visit.answered()
        #expect(answers.map(\.head.status.code) == [503, 503])
        #expect(answers[0].head.headerFields[.contentType] == "application/problem+json" && answers[0].body.contains("\"code\":\"surcharge\""))
        #expect(answers[1].head.headerFields[.contentType] == "text/html; charset=utf-8" && answers[1].body.contains("recommencez dans"))
        #expect(!answers[1].body.contains("Réessayez dans une minute") && !answers[1].body.contains("Référence"), "one moment to come back at, and nothing to look up")
        for answer in answers {
            let seconds = try #require(answer.head.headerFields[.retryAfter].flatMap { Int($0) })
            #expect(Overloaded.moments.contains(seconds) && answer.body.contains("dans \(seconds) secondes"))
            #expect(answer.head.headerFields[.contentLength] == String(answer.body.utf8.count))
            #expect(answer.head.headerFields[.cacheControl] == "no-store" && answer.head.headerFields[.connection] == nil)
        }
        #expect(answers[0].head.headerFields[HTTPField.Name("Strict-Transport-Security")!] != nil)
        #expect(visit.told.routes.withLock { $0 } == ["/api/v1/dossiers", "/corbeilles"])
        for _ in 0..<4 { visit.turnstile.leave() }
        try visit.ask(.get, "/corbeilles")
        #expect(try visit.forwarded() == 1, "the same connection is served as soon as there is a place")
    }

    @Test func theLessUrgentGivesWayFirst() throws {
        let visit = try Visit()
        #expect(visit.turnstile.enter(.export))
        try visit.ask(.get, "/api/v1/openapi.json")
        #expect(try visit.forwarded() == 0)
        try visit.ask(.get, "/api/v1/moi")
        #expect(try visit.forwarded() == 1)
    }

    /// Whoever sends ten requests and reads no answer would hold ten places for as long as the first is not read.
    @Test func whatWaitsBehindAnotherHoldsNoPlace() throws {
        let visit = try Visit()
        for _ in 0..<3 { try visit.ask(.get, "/api/v1/moi") }
        #expect(try visit.forwarded() == 3)
        #expect(visit.turnstile.figures.inside == 1)
        guard case .admitted? = visit.places.next() else { Issue.record("the first has its place"); return }
        for _ in 0..<2 { guard case .inTurn? = visit.places.next() else { Issue.record("those behind are judged in their turn"); return } }
        for part in [HTTPResponsePart.head(HTTPResponse(status: .ok)), .end(nil)] { for _ in 0..<3 { try visit.channel.writeOutbound(part) } }
        try visit.ask(.get, "/api/v1/moi")
        guard case .admitted? = visit.places.next() else { Issue.record("nothing is under way any more"); return }
    }

    @Test func nothingIsDoneAfterTheLastWord() throws {
        let visit = try Visit()
        visit.fill()
        try visit.ask(.post, "/api/v1/dossiers/arret-de-travail", [.contentLength: "2"], ends: false)
        for _ in 0..<4 { visit.turnstile.leave() }
        try visit.channel.writeInbound(HTTPRequestPart.end(nil))
        try visit.ask(.post, "/api/v1/notifications/lues")
        #expect(try visit.forwarded() == 0, "its answer could not leave any more")
        #expect(visit.turnstile.figures.inside == 0)
        #expect(try visit.answered().count == 1)
    }

    @Test func aHeadAloneIsAnsweredByAHeadAlone() throws {
        let visit = try Visit()
        visit.fill()
        try visit.ask(.head, "/corbeilles")
        let answer = try #require(try visit.answered().first)
        #expect(answer.head.status.code == 503 && answer.body.isEmpty)
    }

    @Test func aProcessThatLeavesSendsItsClientsElsewhere() throws {
        let visit = try Visit(isLeaving: true)
        visit.fill()
        try visit.ask(.get, "/corbeilles")
        #expect(try visit.answered().first?.head.headerFields[.connection] == "close")
        #expect(!visit.channel.isActive)
    }

    @Test func connectionsAreTakenInWhetherAskedForOrNot() throws {
        final class Asked: ChannelOutboundHandler {
            typealias OutboundIn = Never
            var count = 0
            func read(context: ChannelHandlerContext) { count += 1 }
        }
        let (asked, channel) = (Asked(), EmbeddedChannel())
        try channel.pipeline.syncOperations.addHandlers([asked, OpenDoor()])
        let before = asked.count
        channel.pipeline.fireChannelReadComplete()
        #expect(asked.count == before + 1)
    }

    @Test(arguments: [[HTTPField.Name.contentLength: "100000"], [.transferEncoding: "chunked"]] as [HTTPFields])
    func whoeverIsSendingIsToldAtOnce(_ fields: HTTPFields) throws {
        let visit = try Visit()
        visit.fill()
        try visit.ask(.post, "/api/v1/dossiers/arret-de-travail", fields, ends: false)
        let answers = try visit.answered()
        #expect(answers.map(\.head.status.code) == [503] && answers.first?.head.headerFields[.connection] == "close")
        try visit.channel.writeInbound(HTTPRequestPart.body(ByteBuffer(string: "{}")))
        #expect(try visit.channel.readInbound(as: HTTPRequestPart.self) == nil)
        #expect(visit.channel.isActive, "the words may still be on their way")
        visit.channel.embeddedEventLoop.advanceTime(by: .seconds(2))
        #expect(!visit.channel.isActive)
    }

    @Test func closeIsHonoured() throws {
        let visit = try Visit()
        visit.fill()
        try visit.ask(.get, "/", [.connection: "close"])
        #expect(try visit.answered().first?.head.headerFields[.connection] == "close")
        #expect(!visit.channel.isActive)
    }

    @Test func everyRouteIsFoundByItsAddress() throws {
        let tree = RouteTree(RouteTable.all)
        for route in RouteTable.all {
            let address = route.path.replacing(try Regex("\\{[^}]+\\}"), with: "x1")
            let found = try #require(tree.find(route.method.rawValue, address + "?a=b"), "\(route.path)")
            #expect(found.route.path == route.path && found.route.method == route.method, "\(address) is \(found.route.path)")
            #expect(found.urgency == Urgency(route))
        }
        #expect(tree.find("GET", "/nulle-part/du/tout") == nil)
        #expect(tree.find("PATCH", "/dossiers") == nil)
    }

    @Test func anAddressSaysWhatMayBeAskedOfIt() {
        let tree = RouteTree(RouteTable.all)
        for route in RouteTable.all {
            let others = RouteTable.all.filter { $0.path == route.path }.map(\.method.rawValue)
            let found = tree.all(route.path.replacing("{", with: "").replacing("}", with: "")).filter { $0.path == route.path }
            #expect(Set(found.map(\.method.rawValue)) == Set(others), "\(route.path)")
        }
        #expect(tree.all("/nulle-part/du/tout").isEmpty)
    }
}
