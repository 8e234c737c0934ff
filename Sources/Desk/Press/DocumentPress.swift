import Core
import Foundation
import Synchronization

/// The press behind ``Press/live(_:)``: a line of documents and a few workers, a thread and a process each.
///
/// The callers only ever suspend: what blocks (a worker's socket, waiting for its end) blocks a worker's own thread.
/// A cancelled caller still gets its answer; the work is short and bounded by its deadline.
final class DocumentPress: Sendable {
    private let configuration: PressConfiguration
    private let queue: PressQueue
    private let lastId = Atomic(0)

    init(_ configuration: PressConfiguration) {
        self.configuration = configuration
        let queue = PressQueue(workers: configuration.workers, longest: configuration.longestLine)
        self.queue = queue
        for number in 1...configuration.workers {
            let thread = Thread { PressWorker(configuration).run(queue) }
            thread.name = "press-\(number)"
            thread.start()
        }
    }

    deinit { queue.close() }

    func render(_ document: PrintedDocument, _ options: PressOptions) async throws(PressFailure) -> [UInt8] {
        let id = lastId.add(1, ordering: .relaxed).newValue
        let line = try PressRequest(id: id, document: document).line()
        let deadline = options.deadline ?? configuration.deadline
        let result = await withCheckedContinuation { answer in
            queue.add(PressJob(id: id, line: line, deadline: deadline, answer: answer))
        }
        return try result.get()
    }

    /// Returns once every worker has ended.
    func close() async {
        queue.close()
        await queue.ended()
    }
}
