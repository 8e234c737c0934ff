import Core
import Store

/// A contact as typed.
public struct ContactCaisseSaisi: Sendable, Hashable {
    public var sujet: String
    public var intitule: String
    public var role: String
    public var telephone: String
    public var courriel: String
    public var horaires: String
    public var secteur: String

    public init(
        sujet: String = "", intitule: String = "", role: String = "", telephone: String = "", courriel: String = "", horaires: String = "", secteur: String = ""
    ) {
        self.sujet = sujet
        self.intitule = intitule
        self.role = role
        self.telephone = telephone
        self.courriel = courriel
        self.horaires = horaires
        self.secteur = secteur
    }
}

extension Desk {
    /// Adds a contact to a fund, or puts another in the place of one.
    /// - Returns: its identifier.
    @discardableResult
    public func writeContact(_ saisi: ContactCaisseSaisi, caisse code: String, replacing former: String? = nil, key: String? = nil, by caller: Caller) async throws -> String {
        try await act("ecrire-contact-caisse", on: "caisse/\(code)", by: caller) { act in
            let caisse = try act.caisse(code)
            try Policy.writeFundContacts.enforce(act.actor, caisse.codeOrganisme)
            let words = [code, saisi.sujet, saisi.intitule, saisi.role, saisi.telephone, saisi.courriel, saisi.horaires, saisi.secteur, former ?? ""]
            let id = try act.onceFiche(key, words.joined(separator: "\n")) {
                let contact = try ContactLu(saisi)
                if let former, try !ContactsCaisse(act.session).retire(former, caisse: code, at: act.at) { throw DeskRefusal.notFound }
                let id = act.desk.chance.identifier()
                try ContactsCaisse(act.session).insert(
                    .init(
                        id: id, caisse: code, sujet: contact.sujet.rawValue, intitule: contact.intitule, role: contact.role, telephone: contact.telephone,
                        courriel: contact.courriel, horaires: contact.horaires, secteur: contact.secteur, remplace: former, ecritPar: act.actor.account,
                        ecritLe: act.at))
                return id
            }
            try act.trace("caisse/\(code)/contact/\(id)")
            return id
        }
    }

    /// Takes a contact off: nobody is told to call it any more.
    public func retireContact(_ id: String, caisse code: String, by caller: Caller) async throws {
        try await act("retirer-contact-caisse", on: "caisse/\(code)", by: caller) { act in
            try Policy.writeFundContacts.enforce(act.actor, act.caisse(code).codeOrganisme)
            guard Identifier.isWellFormed(id), try ContactsCaisse(act.session).retire(id, caisse: code, at: act.at) else { throw DeskRefusal.notFound }
            try act.trace("caisse/\(code)/contact/\(id)")
        }
    }
}

extension Act {
    fileprivate func caisse(_ code: String) throws -> Caisse {
        guard let caisse = try Caisses(session).find(code)?.caisse(receptions: []) else { throw DeskRefusal.notFound }
        return caisse
    }
}

/// A contact that may be kept.
private struct ContactLu {
    let sujet: SujetContact
    let intitule: String
    let role: String
    let telephone, courriel, horaires, secteur: String?

    /// - Throws: `DeskRefusal.invalid` with every fault at once.
    init(_ saisi: ContactCaisseSaisi) throws {
        var anomalies: [Anomaly] = []
        func read(_ text: String, _ field: String, _ label: String, _ control: Control, isRequired: Bool = false) -> String? {
            do throws(FieldFault) {
                let clean = try PlainText.clean(text)
                guard !clean.isEmpty else {
                    if isRequired { throw FieldFault("requis", "manque.") }
                    return nil
                }
                if let fault = control.fault(in: .string(clean)) { throw fault }
                return clean
            } catch {
                anomalies.append(Anomaly(field: field, code: error.code, message: "« \(label) » \(error.message)"))
                return nil
            }
        }
        let sujet = SujetContact(rawValue: saisi.sujet)
        if sujet == nil {
            anomalies.append(Anomaly(field: "sujet", code: "requis", message: "« Sujet » manque. Choisissez l’un de\u{A0}: \(SujetContact.allCases.map(\.libelle).joined(separator: ", "))."))
        }
        let intitule = read(saisi.intitule, "intitule", "Personne ou service", .text(2...120), isRequired: true)
        let role = read(saisi.role, "role", "Ce qu’on y traite", .text(2...200), isRequired: true)
        telephone = read(saisi.telephone, "telephone", "Téléphone direct", .telephone)
        courriel = read(saisi.courriel, "courriel", "Courriel", .email)
        horaires = read(saisi.horaires, "horaires", "Horaires", .text(2...120))
        secteur = read(saisi.secteur, "secteur", "Secteur", .text(2...120))
        if saisi.telephone.trimmingBlanks.isEmpty, saisi.courriel.trimmingBlanks.isEmpty {
            anomalies.append(Anomaly(field: "telephone", code: "moyen", message: "Donnez un téléphone direct ou un courriel\u{A0}: sans l’un des deux, personne ne peut joindre ce contact."))
        }
        guard anomalies.isEmpty, let sujet, let intitule, let role else { throw DeskRefusal.invalid(anomalies) }
        self.sujet = sujet
        self.intitule = intitule
        self.role = role
    }
}
