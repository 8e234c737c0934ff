import Foundation
import Glibc

/// One worker process and the thread that speaks to it: takes a job, has it made, tells the caller.
///
/// A process that dies is replaced and the job made again, once; one that overruns is ended.
final class PressWorker {
    /// Python and its fonts are ready in 0.15 s; a machine under load gets more.
    private static let startDeadline = Duration.seconds(15)
    private static let longestAnswer = 64 * 1024 * 1024
    /// A pause worth making the caller wait for; beyond, they are told at once.
    private static let longestPause = Duration.seconds(1)

    private let configuration: PressConfiguration
    private var child: ChildProcess?
    private var backoff = Backoff()

    init(_ configuration: PressConfiguration) {
        self.configuration = configuration
    }

    /// Works until the queue closes.
    func run(_ queue: PressQueue) {
        while let job = queue.next() { job.answer.resume(returning: make(job)) }
        child?.end()
        queue.leave()
    }

    private func make(_ job: PressJob) -> Result<[UInt8], PressFailure> {
        for _ in 1...2 {
            do throws(PressFailure) { try start() } catch { return .failure(error) }
            do throws(ChildProcess.Failure) {
                if let result = try ask(job) {
                    backoff.succeeded()
                    return result
                }
            } catch {
                if case .late = error {
                    dismiss()
                    return .failure(.tooLong)
                }
            }
            dismiss()
        }
        return .failure(.unavailable(remedy: "the worker died twice over one document: try again, and look at the memory left"))
    }

    /// Nil when the worker answered something else than asked.
    private func ask(_ job: PressJob) throws(ChildProcess.Failure) -> Result<[UInt8], PressFailure>? {
        guard let child else { return nil }
        let deadline = ContinuousClock.now + job.deadline
        try child.send(job.line, until: deadline)
        return PressAnswer.read(try child.receiveLine(longest: Self.longestAnswer, until: deadline), id: job.id)
    }

    /// Makes sure of a process that said it is ready.
    private func start() throws(PressFailure) {
        guard child == nil else { return }
        let pause = backoff.remaining(at: .now)
        guard pause <= Self.longestPause else {
            throw configuration.fault ?? .unavailable(remedy: "the worker keeps failing; the next try is in \(pause)")
        }
        Thread.sleep(forTimeInterval: pause / .seconds(1))
        do throws(PressFailure) { child = try greeted() } catch {
            backoff.failed(at: .now)
            throw error
        }
    }

    private func greeted() throws(PressFailure) -> ChildProcess {
        if let fault = configuration.fault { throw fault }
        let child: ChildProcess
        do throws(ChildProcess.SpawnFailure) {
            child = try ChildProcess(
                // Isolated from the user's Python settings, and leaving no bytecode behind.
                [configuration.python, "-I", "-B", configuration.script],
                // One thread a worker: several workers, not several threads, share the cores.
                environment: ["PATH=/usr/bin:/bin", "LANG=C.UTF-8", "RAYON_NUM_THREADS=1"])
        } catch {
            throw .unavailable(remedy: "\(configuration.python) does not start: \(String(cString: strerror(error.number)))")
        }
        let line = try? child.receiveLine(longest: 65_536, until: .now + Self.startDeadline)
        let greeting = line.flatMap { try? JSONDecoder().decode(PressGreeting.self, from: Data($0)) }
        guard let greeting, greeting.ready else {
            child.end()
            let reason = greeting?.error ?? "it said nothing"
            throw .unavailable(remedy: "\(configuration.script) is not ready: \(reason). \(greeting?.remedy ?? "Run it by hand to see why.")")
        }
        return child
    }

    private func dismiss() {
        child?.end()
        child = nil
        backoff.failed(at: .now)
    }
}
