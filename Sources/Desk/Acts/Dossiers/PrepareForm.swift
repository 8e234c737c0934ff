public import Core
import Store

/// A form about to be filled: what the desk already knows, and what it tells beside it.
public struct PreparedForm: Sendable {
    /// As it asks on the day: with the questions of its kinds of request, when it has kinds.
    public let teleservice: Teleservice
    public let patient: PatientSummary
    public let prefilled: [Prefilled]
    public let content: JSONValue
    public let information: [Information]
}

extension Desk {
    /// Opens an empty form for a patient in hand.
    public func prepareForm(_ teleservice: Teleservice, patient id: String, by caller: Caller) async throws -> PreparedForm {
        try await look("ouvrir-formulaire", on: "patient/\(id)", by: caller) { act in
            let (patient, identity) = try act.patient(.id(id))
            let teleservice = try act.configured(teleservice)
            let subject = DossierSubject(
                author: act.actor.principal, teleservice: teleservice.code, signatories: teleservice.authors, caisse: identity.caisse,
                state: .brouillon, takenBy: nil)
            try Policy.prepareDossier.enforce(act.actor, subject)
            guard let author = try act.people.author(account: act.actor.principal, situation: act.people.situation(for: act.actor)) else {
                throw DeskRefusal.notFound
            }
            let facts = try act.facts(identity, id: patient)
            let prefilled = teleservice.form.prefill(PrefillContext(today: act.now.date(in: .paris).date, patient: facts, author: author))
            let content = JSONValue.object(Dictionary(prefilled.map { ($0.field, $0.value) }, uniquingKeysWith: { first, _ in first }))
            let context = try act.ruleContext(teleservice, patient: facts, author: author, dossier: nil, continues: nil)
            try act.trace("patient/\(patient)", patient: patient)
            return PreparedForm(
                teleservice: teleservice, patient: try act.patientSummary(identity, id: patient), prefilled: prefilled, content: content,
                information: teleservice.information(on: content, context))
        }
    }

    /// Opens the form of an existing dossier: what is told beside it, and where values come from.
    public func prepareForm(of view: DossierView, content: JSONValue, by caller: Caller) async throws -> PreparedForm {
        try await look("ouvrir-formulaire", on: "dossier/\(view.id)", by: caller) { act in
            let dossier = try act.load(view.id, under: .readDossier)
            let author = try act.author(of: dossier.record)
            let facts = try act.facts(of: dossier)
            let context = try act.ruleContext(
                dossier.teleservice, patient: facts, author: author, dossier: view.id, continues: dossier.record.continues)
            try act.trace("dossier/\(view.id)", patient: dossier.record.patient)
            return PreparedForm(
                teleservice: dossier.teleservice, patient: view.patient,
                prefilled: dossier.teleservice.form.prefill(PrefillContext(today: act.now.date(in: .paris).date, patient: facts, author: author)),
                content: content, information: dossier.teleservice.information(on: content, context))
        }
    }
}
