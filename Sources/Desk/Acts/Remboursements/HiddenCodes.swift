import Core
import Store

/// A code whose lines are shown to nobody, and why.
public struct HiddenCodeView: Sendable, Codable, Hashable {
    public let code: String
    public let reason: String
}

extension Desk {
    public func listHiddenCodes(by caller: Caller) async throws -> [HiddenCodeView] {
        try await act("lister-codes-masques", on: "remboursements/masques", by: caller) { act in
            try Policy.administer.enforce(act.actor, ())
            try act.trace("remboursements/masques")
            return try CodesMasques(act.session).all().map { HiddenCodeView(code: $0.code, reason: $0.reason) }
        }
    }

    /// From now on, lines that bear this code are shown to nobody.
    public func hideCode(_ code: String, reason: String, by caller: Caller) async throws {
        try await act("masquer-code", on: "remboursements/masques", by: caller) { act in
            try Policy.administer.enforce(act.actor, ())
            var typed = Saisie()
            let clean = typed.words(code, "code", "Code", 1...40, example: "le code tel que la caisse l’écrit")
            let why = typed.words(reason, "motif", "Motif", 3...200, example: "Décision du responsable du traitement")
            if let clean, clean.contains(where: \.isWhitespace) { typed.add("code", "espace", "«\u{A0}Code\u{A0}» ne contient pas d’espace. Écrivez un code à la fois.") }
            try typed.check()
            guard let clean, let why else { return }
            try CodesMasques(act.session).add(clean, reason: why, by: act.actor.account, at: act.at)
            try act.trace("remboursements/masques")
        }
    }

    public func showCode(_ code: String, by caller: Caller) async throws {
        try await act("montrer-code", on: "remboursements/masques", by: caller) { act in
            try Policy.administer.enforce(act.actor, ())
            guard try CodesMasques(act.session).remove(code) else { throw DeskRefusal.notFound }
            try act.trace("remboursements/masques")
        }
    }
}
