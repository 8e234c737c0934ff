import ArgumentParser
import Desk
import Foundation
import Store
import Web

/// `guichet demo`: the desk with invented people, and personas to sign in as.
struct Demo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Open the desk on an invented territory, to try it.",
        discussion: "Listens on this machine alone. Whoever reaches it signs in as any persona, without a password.")

    @Option(help: "Port to listen on.") var port = 8080
    @Option(help: "Folder for the data, the key and the witness; made when missing.") var folder = "data/demo"
    @Option(help: "Another place for the data: sqlite:PATH or postgres://…") var database: String?

    @Flag(inversion: .prefixedNo, help: "Bring the schema forward first.") var migrate = true
    @Flag(inversion: .prefixedNo, help: "Do here what acts leave to be done: papers, transmissions. Without it, run `guichet work` beside.") var work = true
    @OptionGroup(title: "Limits") var limits: ServerLimits

    func run() async throws {
        ProcessSettings.apply()
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        var opening = Opening(
            location: try DatabaseLocation(database ?? "sqlite:\(folder)/guichet.sqlite"), keys: "\(folder)/guichet.keys",
            witness: .file("\(folder)/guichet.temoin"))
        let arrivals = "\(folder)/arrivees"
        try FileManager.default.createDirectory(atPath: arrivals, withIntermediateDirectories: true)
        opening.arrivals = arrivals
        opening.ceilings = .demonstration
        if !FileManager.default.fileExists(atPath: opening.keys) { try opening.makeKey() }
        let address = Settings["GUICHET_BASE_URL"] ?? "http://127.0.0.1:\(port)"
        let press = PressPlace.find()
        let open = try await opening.desk(baseURL: address, press: .live(press), migrates: migrate, simulatesApplication: true, webhooks: .demonstration)
        let (door, standing) = (DemoDoor(open.desk), limits.standing())
        try await fill(open)
        let web = WebServer(
            desk: open.desk,
            settings: WebSettings(host: "127.0.0.1", port: port, baseURL: address, ribbon: "Démonstration : personnes, lieux et dossiers inventés.", proxies: ProxySettings.read()),
            signIn: nil, demo: door, standing: standing, drain: limits.drain, log: .ofGuichet, onReady: { _ in Self.welcome(address, door.personas) })
        try await Running(open: open, findings: [StartupFinding.press(press)].compactMap(\.self), first: DemoTerritory.letPersonasIn, grace: limits.grace)
            .run(
                limits.watch(standing, open.desk) + (work ? [WorkerService(worker: Worker(open.desk)), ResealService(desk: open.desk)] : [])
                    + [MeasureService(desk: open.desk)]
                    + BackupService.services(opening, open.desk) + [web])
    }

    private func fill(_ open: OpenDesk) async throws {
        do {
            if try await DemoTerritory.state(of: open.desk) == .empty {
                say("filling an invented territory:")
                try await DemoTerritory.fill(open.desk, .demo) { say("  \($0)") }
            } else {
                try await DemoTerritory.fill(open.desk, .demo)
                try await DemoTerritory.refreshDay(open.desk)
            }
        } catch {
            await open.close()
            throw error
        }
    }

    private static func welcome(_ address: String, _ personas: [Persona]) {
        let width = personas.map(\.slug.count).max() ?? 0
        say("\nguichet is open on \(address)\n\nSign in there as:")
        for persona in personas {
            say("  \(persona.slug.padding(toLength: width, withPad: " ", startingAt: 0))  \(persona.name), \(persona.role)")
        }
        say("\nCtrl-C closes it.")
    }
}
