import Dispatch
import Synchronization

/// One document to make and whom to tell.
struct PressJob: Sendable {
    let id: Int
    let line: [UInt8]
    let deadline: Duration
    let answer: CheckedContinuation<Result<[UInt8], PressFailure>, Never>
}

/// The line before the workers: bounded, first come first served, shut once and for all.
final class PressQueue: Sendable {
    static let closed = PressFailure.unavailable(remedy: "the press is closed: the server is stopping")

    private struct State {
        var jobs: [PressJob] = []
        var workers: Int
        var closed = false
        var farewells: [CheckedContinuation<Void, Never>] = []
    }

    private let state: Mutex<State>
    private let longest: Int
    private let bell = DispatchSemaphore(value: 0)

    init(workers: Int, longest: Int) {
        state = Mutex(State(workers: workers))
        self.longest = longest
    }

    /// Puts a job in line, or tells it at once why not.
    func add(_ job: PressJob) {
        let refusal: PressFailure? = state.withLock {
            if $0.closed { return Self.closed }
            if $0.jobs.count >= longest { return .unavailable(remedy: "\(longest) documents are already waiting: add press workers") }
            $0.jobs.append(job)
            return nil
        }
        if let refusal { job.answer.resume(returning: .failure(refusal)) } else { bell.signal() }
    }

    /// The next job, waited for; nil once closed. Blocks: for the workers' own threads.
    func next() -> PressJob? {
        bell.wait()
        return state.withLock { $0.jobs.isEmpty ? nil : $0.jobs.removeFirst() }
    }

    /// A worker's thread has ended.
    func leave() {
        let farewells = state.withLock {
            $0.workers -= 1
            return $0.workers == 0 ? $0.farewells : []
        }
        farewells.forEach { $0.resume() }
    }

    /// Shuts the line: those in it are told so, the workers end after what they hold.
    func close() {
        let (abandoned, workers) = state.withLock { state in
            defer { state.jobs = []; state.closed = true }
            return (state.jobs, state.closed ? 0 : state.workers)
        }
        abandoned.forEach { $0.answer.resume(returning: .failure(Self.closed)) }
        for _ in 0..<workers { bell.signal() }
    }

    /// Returns once every worker's thread has ended.
    func ended() async {
        await withCheckedContinuation { farewell in
            let over = state.withLock {
                if $0.workers > 0 { $0.farewells.append(farewell) }
                return $0.workers == 0
            }
            if over { farewell.resume() }
        }
    }
}
