import Core
import Store

/// What the fund granted, when it is not what was asked.
public struct AccordeView: Sendable, Codable, Hashable {
    /// The form's field.
    public let field: String
    /// « Durée accordée »
    public let label: String
    public let granted: String
    public let asked: String?
    /// « 3 ans (10 ans demandés) », for people.
    public let words: String
}

extension Act {
    /// What is granted otherwise than asked, checked against the law of the day; nil when it is what was asked.
    func grant(_ value: String?, on dossier: LoadedDossier) throws -> Accords.Record? {
        guard let value = value?.trimmingBlanks, !value.isEmpty else { return nil }
        guard let possible = dossier.teleservice.accordPossible(on: try content(of: dossier.record), le: today) else {
            throw DeskRefusal.invalid([
                Anomaly(field: "accorde", code: "sans-objet", message: "Sur ce dossier, rien d’autre que ce qui est demandé ne peut être accordé. Laissez ce champ vide.")
            ])
        }
        guard value != possible.asked else { return nil }
        guard possible.choices.contains(where: { $0.value == value }) else {
            let known = possible.choices.map(\.label).joined(separator: ", ")
            throw DeskRefusal.invalid([
                Anomaly(field: "accorde", code: "choix", message: "«\u{A0}\(possible.label)\u{A0}» doit être, selon le texte de ce jour, l’un de\u{A0}: \(known).")
            ])
        }
        return Accords.Record(dossier: dossier.record.id, version: dossier.record.version, champ: possible.field, demande: possible.asked, accorde: value)
    }

    /// Keeps what is granted, before what it changes at the desk is drawn from it; the author is told that it differs.
    func keep(_ granted: Accords.Record?, of dossier: LoadedDossier) throws {
        guard let granted else { return }
        try Accords(session).insert(granted, by: actor.account, at: at)
        try notify(dossier.record.author, dossier.record.id, "La caisse accorde autre chose que ce que vous demandiez\u{A0}: la réponse dit quoi, et pourquoi.")
    }

    /// What was deposited, with what was granted in the place of what was asked.
    func grantedContent(of dossier: LoadedDossier) throws -> JSONValue {
        let content = try content(of: dossier.record)
        guard let granted = try Accords(session).find(dossier.record.id, version: dossier.record.version) else { return content }
        return .object((content.object ?? [:]).merging([granted.champ: .string(granted.accorde)]) { $1 })
    }

    func granted(_ dossier: LoadedDossier, version: Int, content: JSONValue, on day: LocalDate) throws -> AccordeView? {
        guard let row = try Accords(session).find(dossier.record.id, version: version) else { return nil }
        let possible = dossier.teleservice.accordPossible(on: content, le: day)
        let value = possible?.label(of: row.accorde) ?? row.accorde
        let asked = possible?.label(of: row.demande) ?? row.demande
        return AccordeView(
            field: row.champ, label: possible?.label ?? row.champ, granted: row.accorde, asked: row.demande,
            words: asked.map { "\(value), au lieu de \($0)" } ?? value)
    }

    func accordView(_ teleservice: Teleservice, _ content: JSONValue) -> AccordView? {
        teleservice.accordPossible(on: content, le: today).map { one in
            AccordView(field: one.field, label: one.label, asked: one.asked, values: one.choices.map { .init(value: $0.value, label: $0.label) })
        }
    }

    /// Why the actor's side of the fund does not decide it.
    func reserved(_ dossier: LoadedDossier) -> String? {
        guard let mine = actor.role.service, let decideur = dossier.decideur, decideur.service != mine else { return nil }
        return decideur.raison
    }
}
