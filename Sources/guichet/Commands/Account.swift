import ArgumentParser
import Core
import Desk

/// `guichet account`: people whose part at the desk no identity provider tells.
struct Account: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Register or close the accounts of fund agents, secretaries and administrators.",
        discussion: "Health professionals make themselves known by signing in.", subcommands: [Add.self, Close.self])

    /// Who vouches for the person, and under what name there.
    struct Person: ParsableArguments {
        @Option(help: "The identity provider's issuer, exactly as its tokens spell it.") var issuer: String
        @Option(help: "The person's subject (sub) at that provider.") var subject: String
    }

    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Make someone known.")

        enum Part: String, ExpressibleByArgument, CaseIterable { case agent, serviceMedical = "service-medical", secretaire, agence, administrateur }

        @OptionGroup var place: DatabasePlace
        @OptionGroup var person: Person
        @Option(help: "agent, service-medical, secretaire or administrateur.") var role: Part
        @Option(help: "Name as people read it.") var name: String
        @Option(help: "The fund, nine digits, for agents and the medical service.") var caisse: String?

        func run() async throws {
            let role = try self.role.role(caisse)
            try await place.opening().desk(migrates: false).use { desk in
                try await desk.registerAccount(
                    NewAccount(role: role, issuer: person.issuer, subject: person.subject, name: name), by: .operatorAtConsole("account add"))
            }
            say("\(name) may sign in as \(self.role.rawValue)")
        }
    }

    struct Close: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Close someone's account: it stops working at the next click.")

        @OptionGroup var place: DatabasePlace
        @OptionGroup var person: Person

        func run() async throws {
            try await place.opening().desk(migrates: false).use { desk in
                try await desk.closeAccount(issuer: person.issuer, subject: person.subject, by: .operatorAtConsole("account close"))
            }
            say("closed")
        }
    }
}

extension Account.Add.Part {
    /// The part with its fund, when it has one.
    fileprivate func role(_ caisse: String?) throws -> Role {
        func fund() throws -> CodeOrganisme {
            guard let caisse else { throw ValidationError("--caisse is needed for \(rawValue): nine digits, for example 019980000") }
            return try CodeOrganisme(caisse)
        }
        switch self {
        case .agent: return .agent(try fund())
        case .serviceMedical: return .serviceMedical(try fund())
        case .secretaire: return .secretaire
        case .agence: return .agence
        case .administrateur: return .administrateur
        }
    }
}
