import Core
import Desk

extension Exchange {
    /// Who asks, at a door open to all: somebody who is signed in, or an address of the network, which is written nowhere.
    var passant: Passant {
        let known = visitor.mustChoose ? nil : visitor.actor
        return Passant(
            caller: known.map { Caller(actor: $0, request: context.requestID) }, adresse: address ?? Passant.adresseInconnue, request: context.requestID)
    }

    /// What a page’s form sent, from somebody who may or may not be signed in: the token where there is a session, the browser’s
    /// word on where it comes from where there is none.
    func publicForm() async throws -> FormInput { visitor.actor == nil ? try await unprovenForm() : try await form() }
}
