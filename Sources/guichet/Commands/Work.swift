import ArgumentParser
import Desk
import Store

/// `guichet work`: hands, without doors.
struct Work: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Run workers alone, beside servers on the same PostgreSQL.")

    @OptionGroup var place: DatabasePlace
    @Option(help: "Address people use: it is printed in the codes of the papers (or GUICHET_BASE_URL).") var baseURL: String?

    func run() async throws {
        ProcessSettings.apply()
        let opening = try place.opening()
        guard case .postgresql = opening.location else {
            throw ValidationError("One process alone owns an embedded database, and guichet serve already works in it. Use PostgreSQL for several.")
        }
        let press = PressPlace.find()
        let open = try await opening.desk(
            baseURL: baseURL ?? Settings["GUICHET_BASE_URL"] ?? "http://127.0.0.1:8080", press: .live(press), migrates: false)
        say("guichet is at work")
        try await Running(open: open, findings: [StartupFinding.press(press)].compactMap(\.self))
            .run([WorkerService(worker: Worker(open.desk)), ResealService(desk: open.desk)])
    }
}
