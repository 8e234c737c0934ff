public import ContactTracing
import Core
import Foundation
import Store

extension Desk {
    /// Opens an exercise epidemic for studying line lists, at the operator's console, if there is none of that code.
    /// - Returns: its parameters, and whether it was opened now.
    public func openStudy(_ code: String, by caller: Caller) async throws -> (parametres: Parametres, isNew: Bool) {
        guard caller.actor.isAtConsole else { throw DeskRefusal.forbidden("Une étude s’ouvre à la console.") }
        return try await act("ouvrir-etude", on: "suivi/\(code)", by: caller) { act in
            try act.trace("suivi/\(code)")
            if try Epidemies(act.session).inForce(code, on: act.today.epochDay) != nil { return (try act.parametres(code), false) }
            let parametres = Parametres.exercice(code, nom: "Étude", debut: act.today.adding(days: -1), fin: act.today.adding(days: 3650))
            guard parametres.anomalies.isEmpty else { throw DeskRefusal.invalid(parametres.anomalies) }
            let json = String(decoding: try JSONEncoder().encode(parametres), as: UTF8.self)
            try Epidemies(act.session).insert(
                .init(code: code, version: 1, from: parametres.du.epochDay, parameters: json, author: act.actor.account, createdAt: act.at))
            return (parametres, true)
        }
    }
}
