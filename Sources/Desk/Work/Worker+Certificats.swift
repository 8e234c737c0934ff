import Certificats
import Core
import Store

extension Worker {
    /// Reports older than what is counted serve nobody: they go, with their links, once a day.
    func forgetReports() async throws -> Bool {
        let now = desk.now
        let at = now.millisecondsSince1970
        let due = now.adding(hours: -24).millisecondsSince1970
        guard try await desk.database.read({ try Tours($0).last("signalements") }).map({ $0 <= due }) ?? true else { return false }
        let first = Saison(now.date(in: .paris).date).derniers(Desk.saisonsComptees).first?.rang ?? 0
        return try await desk.database.write { session in
            guard try Tours(session).claim("signalements", at: at, before: due) else { return false }
            try SignalementsCertificat(session).forget(before: first)
            return true
        }
    }
}
