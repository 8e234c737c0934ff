import ContactTracing
import Core
import Foundation
import Store

extension Desk {
    /// Notes how a call ended. The contact must not be in somebody else's hands.
    /// - Parameter rappel: when the person asked to be called back, for that outcome only.
    public func noterAppel(
        _ id: String, issue: String?, rappel: String? = nil, revision: Int? = nil, key: String? = nil, by caller: Caller
    ) async throws -> FicheAppel {
        try await act("noter-appel", on: "suivi/contact", by: caller) { act in
            let kept = try act.onceFiche(key, [id, issue ?? "", rappel ?? ""].joined(separator: "\n")) {
                let issue = try Act.issue(issue)
                var record = try act.contactAAppeler(id)
                try act.require(revision, of: record.revision)
                let parametres = try act.parametresOuverts(record.epidemic)
                try act.note(issue, rappel: issue == .rappeler ? act.rappel(rappel) : nil, on: &record, parametres)
                return record.id
            }
            let record = try act.contactDuTerritoire(kept)
            try act.trace(record)
            return try act.ficheAppel(record)
        }
    }
}

extension Act {
    /// Days within which somebody may ask to be called back.
    private static let joursDeRappel = 7

    fileprivate static func issue(_ word: String?) throws -> IssueAppel {
        guard let issue = word.flatMap(IssueAppel.init(rawValue:)) else {
            throw DeskRefusal.invalid([
                Anomaly(field: "issue", code: "choix", message: "Dites comment l’appel s’est terminé : \(IssueAppel.allCases.map(\.rawValue).joined(separator: ", ")).")
            ])
        }
        return issue
    }

    /// A moment as a page's box (`2026-03-12T14:30`, in Paris) or a program (ISO 8601 with its zone) writes it.
    fileprivate func rappel(_ text: String?) throws -> Instant {
        func bad(_ message: String) -> DeskRefusal { .invalid([Anomaly(field: "rappel", code: "rappel", message: message)]) }
        guard let text, !text.isEmpty else { throw bad("Dites quand rappeler : un jour et une heure, par exemple demain à 10 h.") }
        guard let moment = Self.moment(text) else { throw bad("« \(text.prefix(30)) » n’est pas un moment. Exemple : 2026-03-12T14:30.") }
        guard moment > now else { throw bad("Ce moment est passé. Choisissez une heure à venir.") }
        guard moment <= now.adding(hours: 24 * Self.joursDeRappel) else { throw bad("Choisissez un moment dans les \(Self.joursDeRappel) jours.") }
        return moment
    }

    static func moment(_ text: String) -> Instant? {
        if let exact = try? Instant(iso: text) { return exact }
        guard text.utf8.count == 16, text.dropFirst(10).first == "T", let day = try? LocalDate(iso: String(text.prefix(10))) else { return nil }
        let parts = text.suffix(5).split(separator: ":")
        guard parts.count == 2, let hour = Int(parts[0]), let minute = Int(parts[1]), (0...23).contains(hour), (0...59).contains(minute) else { return nil }
        return Instant(day, hour: hour, minute: minute, in: .paris)
    }

    fileprivate func note(_ issue: IssueAppel, rappel: Instant?, on record: inout ContactRecord, _ parametres: Parametres) throws {
        let before = record.vie
        let hadAnswered = before.jointLe != nil
        // In hand until the sheet is completed when somebody answered; free for others otherwise.
        record.takenBy = issue == .joint ? actor.account : nil
        record.takenUntil = issue == .joint ? now.adding(minutes: Self.minutesDePrise).millisecondsSince1970 : nil
        try apply(.appel(issue), to: &record, parametres, rappel: rappel)
        let kept = AvantAppel(
            etat: before.etat, echeance: before.echeanceAppel?.millisecondsSince1970, prochain: before.prochainEssai?.millisecondsSince1970,
            essais: before.essais, joint: before.jointLe?.millisecondsSince1970, devenu: EtatContact(rawValue: record.state) ?? .clos)
        try Appels(session).insert(
            .init(
                id: desk.chance.orderedIdentifier(at: now), epidemic: record.epidemic, contact: record.id, department: record.department, account: actor.account, at: at,
                outcome: issue.rawValue,
                inTime: hadAnswered ? nil : (issue == .joint || issue == .refuse ? record.vie.appeleATemps(at: now) : nil),
                before: String(decoding: try JSONEncoder().encode(kept), as: UTF8.self), collected: record.collected))
        if issue == .joint { try planIsolation(of: record, parametres) }
        if issue == .joint || issue == .refuse { try Autodeclarations(session).stopWaiting(contact: record.id, at: at) }
    }
}
