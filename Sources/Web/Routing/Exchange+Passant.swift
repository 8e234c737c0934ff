import Core
import Desk
import HTTPTypes
import HummingbirdCore
import NIOCore

extension Exchange {
    /// Who asks, at a door open to all: somebody who is signed in, or an address of the network, which is written nowhere.
    var passant: Passant {
        let caller = professionalOrOther.map { Caller(actor: $0, request: context.requestID) }
        return Passant(caller: caller, adresse: networkAddress, request: context.requestID)
    }

    private var professionalOrOther: Actor? { visitor.mustChoose ? nil : visitor.actor }

    /// The house’s own reverse proxy stands on this machine and says for whom it asks; nobody else is believed. A household or an
    /// office has one network of the newer kind of addresses: its first half is what counts.
    private var networkAddress: String {
        let peer = context.remoteAddress?.ipAddress ?? ""
        var address = peer
        if ["127.0.0.1", "::1", ""].contains(peer), let name = HTTPField.Name("X-Forwarded-For"),
            let last = request.headers[name]?.split(separator: ",").last
        {
            address = String(String(last).trimmingBlanks.prefix(45))
        }
        return address.contains(":") ? address.split(separator: ":", omittingEmptySubsequences: false).prefix(4).joined(separator: ":") : address
    }

    /// What a page’s form sent, from somebody who may or may not be signed in: the token where there is a session, the browser’s
    /// word on where it comes from where there is none.
    func publicForm() async throws -> FormInput { visitor.actor == nil ? try await unprovenForm() : try await form() }
}
