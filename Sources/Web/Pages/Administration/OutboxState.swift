import Core
import Desk

/// The state of the work queue in a few words.
struct OutboxState: Component {
    let outbox: OutboxView
    let now: Instant

    var body: HTML {
        if !outbox.dead.isEmpty {
            Notice(.danger, outbox.dead.count == 1 ? "Un envoi a échoué" : "\(outbox.dead.count) envois ont échoué") {
                el(.p) { "Ils ne seront plus essayés sans vous. Réparez la cause, puis relancez-les." }
            }
        } else if isLate {
            Notice(.warning, "La file prend du retard") {
                el(.p) { "Le plus ancien envoi attend depuis \(oldest). Vérifiez que le service de travail tourne et que les caisses répondent." }
            }
        } else {
            Notice(.success, "Tout avance") {
                el(.p) { outbox.waiting == 0 ? "Aucun envoi n’attend." : "Les envois partent au fur et à mesure." }
            }
        }
        Card("En attente") {
            Facts(facts: [Facts.Fact("Envois à faire", String(outbox.waiting)), Facts.Fact("Le plus ancien attend depuis", oldest)])
        }
    }

    private var oldest: String { outbox.oldest.map { Waiting.words(since: $0, now: now) } ?? "—" }

    /// Older than this, something stands in the way.
    private static let lateMinutes = 10

    private var isLate: Bool { outbox.oldest.map { $0.adding(minutes: Self.lateMinutes) < now } ?? false }
}
