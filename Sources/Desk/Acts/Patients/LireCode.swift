import Core
import Store

extension Desk {
    /// Whose phone shows this code. It serves once; wrong ones are counted, and whoever tries too many waits.
    public func readPhoneCode(_ typed: String, by caller: Caller) async throws -> IdentiteLue {
        guard let code = CodeApplication.read(typed) else {
            throw DeskRefusal.invalid([Anomaly(field: "code", code: "code", message: "Le code de l’application compte \(CodeApplication.length) chiffres, par exemple 4821 9035.")])
        }
        try await act("demander-code-application", on: "code-application", by: caller) { act in
            try Policy.careForPatients.enforce(act.actor, ())
            try act.exigePatience()
            try act.trace("code-application")
        }
        let found: IdentiteINSi?
        do { found = try await application.redeem(code, clock.now()) } catch is GatewayFailure {
            throw DeskRefusal.unavailable("Le service de l’application du patient ne répond pas. Cherchez le patient par son numéro ou par son nom.")
        }
        return try await act("lire-code-application", on: "code-application", by: caller) { act in
            guard let found else {
                try act.noteManque()
                try act.trace("code-application", result: .notFound)
                return nil
            }
            try act.trace("code-application")
            return IdentiteLue(source: .application, matricule: found.matricule, traits: found.traits)
        } ?? { throw DeskRefusal.invalid([Anomaly(field: "code", code: "code-inconnu", message: "Ce code n’est pas connu, a déjà servi ou a plus de \(CodeApplication.minutes) minutes. Demandez au patient d’en afficher un autre.")]) }()
    }
}
