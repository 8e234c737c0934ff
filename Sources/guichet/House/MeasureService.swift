import Desk
import Logging
import ServiceLifecycle

/// Writes down, every half minute, that this process serves and how it answered; once more at the end.
struct MeasureService: Service {
    let desk: Desk

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                await keep()
                try? await Task.sleep(for: .seconds(30))
            }
        }
        await keep()
    }

    private func keep() async {
        // Figures wait for the next turn; the doors do not.
        do { try await desk.tenirMesures() } catch { Logger.ofGuichet.notice("measures", metadata: ["error": "\(type(of: error))"]) }
    }
}
