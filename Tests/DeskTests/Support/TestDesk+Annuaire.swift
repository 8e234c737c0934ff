import Core
import Formats
import Store
import TestSupport
import Testing

@testable import Desk

extension TestDesk {
    /// The territory's directory, brought in some minutes later than whatever came before, and its consequences drawn.
    func deliver(sourceLocation: SourceLocation = #_sourceLocation, _ change: (String) -> String = { $0 }) async throws {
        clock.advance(minutes: 4)
        let world = DemoWorld(TestDesk.sizes, now: clock.now)
        // No two deliveries are the same bytes: the very file that served before is refused.
        let text = change(DemoAnnuaire(desk: desk, world: world).text()).replacing("DEMO/Démonstration", with: "DEMO/\(clock.now.millisecondsSince1970)")
        let file = FichierReleve(nom: "essai.txt", source: ByteSource(text), date: clock.now)
        let delivery = try await desk.importReleve(.annuaire, file, approuve: true, by: .operatorAtConsole("essai"))
        #expect(delivery.etat == .applique, "\(delivery.raison ?? "")", sourceLocation: sourceLocation)
        _ = try await worker.followDirectory()
    }

    /// The file without some people, by RPPS.
    func deliver(without absent: String..., sourceLocation: SourceLocation = #_sourceLocation) async throws {
        try await deliver(sourceLocation: sourceLocation) { text in
            text.split(separator: "\n").filter { line in !absent.contains { line.contains("|8\($0)|") } }.joined(separator: "\n") + "\n"
        }
    }

    func rpps(_ who: Who) async throws -> String {
        guard case .professionnel(_, let number) = try await caller(who).actor.role else { return "" }
        return number
    }

    /// A session as a browser has it, with its choice made.
    func session(_ who: Who) async throws -> String {
        let opened = try await DemoDoor(desk).signIn(persona: who.rawValue, browser: "Firefox", request: "essai")
        if opened.mustChoose, let person = try await desk.authenticate(sessionToken: opened.token) {
            let undecided = Caller(actor: person.actor, request: "essai")
            guard let first = try await desk.listChoices(by: undecided).first else { return opened.token }
            try await desk.choose(first.id, sessionToken: opened.token, by: undecided)
        }
        return opened.token
    }
}
