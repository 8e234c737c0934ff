import ArgumentParser
import Desk

/// `guichet keys`: the secrets that everything is sealed with.
struct Keys: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Make the key file, and turn its keys over.",
        discussion: """
            guichet keys PATH makes a key file, readable by its owner alone. The other commands turn over the secret it holds:
            a new one seals what is written next, older ones open what they sealed until everything is sealed again
            (docs/operations.md).
            """,
        subcommands: [Make.self, State.self, Prepare.self, Rotate.self, Reseal.self, Retire.self], defaultSubcommand: Make.self)

    struct Make: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Make a key file.")

        @Argument(help: "Where to write it. A file that is already there is never replaced.") var path: String

        func run() throws {
            try KeyFile.create(path, secret: Chance.system.bytes(32))
            say("\(path) was made. Keep a copy of it elsewhere: without it the data cannot be read.")
        }
    }

    struct State: ParsableCommand {
        static let configuration = CommandConfiguration(commandName: "state", abstract: "Say which keys a file holds, by name.")

        @Argument(help: "The key file.") var path: String

        func run() throws { say(try KeyTurn.stand(path)) }
    }

    struct Prepare: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Add a key that seals nothing yet.",
            discussion: "Where several machines use the file: prepare, copy the file to all of them, then rotate, and copy it again.")

        @Argument(help: "The key file.") var path: String

        func run() throws {
            say(try KeyTurn.prepare(path))
            say("Copy \(path) to every machine that uses it and to where you keep its copies; then: guichet keys rotate \(path)")
        }
    }

    struct Rotate: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Seal with a new key from now on.",
            discussion: """
                The prepared key if there is one, else one made now. Servers and workers that run on this machine follow within
                two seconds, and seal again what older keys sealed. The key that people are looked up by does not change.
                """)

        @Argument(help: "The key file.") var path: String

        func run() throws {
            say(try KeyTurn.rotate(path))
            say("Keep a copy of \(path) elsewhere. Backups made until now need the older keys: keep the file as it was beside them.")
        }
    }

    struct Reseal: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Seal again what older keys sealed.",
            discussion: "A running server does it by itself. Stopped anywhere, it takes up what is left when it is run again.")

        @OptionGroup var place: DatabasePlace

        func run() async throws {
            let pace = Pace()
            let found = try await place.opening().desk(migrates: false).use { desk in
                try await desk.resceller(by: .operatorAtConsole("keys reseal")) { count in if pace.isDue { say("  \(count) values") } }
            }
            say("\(found.rescellees) values were sealed again")
            guard let first = found.premiereIllisible else { return }
            say("FAULT  \(found.illisibles) values do not open, or are not what their digest says, first in \(first): guichet verify names them")
            throw ExitCode.failure
        }
    }

    struct Retire: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Take older keys out of the file, once nothing in the database needs them.",
            discussion: "Refused while one value is still sealed with them. Copies of the file, and backups made before, are yours to destroy.")

        @OptionGroup var place: DatabasePlace

        func run() async throws {
            let opening = try place.opening()
            let stand = try await opening.desk(migrates: false).use { try await $0.retirerAnciennesClefs(dans: opening.keys, by: .operatorAtConsole("keys retire")) }
            say(stand)
            say("Older keys left \(opening.keys). Backups that they sealed can no longer be read with it.")
        }
    }
}

private func say(_ stand: KeyTurn.Stand) {
    say("seals      \(stand.current)")
    if let prepared = stand.prepared { say("prepared   \(prepared)") }
    for older in stand.older { say("opens      \(older)") }
    for retired in stand.retired { say("destroyed  \(retired)  (what it signed can be verified)") }
}
