import Desk
import ServiceLifecycle

/// The workers as a service: at shutdown they finish what they hold and take nothing more.
struct WorkerService: Service {
    let worker: Worker

    func run() async throws {
        await cancelWhenGracefulShutdown { await worker.run() }
    }
}
