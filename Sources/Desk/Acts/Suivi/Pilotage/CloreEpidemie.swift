import ContactTracing
public import Core
import Foundation
import Store

extension Desk {
    /// Ends a tracing before its time: after that day nothing is written any more, erasure excepted. Versions still to
    /// come are closed with it, so that none opens it again.
    /// - Parameter jour: the last day on which something may be written, yesterday at the earliest.
    public func cloreEpidemie(_ code: String, apres jour: LocalDate, key: String? = nil, by caller: Caller) async throws -> EpidemieVue {
        try await act("clore-epidemie", on: "epidemie", by: caller) { act in
            try Policy.administer.enforce(act.actor, ())
            _ = try act.onceFiche(key, "\(code) \(jour.iso)") {
                let present = try act.parametres(code)
                if let refus = present.refus(le: act.today), act.today > present.fin { throw DeskRefusal.cycle(refus) }
                guard jour >= act.today.adding(days: -1) else {
                    throw DeskRefusal.invalid([Anomaly(field: "fin", code: "passe", message: "« Dernier jour » : hier au plus tôt. Ce qui a été écrit depuis l’a été régulièrement.")])
                }
                guard jour >= present.debut else {
                    throw DeskRefusal.invalid([Anomaly(field: "fin", code: "avant-le-debut", message: "« Dernier jour » précède l’ouverture du suivi, le \(present.debut.formattedShort).")])
                }
                guard jour < present.fin else {
                    throw DeskRefusal.invalid([Anomaly(field: "fin", code: "pas-plus-tot", message: "Le suivi prend déjà fin le \(present.fin.formattedShort) : choisissez un jour plus proche.")])
                }
                try act.close(present, jour)
                return code
            }
            try act.trace("epidemie/\(code)")
            return try act.vueEpidemie(code)
        }
    }
}

extension Act {
    fileprivate func close(_ present: Parametres, _ jour: LocalDate) throws {
        var number = try nextVersion(present.code)
        let coming = try Epidemies(session).versions(present.code).filter { $0.from > today.epochDay }
            .map { try JSONDecoder().decode(Parametres.self, from: Data($0.parameters.utf8)) }
        var seen: Set<LocalDate> = []
        // The last version written for a day is the one that holds on it.
        for parametres in [present] + coming {
            var closed = parametres
            closed.du = parametres == present ? today : parametres.du
            guard seen.insert(closed.du).inserted else { continue }
            closed.fin = min(parametres.fin, jour)
            closed.version = number
            number += 1
            try write(closed)
        }
    }
}

extension Parametres {
    /// All it says, as one text: what a repeated request is recognised by.
    var hashableText: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        // A set has no order of its own.
        var ordered = self
        ordered.participants = []
        let text = (try? encoder.encode(ordered)).map { String(decoding: $0, as: UTF8.self) } ?? ""
        return text + participants.map(\.rawValue).sorted().joined(separator: ",")
    }
}
