public import Core
import Store

extension Desk {
    /// Who a patient in hand is, how sure that is, and how it came to be.
    public func readIdentity(_ id: String, by caller: Caller) async throws -> IdentiteView {
        try await act("lire-identite", on: "patient/\(id)", by: caller) { act in
            let held = try act.identite(id)
            try act.trace("patient/\(held.id)", patient: held.id)
            return try act.view(held)
        }
    }

    /// Something a person notes on an identity: nothing could be seen, a doubt, what lifted it, a homonym.
    /// - Parameter revision: what the page was made from; another change since then is a refusal.
    public func noteIdentity(_ event: EvenementIdentite, on id: String, motif: String? = nil, revision: Int? = nil, key: String? = nil, by caller: Caller) async throws {
        _ = try await act("noter-identite", on: "patient/\(id)", by: caller) { act in
            guard event.isNotedByHand else { throw DeskRefusal.notFound }
            var held = try act.identite(id, hold: true)
            try act.trace("patient/\(held.id)", patient: held.id)
            return try act.onceFiche(key, "\(id)\n\(event.genre)\n\(motif ?? "")") {
                try act.require(revision, of: held.record.revision)
                let words = try event.veutMotif ? Reason.required(motif) : Reason.optional(motif)
                held.proposition = nil
                try act.happen(event, to: &held, motif: words)
                return held.id
            }
        }
    }
}

extension EvenementIdentite {
    /// Needs nothing but a word and perhaps a reason. The others come with a document, an answer, new traits.
    var isNotedByHand: Bool {
        switch self {
        case .sansDocument, .doute, .douteLeve, .fictive, .fictiveLevee, .homonymie, .homonymieLevee, .qualificationRetiree: true
        case .recuperee, .documentVerifie, .traitsCorriges, .exceptionTraits: false
        }
    }

    /// The events a person may note, by the word of the address.
    public static func noted(_ word: String) -> EvenementIdentite? {
        let all: [EvenementIdentite] = [
            .sansDocument(.refus), .sansDocument(.absent), .doute(.doute), .doute(.usurpation), .douteLeve, .fictive, .fictiveLevee, .homonymie,
            .homonymieLevee, .qualificationRetiree,
        ]
        return all.first { $0.genre == word }
    }
}
