import ArgumentParser
import Desk

/// `guichet keys`: the secret that everything is sealed with.
struct Keys: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Make a key file, readable by its owner alone.")

    @Argument(help: "Where to write it. A file that is already there is never replaced.") var path: String

    func run() throws {
        try KeyFile.create(path, secret: Chance.system.bytes(32))
        say("\(path) was made. Keep a copy of it elsewhere: without it the data cannot be read.")
    }
}
