import Core
import Store

extension Desk {
    /// Ends the limitation that stands. The person is told before (RGPD, article 18, paragraph 3).
    public func leverLimitation(_ id: String, prevenueLe: String?, motif: String?, key: String? = nil, by caller: Caller) async throws -> DroitsPersonneVue {
        defer { porte.oublie() }
        return try await surDroits("lever-limitation", .id(id), on: "patient/\(id)/limitation", by: caller) { act, person in
            let told = try act.jourPrevenu(prevenueLe)
            let words = try Reason.required(motif, box: "Pourquoi elle est levée", missing: "Dites-le en une phrase.")
            _ = try act.onceFiche(key, "\(person.id)\n\(told.iso)\n\(words)") {
                try act.session.lock(key: "limitation.\(person.id)")
                guard let standing = try Limitations(act.session).all(of: person.grappe).first(where: { $0.liftedAt == nil }) else {
                    throw DeskRefusal.cycle(.init("limitation.aucune", "Aucune limitation n’est en cours pour cette personne. Rechargez la page."))
                }
                guard told >= Instant(millisecondsSince1970: standing.setAt).date(in: .paris).date else {
                    throw DeskRefusal.invalid([
                        Anomaly(field: "prevenueLe", code: "avant", message: "« Personne prévenue le » est avant la limitation elle-même. Notez le jour où vous l’avez prévenue qu’elle sera levée.")
                    ])
                }
                try Limitations(act.session).lift(
                    standing, reason: act.desk.keys.encrypt(Array(words.utf8), at: .init("limitation", standing.id, "levee")), told: told.epochDay,
                    by: act.actor.account, at: act.at)
                return standing.id
            }
        }
    }
}

extension Act {
    fileprivate func jourPrevenu(_ text: String?) throws -> LocalDate {
        func wrong(_ code: String, _ message: String) -> DeskRefusal { .invalid([Anomaly(field: "prevenueLe", code: code, message: "« Personne prévenue le » \(message)")]) }
        guard let text, !text.trimmingBlanks.isEmpty else {
            throw wrong("requis", "manque. La loi veut que la personne soit prévenue avant la levée\u{A0}: prévenez-la, puis notez le jour.")
        }
        let day: LocalDate
        do throws(FieldFault) { day = try LocalDate.read(.string(text.trimmingBlanks)) } catch { throw wrong(error.code, error.message) }
        guard day <= today else { throw wrong("futur", "est dans l’avenir. Prévenez d’abord la personne.") }
        return day
    }
}
