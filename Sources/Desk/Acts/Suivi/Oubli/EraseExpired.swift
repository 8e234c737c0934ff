public import ContactTracing
import Core
import Crypto
import Foundation
import Store

extension Desk {
    /// Erases what has been kept for as long as the parameters allow, epidemic by epidemic: rows and indices in one
    /// transaction with the signed report, then the keys, then what the engine still holds of the deleted pages. Runs
    /// every few minutes in the worker; what a crash interrupted is taken up by the next run.
    /// - Returns: the reports of what was erased, none when nothing was due.
    @discardableResult
    public func eraseExpired() async throws -> [RapportEffacement] {
        var reports: [RapportEffacement] = []
        for code in try await database.read({ try Epidemies($0).codes() }) {
            if let report = try await eraseExpired(code) { reports.append(report) }
        }
        if !reports.isEmpty { try await database.tidy() }
        return reports
    }

    private func eraseExpired(_ code: String) async throws -> RapportEffacement? {
        let now = clock.now()
        let caller = Worker.deskCaller("effacement")
        let erased = try await database.write { session -> (report: RapportEffacement, keys: [ClesSuivi.Nom])? in
            try session.lock(key: "effacement.\(code)")
            let act = Act("effacer", session: session, desk: self, caller: caller, now: now)
            return try act.eraseDue(code)
        }
        guard let erased else { return nil }
        for key in erased.keys { try clesSuivi.destroy(key) }
        return erased.report
    }
}

extension Act {
    /// Nil when nothing is due.
    fileprivate func eraseDue(_ code: String) throws -> (report: RapportEffacement, keys: [ClesSuivi.Nom])? {
        let parametres = try parametres(code)
        let limits = CategorieSuivi.allCases.reduce(into: [CategorieSuivi: Int]()) {
            $0[$1] = parametres.conservation.dernierJourEchu($1, le: today).epochDay
        }
        let contactLimit = limits[.contact] ?? .min
        let caseLimit = limits[.cas] ?? .min
        let due = desk.clesSuivi.names(epidemie: code).filter { $0.isDue(cas: caseLimit, contact: contactLimit) }
        let store = Effacements(session)
        guard try !due.isEmpty || store.remains("contact", epidemic: code, upTo: contactLimit) || store.remains("cas", epidemic: code, upTo: caseLimit) else {
            return nil
        }
        let contacts = try store.eraseContacts(epidemic: code, upTo: contactLimit)
        let keepsFigures = parametres.conservation.epidemiologieJusqua.map { today <= $0 } ?? false
        let cases = try store.eraseCases(epidemic: code, upTo: caseLimit, keepsFigures: keepsFigures)
        guard !due.isEmpty || !contacts.isEmpty || !cases.isEmpty else { return nil }
        try store.forgetAnswers(before: Instant(LocalDate(epochDay: min(caseLimit, contactLimit)), in: .paris).millisecondsSince1970)
        let report = RapportEffacement(
            epidemie: code, le: now,
            lignes: [
                .init(categorie: .contact, collecteJusquau: LocalDate(epochDay: contactLimit), lignes: contacts, cles: due.filter { $0.sorte == .contact }.map(\.texte)),
                .init(categorie: .cas, collecteJusquau: LocalDate(epochDay: caseLimit), lignes: cases, cles: due.filter { $0.sorte != .contact }.map(\.texte)),
            ])
        try keep(report)
        try trace("suivi/effacement/\(code)")
        return (report, due)
    }

    private func keep(_ report: RapportEffacement) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let bytes = try encoder.encode(report)
        let signed = try desk.keys.sign(bytes)
        try Effacements(session).insert(
            .init(
                id: desk.chance.identifier(), epidemic: report.epidemie, at: at, report: String(decoding: bytes, as: UTF8.self),
                signature: signed.signature, key: signed.publicKey))
    }
}

extension ClesSuivi.Nom {
    /// Nothing that this key sealed may be read any more. A week's key goes when its last day is due in every category.
    fileprivate func isDue(cas: Int, contact: Int) -> Bool {
        switch sorte {
        case .cas: numero <= cas
        case .contact: numero <= contact
        case .recherche: numero * 7 + 6 <= min(cas, contact)
        }
    }
}
