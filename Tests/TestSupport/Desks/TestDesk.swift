public import Core
public import Desk
import Foundation
public import Store
public import Synthetic

/// A desk on a fresh database, with the personas, two hundred insured persons and no dossier. Its clock stands on a Tuesday
/// morning; its chance is repeatable.
///
/// ```swift
/// try await withDesk(engine) { house in
///     let doctor = try await house.caller(.drLeclerc)
///     let dossier = try await house.deposit(by: doctor)
///     house.clock.advance(hours: 3)
/// }
/// ```
public struct TestDesk: Sendable {
    public let desk: Desk
    public let database: any Database
    public let keys: KeyRing
    public let clock: TestClock
    public let witness: TestWitness
    /// What left by short message and by mail.
    public let messages: TestMessages
    /// Where the keys that die with the data are.
    public let keysFolder: String
    /// Where outside files arrive.
    public let arrivals: String
    /// Who lives there.
    public let synthetic: SyntheticTerritory
    /// Persons 25 to 59 years old of the general scheme's fund, the first of whom Dr Leclerc is the treating doctor of.
    public let workers: [SyntheticAssure]

    public static let sizes = DemoSizes(seed: 7, assures: 200, professionnels: 20, dossiers: 0)
    /// Tuesday 10 March 2026, 10:00 in Paris.
    public static let start = Instant(LocalDate(year: 2026, month: 3, day: 10) ?? .min, hour: 10, in: .paris)

    public var today: LocalDate { clock.now.date(in: .paris).date }
    public func nir(_ worker: Int) -> NIR { workers[worker].nir }
    public func birthDate(_ worker: Int) -> LocalDate { workers[worker].dateNaissance }
    public var worker: Worker { Worker(desk) }

    /// Puts a file in the folder of arrivals.
    public func arrive(_ name: String, _ text: String) throws {
        try text.write(toFile: arrivals + "/" + name, atomically: true, encoding: .utf8)
    }

    /// The persona at work. Someone with several situations takes the one of that number.
    public func caller(_ who: Who, situation: Int = 0, request: String = "essai", reason: String? = nil) async throws -> Caller {
        let door = DemoDoor(desk)
        let opened = try await door.signIn(persona: who.rawValue, browser: "Firefox", request: request)
        if opened.mustChoose {
            let undecided = try await actor(opened.token, request)
            let choices = try await desk.listChoices(by: undecided)
            try await desk.choose(choices[situation].id, sessionToken: opened.token, by: undecided)
        }
        return Caller(actor: try await actor(opened.token, request).actor, request: request, reason: reason)
    }

    private func actor(_ token: String, _ request: String) async throws -> Caller {
        guard let known = try await desk.authenticate(sessionToken: token) else { throw DeskRefusal.notSignedIn }
        return Caller(actor: known.actor, request: request)
    }
}
