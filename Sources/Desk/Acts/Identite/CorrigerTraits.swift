import Core
import Store

extension Desk {
    /// Changes the strict traits by hand. Locked ones change by exception alone, which takes a reason and takes the
    /// qualification back.
    public func correctTraits(
        of id: String, _ typed: TraitsSaisis, parException: Bool, motif: String?, revision: Int? = nil, key: String? = nil, by caller: Caller
    ) async throws {
        _ = try await act("corriger-traits", on: "patient/\(id)", by: caller) { act in
            var held = try act.identite(id, hold: true)
            try act.trace("patient/\(held.id)", patient: held.id)
            return try act.onceFiche(key, "\(id)\n\(parException)\n\(typed.fingerprint)\n\(motif ?? "")") {
                try act.require(revision, of: held.record.revision)
                let event: EvenementIdentite = parException ? .exceptionTraits : .traitsCorriges
                let words = try event.veutMotif ? Reason.required(motif) : Reason.optional(motif)
                let traits = try typed.read(today: act.now.date(in: .paris).date)
                let before = held.identity.traits
                guard traits != before else {
                    throw DeskRefusal.invalid([Anomaly(field: "nomNaissance", code: "inchange", message: "Aucun trait ne change. Corrigez au moins un trait, ou revenez à l’identité.")])
                }
                held.identity.take(traits)
                if traits.lieuNaissance.isEmpty { held.identity.lieuNaissance = nil }
                held.proposition = nil
                try act.happen(event, to: &held, motif: words, replacing: before)
                try act.vault.update(held.identity, id: held.id, at: act.at)
                try act.noteLookalikes(of: held.id, held.identity)
                return held.id
            }
        }
    }
}
