import ArgumentParser
import Desk
import Logging
import Store
import Web

/// `guichet serve`: the desk, for real people.
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Open the desk: pages, API and workers.")

    @OptionGroup var place: DatabasePlace

    @Option(help: "Port to listen on.") var port = 8080
    @Option(help: "Address to listen on.") var host = "127.0.0.1"
    @Option(help: "Address people use, https://guichet.example.fr (or GUICHET_BASE_URL).") var baseURL: String?
    @Flag(inversion: .prefixedNo, help: "Carry out the work that deposits leave behind in this process too.") var workers = true

    @Flag(inversion: .prefixedNo, help: "Bring the schema forward first. Without it, a schema that a newer version brought further is served as well.")
    var migrate = true
    @OptionGroup(title: "Limits") var limits: ServerLimits

    func validate() throws {
        guard (0...65_535).contains(port) else { throw ValidationError("--port: a port is between 0 and 65535.") }
    }

    func run() async throws {
        ProcessSettings.apply()
        let opening = try place.opening()
        if !workers, case .sqlite = opening.location {
            throw ValidationError("--no-workers: one process alone owns an embedded database. Leave it out, or use PostgreSQL and guichet work.")
        }
        let provider = try SignInSettings.read()
        let address = baseURL ?? Settings["GUICHET_BASE_URL"] ?? "http://\(host):\(port)"
        let press = PressPlace.find()
        let standing = limits.standing()
        let open = try await opening.desk(baseURL: address, press: .live(press), migrates: migrate)
        let web = WebServer(
            desk: open.desk, settings: WebSettings(host: host, port: port, baseURL: address, ribbon: nil, proxies: ProxySettings.read()),
            signIn: provider.map { OpenIDSignIn(desk: open.desk, settings: $0) }, demo: nil, standing: standing,
            drain: limits.drain, log: .ofGuichet,
            onReady: { say("guichet is open on \(address) (port \($0))") })
        let findings = [StartupFinding.press(press), provider == nil ? .noSignIn : nil, ProxySettings.finding(address)].compactMap(\.self)
        try await Running(open: open, findings: findings, first: DemoTerritory.shutPersonasOut, grace: limits.grace)
            .run(
                limits.watch(standing, open.desk) + (workers ? [WorkerService(worker: Worker(open.desk)), ResealService(desk: open.desk)] : [])
                    + [MeasureService(desk: open.desk)] + BackupService.services(opening, open.desk) + [web])
    }
}
