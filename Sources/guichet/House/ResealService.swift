import Desk
import Logging
import ServiceLifecycle

/// Seals again what older keys sealed, after the keys were turned over, while everyone works.
struct ResealService: Service {
    let desk: Desk

    func run() async throws {
        await cancelWhenGracefulShutdown {
            // Which key everything was last found sealed with.
            var settled: String?
            while !Task.isCancelled {
                if desk.aResceller, settled != desk.clefCourante { settled = await turn() }
                try? await Task.sleep(for: .seconds(5))
            }
        }
    }

    /// - Returns: the key that everything is sealed with; nil while something was left, or may have been written meanwhile.
    private func turn() async -> String? {
        let key = desk.clefCourante
        do {
            let found = try await desk.resceller(pause: .milliseconds(20), by: .operatorAtConsole("rescellement"))
            if found.rescellees > 0 || found.illisibles > 0 {
                Logger.ofGuichet.notice("resealed", metadata: ["values": "\(found.rescellees)", "unreadable": "\(found.illisibles)", "key": "\(key)"])
            }
            return found.rescellees == 0 ? key : nil
        } catch {
            if !Task.isCancelled { Logger.ofGuichet.error("reseal", metadata: ["error": "\(type(of: error))"]) }
            return nil
        }
    }
}
