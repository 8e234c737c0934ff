import Core
import Desk
import Foundation
import Logging
import ServiceLifecycle
import Store

/// Makes the backups that `guichet backup` asks for, in the process that holds the embedded database.
struct BackupService: Service {
    let path: String
    let desk: Desk

    /// None on PostgreSQL, which has tools of its own.
    static func services(_ opening: Opening, _ desk: Desk) -> [any Service] {
        guard case .sqlite(let path) = opening.location else { return [] }
        return [BackupService(path: path, desk: desk)]
    }

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                if let request = BackupRequest.take(path) { await make(request) }
                try? await Task.sleep(for: .seconds(1))
            }
        }
    }

    private func make(_ request: BackupRequest) async {
        let answer: BackupRequest.Answer
        do {
            let report = try await desk.sauvegarder(vers: request.path, scratch: BackupRequest.scratch(path), by: .operatorAtConsole("backup"))
            answer = .init(report: report, refusal: nil)
        } catch {
            answer = .init(report: nil, refusal: "\(error)")
        }
        do { try request.answer(answer, path) } catch {
            Logger.ofGuichet.error("backup", metadata: ["error": "\(type(of: error))"])
        }
    }
}
