import ContactTracing
import Core
import Foundation
import Store

extension DemoFilling {
    /// Short name of the demonstration's epidemic.
    static let epidemic = "exercice-2026"

    /// An epidemic that is an exercise, and who is entrusted with what in it.
    func epidemic() async throws {
        let today = world.today
        var exercise = Parametres.exercice(
            Self.epidemic, nom: "Exercice d’épidémie", debut: today.adding(days: -120), fin: today.adding(days: 365))
        exercise.courrielAgence = ["96": "alertes@agence.example"]
        let parametres = exercise
        let json = String(decoding: try JSONEncoder().encode(parametres), as: UTF8.self)
        let at = world.now.adding(hours: -24 * 90).millisecondsSince1970
        let habilitations = missions(at: at)
        try await desk.database.write { session in
            try Epidemies(session).insert(
                .init(code: parametres.code, version: 1, from: parametres.du.epochDay, parameters: json, author: "guichet", createdAt: at))
            for habilitation in habilitations { try Habilitations(session).insert(habilitation) }
        }
    }

    private func missions(at: Int64) -> [Habilitations.Record] {
        let held: [(slug: String, mission: Mission, days: Int)] = [
            ("agent-cpam", .plateforme, 365), ("agent-cpam-2", .plateforme, 365), ("ars-colin", .agence, 365), ("ars-appel", .sousTraitant, 30),
        ]
        return held.enumerated().compactMap { number, part in
            guard let persona = Personas.all.firstIndex(where: { $0.slug == part.slug }) else { return nil }
            return Habilitations.Record(
                id: world.ids.id("habilitation", number), account: world.ids.id("persona", persona), epidemic: Self.epidemic,
                mission: part.mission.rawValue, departments: "96", from: at,
                until: world.now.adding(hours: 24 * part.days).millisecondsSince1970, grantedBy: "guichet", grantedAt: at)
        }
    }
}
