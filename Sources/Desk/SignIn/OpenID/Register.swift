import Core
import Foundation
import Store

extension OpenIDSignIn {
    /// Knows the person again or makes their account, and brings their situations up to date.
    func register(_ claims: JSONValue, issuer: String) async throws -> String {
        guard let subject = claims["sub"]?.string else { throw SignInRefusal.untrusted("sujet") }
        let at = desk.now.millisecondsSince1970
        if let known = try await desk.database.read({ try Accounts($0).find(issuer: issuer, subject: subject) }), known.role != "professionnel" {
            // Agents and administrators are made known beforehand, with their provider's subject.
            guard known.isActive else { throw SignInRefusal("compte-clos", "Votre compte est fermé. Adressez-vous à votre responsable.") }
            return known.id
        }
        let person = try ProSanteConnectClaims(claims)
        let places = try person.places.enumerated().map { rank, place in
            SituationRecord(
                id: desk.chance.identifier(), account: "", key: place.key, rank: rank, label: place.label, mode: place.mode, specialty: place.specialty,
                address: try place.address.map { String(decoding: try JSONEncoder().encode($0), as: UTF8.self) }, telephone: place.telephone)
        }
        let fresh = desk.chance.identifier()
        return try await desk.database.write { session in
            let accounts = Accounts(session)
            try session.lock(key: "compte.\(issuer).\(subject)")
            let id: String
            // The service of identity may be late on the directory, or the worker that follows it.
            if let left = try Annuaire(session).left(person.identifier) {
                throw SignInRefusal("annuaire", ActorFinder.directoryWords(Instant(millisecondsSince1970: left)))
            }
            if let known = try accounts.find(issuer: issuer, subject: subject) {
                guard known.isActive else { throw SignInRefusal("compte-clos", "Votre compte est fermé. Adressez-vous à votre ordre ou à l’assistance.") }
                id = known.id
                try accounts.refresh(id, name: person.name, identifier: person.identifier, profession: person.profession.code)
            } else {
                id = fresh
                try accounts.insert(
                    AccountRecord(
                        id: id, role: "professionnel", issuer: issuer, subject: subject, name: person.name, identifier: person.identifier,
                        profession: person.profession.code), at: at)
            }
            for place in places { try accounts.keep(place.with(account: id)) }
            try accounts.endSituations(of: id, except: places.map(\.key), at: at)
            return id
        }
    }
}

extension SituationRecord {
    fileprivate func with(account: String) -> SituationRecord {
        SituationRecord(
            id: id, account: account, key: key, rank: rank, label: label, mode: mode, specialty: specialty, address: address, telephone: telephone)
    }
}
