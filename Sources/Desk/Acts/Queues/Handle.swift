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
        try await handle("remettre", id, "", revision, key, caller, under: .answerDossier, decides: false) { act, dossier in
            dossier.record.takenBy = nil
            try act.apply(.release, to: &dossier)
        }
    }

    /// Accepts, or proposes to when the fund wants two people. `modele` is one of the fund’s ready-made reasons.
    /// - Parameter granted: what is granted, when not what was asked: then a reason is needed.
    public func accept(
        _ id: String, comment: String?, modele: String? = nil, granted: String? = nil, revision: Int? = nil, key: String? = nil, by caller: Caller
    ) async throws -> DossierView {
        let words = [comment ?? "", modele ?? ""] + (granted.map { [$0] } ?? [])
        return try await handle("accepter", id, words.joined(separator: "\n"), revision, key, caller, under: .answerDossier) { act, dossier in
            let typed = try act.words(comment, modele, dossier)
            let accord = try act.grant(granted, on: dossier)
            try act.answer(.acceptation, accord == nil ? Reason.optional(typed) : Reason.required(typed), granting: accord, of: &dossier)
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
        under policy: Policy<DossierSubject>, decides: Bool = true, _ body: @escaping @Sendable (Act, inout LoadedDossier) throws -> Void
    ) async throws -> DossierView {
        try await act(name, on: "dossier/\(id)", by: caller) { act in
            try act.once(key, "\(id)\n\(words)") {
                var dossier = try act.load(id, under: .readDossier, policy, hold: true)
                if decides { try Policy.decideDossier.enforce(act.actor, dossier.subject()) }
                try act.require(revision, of: dossier)
                try body(act, &dossier)
                try act.trace("dossier/\(id)", patient: dossier.record.patient)
                return try act.view(dossier)
            }
        }
    }
}
