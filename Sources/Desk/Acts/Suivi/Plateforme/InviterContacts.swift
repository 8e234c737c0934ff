import ContactTracing
import Core
import Store

extension Desk {
    /// Contacts invited in one turn.
    static let invitationsParTour = 50

    /// Where messages have taken over, invites those with a mobile who wait and were not invited yet.
    /// - Returns: whether anyone was.
    func inviterContacts() async throws -> Bool {
        let now = clock.now()
        let active = try await database.read { try Surcharges($0).allActive() }
        var done = false
        for place in active {
            let due = try await database.read {
                try FileAppels($0).toInvite(
                    epidemic: place.epidemic, department: place.department, at: now.millisecondsSince1970, limit: Self.invitationsParTour)
            }
            guard !due.isEmpty else { continue }
            let invited = try await database.write { session in
                let act = Act("inviter-contact", session: session, desk: self, caller: Worker.deskCaller("surcharge"), now: now)
                // Switched off meanwhile, or after the last day: nobody is written to.
                guard try Surcharges(session).hold(epidemic: place.epidemic, department: place.department) != nil,
                    let parametres = try? act.parametresOuverts(place.epidemic)
                else { return 0 }
                return try due.filter { try act.inviter($0, parametres) }.count
            }
            done = done || invited > 0
        }
        return done
    }
}

extension Act {
    /// Makes the one-time page of a contact and the message that leads to it. Only the hash of its token is kept; the token
    /// itself travels sealed in the message, and is wiped once it left.
    fileprivate func inviter(_ id: String, _ parametres: Parametres) throws -> Bool {
        guard let record = try Contacts(session).hold(id), record.state == EtatContact.aAppeler.rawValue, record.mergedInto == nil, record.hasMobile,
            try Autodeclarations(session).latest(contact: id) == nil, let number = try coffre(record.epidemic).open(record).personne.telephone
        else { return false }
        let token = Jeton.make(desk.chance)
        let expires = now.adding(hours: parametres.surcharge.lienHeures)
        try Autodeclarations(session).insert(hash: Digest.of(token), contact: id, at: at, expires: expires.millisecondsSince1970)
        let message = MessageSuivi.invitation(to: number, link: "\(desk.baseURL)/declaration/\(token)", until: expires)
        let sending = desk.chance.identifier()
        try Envois(session).insert(
            id: sending, epidemic: record.epidemic, channel: "sms", template: "autodeclaration", contact: id, caseID: nil,
            payload: try message.sealed(.contact, sending, record.epidemic, record.collected, desk.clesSuivi), at: at, collected: record.collected)
        try trace(record)
        return true
    }
}

/// The token of a one-time page: 256 random bits in 43 characters that a message and an address can hold.
enum Jeton {
    static func make(_ chance: Chance) -> String {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
        var text = ""
        var (buffer, bits) = (0, 0)
        for byte in chance.bytes(32) {
            buffer = (buffer << 8 | Int(byte)) & 0xFFFF
            bits += 8
            while bits >= 6 {
                bits -= 6
                text.append(alphabet[buffer >> bits & 63])
            }
        }
        if bits > 0 { text.append(alphabet[buffer << (6 - bits) & 63]) }
        return text
    }

    static func isWellFormed(_ text: String) -> Bool {
        text.utf8.count == 43 && text.utf8.allSatisfy { (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0) || $0 == 45 || $0 == 95 }
    }
}
