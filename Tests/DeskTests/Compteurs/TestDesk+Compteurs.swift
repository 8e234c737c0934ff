import Core
import Store
import Synthetic
import TestSupport
import Testing

@testable import Desk

extension TestDesk {
    struct Entered: Sendable {
        let token: String
        let caller: Caller
    }

    /// The persona through a session, whose token a test keeps.
    func enter(_ who: Who) async throws -> Entered {
        let opened = try await DemoDoor(desk).signIn(persona: who.rawValue, browser: "Firefox", request: "essai")
        if opened.mustChoose {
            let undecided = try #require(try await desk.authenticate(sessionToken: opened.token)).actor
            let caller = Caller(actor: undecided, request: "essai")
            try await desk.choose(try await desk.listChoices(by: caller)[0].id, sessionToken: opened.token, by: caller)
        }
        let actor = try #require(try await desk.authenticate(sessionToken: opened.token)).actor
        return Entered(token: opened.token, caller: Caller(actor: actor, request: "essai", isSession: true))
    }

    /// Looks for the insured person of that rank by number.
    /// - Returns: how many persons were shown.
    func look(_ index: Int, by caller: Caller) async throws -> Int {
        try await desk.findPatients(.nir(try #require(synthetic.assures.item(at: index)).nir), by: caller).count
    }

    func counted(_ genre: String, _ sujet: String) async throws -> Compteurs.Compte {
        try #require(try await database.read { try Compteurs($0).find(genre: genre, sujet: sujet) })
    }
}
