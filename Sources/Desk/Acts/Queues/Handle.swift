import Core
import Store

extension Desk {
    /// An agent takes a dossier in charge: from here its author can no longer replace it unnoticed.
    public func take(_ id: String, revision: Int? = nil, key: String? = nil, by caller: Caller) async throws -> DossierView {
        try await handle("prendre", id, "", revision, key, caller, under: .handleDossier) { act, dossier in
            dossier.record.takenBy = act.actor.account
            try act.apply(.take, to: &dossier)
        }
    }

    /// The agent puts it back for colleagues.
    public func release(_ id: String, revision: Int? = nil, key: String? = nil, by caller: Caller) async throws -> DossierView {
        try await handle("remettre", id, "", revision, key, caller, under: .answerDossier) { act, dossier in
            dossier.record.takenBy = nil
            try act.apply(.release, to: &dossier)
        }
    }

    /// Accepts, or proposes to when the fund wants two people. `modele` is one of the fund’s ready-made reasons.
    public func accept(_ id: String, comment: String?, modele: String? = nil, revision: Int? = nil, key: String? = nil, by caller: Caller) async throws -> DossierView {
        try await handle("accepter", id, "\(comment ?? "")\n\(modele ?? "")", revision, key, caller, under: .answerDossier) { act, dossier in
            try act.answer(.acceptation, Reason.optional(act.words(comment, modele, dossier)), of: &dossier)
        }
    }

    /// Refuses, or proposes to when the fund wants two people.
    public func refuse(_ id: String, reason: String?, modele: String? = nil, revision: Int? = nil, key: String? = nil, by caller: Caller) async throws -> DossierView {
        try await handle("refuser", id, "\(reason ?? "")\n\(modele ?? "")", revision, key, caller, under: .answerDossier) { act, dossier in
            try act.answer(.refus, Reason.required(act.words(reason, modele, dossier)), of: &dossier)
        }
    }

    public func askCorrection(_ id: String, reason: String?, modele: String? = nil, revision: Int? = nil, key: String? = nil, by caller: Caller) async throws -> DossierView {
        try await handle("demander-correction", id, "\(reason ?? "")\n\(modele ?? "")", revision, key, caller, under: .answerDossier) { act, dossier in
            try act.apply(.askCorrection(reason: Reason.required(act.words(reason, modele, dossier))), to: &dossier)
        }
    }

    func handle(
        _ name: String, _ id: String, _ words: String, _ revision: Int?, _ key: String?, _ caller: Caller,
        under policy: Policy<DossierSubject>, _ body: @escaping @Sendable (Act, inout LoadedDossier) throws -> Void
    ) async throws -> DossierView {
        try await act(name, on: "dossier/\(id)", by: caller) { act in
            try act.once(key, "\(id)\n\(words)") {
                var dossier = try act.load(id, under: .readDossier, policy, hold: true)
                try act.require(revision, of: dossier)
                try body(act, &dossier)
                try act.trace("dossier/\(id)", patient: dossier.record.patient)
                return try act.view(dossier)
            }
        }
    }
}
