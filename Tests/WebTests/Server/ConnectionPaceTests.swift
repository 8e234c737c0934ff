import NIOCore
import Testing
@testable import Web

/// A conversation with the pace of a connection: events and seconds go in, a verdict comes out.
@Suite struct ConnectionPaceTests {
    /// One connection, told second by second.
    struct Talk {
        var pace: ConnectionPace
        var now = NIODeadline.uptimeNanoseconds(1_000_000_000_000)
        var (isWaiting, written, pending) = (true, 0, 0)

        init(_ limits: ConnectionLimits = ConnectionLimits()) { pace = ConnectionPace(limits, at: now) }

        /// Lets seconds pass; the first verdict, and the second it fell in.
        mutating func pass(_ seconds: Int, each: (inout Talk) -> Void = { _ in }) -> (fault: ConnectionPace.Fault, second: Int)? {
            for second in 1...seconds {
                now = now + .seconds(1)
                each(&self)
                if let fault = pace.turn(at: now, isWaiting: isWaiting, written: written, pending: pending) { return (fault, second) }
            }
            return nil
        }

        mutating func begin(body: Bool = true) {
            pace.bytesCame(at: now)
            pace.headCame()
            if !body { pace.requestEnded(at: now) }
        }
    }

    @Test func whoSaysNothingIsLeftAfterTenSeconds() {
        var talk = Talk()
        #expect(talk.pass(9) == nil)
        #expect(talk.pass(1).map { $0.fault } == .idle)
    }

    @Test func aHeadDrippedByteByByteEndsAtFiveSecondsFromItsFirst() {
        var talk = Talk()
        #expect(talk.pass(8) == nil)
        talk.pace.bytesCame(at: talk.now)
        let verdict = talk.pass(20) { $0.pace.bytesCame(at: $0.now) }
        #expect(verdict?.fault == .head && verdict?.second == 5)
    }

    @Test func aBodyDrippedByteByByteEndsWhenItsRateShows() {
        var talk = Talk()
        talk.begin()
        let verdict = talk.pass(60) { $0.pace.bodyCame(1) }
        #expect(verdict?.fault == .body && verdict?.second == 11)
    }

    @Test func aSlowLineThatKeepsTheRateMayTakeUntilTheWholeTimeIsOver() {
        var talk = Talk()
        talk.begin()
        let verdict = talk.pass(100) { $0.pace.bodyCame(2_048) }
        #expect(verdict?.fault == .body && verdict?.second == 60)
    }

    /// The desk that does not read yet is the one that is late.
    @Test func timeTheDeskDoesNotReadCostsTheSenderNothing() {
        var talk = Talk()
        talk.begin()
        talk.isWaiting = false
        #expect(talk.pass(300) == nil)
        talk.isWaiting = true
        #expect(talk.pass(30)?.second == 11)
    }

    @Test func aRequestThatWaitsForItsAnswerIsNeverLate() {
        var talk = Talk()
        talk.begin(body: false)
        talk.pace.bytesCame(at: talk.now)   // the next one, sent ahead
        #expect(talk.pass(120) == nil)
        talk.pace.answerBegan()
        talk.pace.answerEnded(at: talk.now)
        #expect(talk.pass(20)?.fault == .head, "once the answer has left, the head sent ahead is waited for")
    }

    @Test func betweenRequestsAMinute() {
        var talk = Talk()
        talk.begin(body: false)
        talk.pace.answerBegan()
        talk.pace.answerEnded(at: talk.now)
        let verdict = talk.pass(100)
        #expect(verdict?.fault == .idle && verdict?.second == 60)
    }

    @Test func anAnswerNobodyReadsIsGivenUp() {
        var talk = Talk()
        talk.begin(body: false)
        talk.pace.answerBegan()
        (talk.written, talk.pending) = (200_000, 200_000)
        let verdict = talk.pass(60)
        #expect(verdict?.fault == .answer && verdict?.second == 11)
    }

    @Test func anAnswerReadSlowlyButSteadilyIsNot() {
        var talk = Talk()
        talk.begin(body: false)
        talk.pace.answerBegan()
        (talk.written, talk.pending) = (300_000, 300_000)
        #expect(talk.pass(200) { $0.pending -= 1_100 } == nil)
    }

    /// Whatever comes in whatever order, a connection on which nothing is being answered and nothing useful happens ends.
    @Test(arguments: 0..<50 as Range<UInt64>) func noConnectionLastsForEver(_ seed: UInt64) {
        var chance = seed &* 6_364_136_223_846_793_005 &+ 1
        func draw(_ n: UInt64) -> UInt64 {
            chance = chance &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return (chance >> 33) % n
        }
        var talk = Talk()
        var inBody = false
        let verdict = talk.pass(400) { talk in
            // A sly client: one byte a second, of a head or of a body, never a whole request.
            if inBody { talk.pace.bodyCame(Int(draw(2))) } else { talk.pace.bytesCame(at: talk.now) }
            if !inBody, draw(4) == 0 {
                talk.pace.headCame()
                inBody = true
            }
        }
        #expect(verdict != nil)
    }

    @Test func aLimitOfNoughtIsAMistake() {
        var limits = ConnectionLimits()
        #expect(limits.mistakes.isEmpty)
        (limits.connections, limits.bodyRate) = (0, -1)
        #expect(limits.mistakes.count == 2)
        #expect(limits.mistakes.allSatisfy { $0.hasPrefix("--") })
    }
}
