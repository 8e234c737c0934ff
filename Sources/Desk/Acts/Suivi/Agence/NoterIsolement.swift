public import ContactTracing
import Core
import Store

extension Desk {
    /// Notes how an isolation call went. Without an answer somebody calls again tomorrow; whoever wishes no more calls
    /// gets none; symptoms and needs are noted on the sheet.
    public func noterIsolement(_ id: String, _ issue: IssueSuivi, note: String?, key: String? = nil, by caller: Caller) async throws {
        try await act("noter-isolement", on: "suivi/isolement", by: caller) { act in
            try Policy.traceAsAgency.enforce(act.actor, ())
            let words = try act.noteSuivi(note, issue)
            _ = try act.onceFiche(key, "\(id) \(issue.rawValue) \(words ?? "")") {
                let record = try act.appelDuTerritoire(id, hold: true)
                let parametres = try act.parametresOuverts(record.epidemic)
                guard record.doneAt == nil else {
                    throw DeskRefusal.cycle(LifecycleRefusal("appel-deja-fait", "Cet appel est déjà noté : quelqu’un l’a fait avant vous."))
                }
                try Isolements(act.session).done(id, by: act.actor.account, outcome: issue.rawValue, at: act.at)
                if let words { try act.append(words, record) }
                switch issue {
                case .pasDeReponse: try act.callAgainTomorrow(record, parametres)
                case .arrete: try Isolements(act.session).cancel(caseID: record.caseID, contact: record.contact)
                case .vaBien, .symptomes, .besoinAide: break
                }
                return id
            }
            try act.trace(act.appelDuTerritoire(id))
        }
    }
}

extension Act {
    fileprivate func noteSuivi(_ text: String?, _ issue: IssueSuivi) throws -> String? {
        let words: String
        do throws(FieldFault) { words = try PlainText.clean(text ?? "") } catch {
            throw DeskRefusal.invalid([Anomaly(field: "note", code: error.code, message: "« Note » \(error.message)")])
        }
        if words.count > 500 { throw DeskRefusal.invalid([Anomaly(field: "note", code: "longueur", message: "« Note » dépasse 500 caractères.")]) }
        if words.isEmpty, issue == .symptomes || issue == .besoinAide {
            throw DeskRefusal.invalid([
                Anomaly(field: "note", code: "requis", message: issue == .symptomes ? "« Note » : dites quels symptômes, et depuis quand." : "« Note » : dites de quoi la personne a besoin.")
            ])
        }
        return words.isEmpty ? nil : "\(today.formattedShort), \(issue.libelle.lowercased()) : \(words)"
    }

    /// Adds a line to the note of whoever was called.
    fileprivate func append(_ words: String, _ call: Isolements.Record) throws {
        let coffre = coffre(call.epidemic)
        if let id = call.caseID, var cas = try CasIndex(session).hold(id) {
            var data = try coffre.open(cas)
            data.note = [data.note, words].compactMap { $0 }.joined(separator: "\n")
            cas.data = try coffre.seal(data, id: cas.id, collecte: cas.collected)
            try CasIndex(session).save(&cas, at: at)
        } else if let id = call.contact, var contact = try Contacts(session).hold(id) {
            var data = try coffre.open(contact)
            data.note = [data.note, words].compactMap { $0 }.joined(separator: "\n")
            contact.data = try coffre.seal(data, id: contact.id, collecte: contact.collected)
            try Contacts(session).save(&contact, at: at)
        }
    }

    /// One more call, unless one is already planned then or the isolation is over.
    fileprivate func callAgainTomorrow(_ call: Isolements.Record, _ parametres: Parametres) throws {
        let tomorrow = today.adding(days: 1)
        let planned = try AppelsIsolement(session).of(caseID: call.caseID, contact: call.contact)
        let view = try appel(call)
        guard tomorrow <= view.finLe, !planned.contains(where: { $0.doneAt == nil && $0.planned == tomorrow.epochDay }) else { return }
        let sheet = try call.caseID.flatMap { try CasIndex(session).find($0)?.collected } ?? call.contact.flatMap { try Contacts(session).find($0)?.collected }
        try Isolements(session).plan(
            id: desk.chance.identifier(), epidemic: call.epidemic, caseID: call.caseID, contact: call.contact, department: call.department,
            day: tomorrow.epochDay, collected: sheet ?? today.epochDay)
    }
}
