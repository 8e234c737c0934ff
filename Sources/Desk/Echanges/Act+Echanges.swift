import Core
import Store

/// What an exchange with a fund is about, once found and allowed.
struct ObjetEchange {
    let caisse: CodeOrganisme
    let dossier: LoadedDossier?
}

extension Act {
    /// A dossier that was deposited, or a fund.
    func objet(dossier: String?, caisse: String?) throws -> ObjetEchange {
        if let dossier, !dossier.isEmpty {
            let loaded = try load(dossier, under: .readDossier)
            guard loaded.state != .brouillon else {
                throw DeskRefusal.cycle(LifecycleRefusal("echange.brouillon", "Déposez d’abord ce dossier\u{A0}: la caisse ne connaît pas les brouillons."))
            }
            guard loaded.teleservice.concernsFund else {
                throw DeskRefusal.cycle(LifecycleRefusal("echange.sans-caisse", "Ce dossier est remis à la personne seule\u{A0}: aucune caisse ne le connaît. Écrivez sans le joindre, en choisissant la caisse."))
            }
            return ObjetEchange(caisse: loaded.caisse, dossier: loaded)
        }
        guard let caisse, !caisse.isEmpty else {
            throw DeskRefusal.invalid([Anomaly(field: "caisse", code: "requis", message: "«\u{A0}Caisse\u{A0}» manque. Choisissez à quelle caisse vous adresser.")])
        }
        guard let code = try? CodeOrganisme(caisse), let known = try funds.competente(pour: code, le: today).caisse else {
            throw DeskRefusal.invalid([Anomaly(field: "caisse", code: "inconnue", message: "Cette caisse n’est pas de ce guichet. Choisissez-la dans la liste.")])
        }
        return ObjetEchange(caisse: known, dossier: nil)
    }

    /// The fund that answers today for a stored code.
    func codeCaisse(_ code: String) throws -> CodeOrganisme {
        guard let code = try? CodeOrganisme(code) else { throw DeskRefusal.notFound }
        return try funds.competente(pour: code, le: today).caisse ?? code
    }

    func seal(_ text: String, _ place: KeyRing.Place) throws -> [UInt8] { try desk.keys.encrypt(Array(text.utf8), at: place) }

    func unseal(_ bytes: [UInt8], _ place: KeyRing.Place) throws -> String { String(decoding: try desk.keys.decrypt(bytes, at: place), as: UTF8.self) }

    /// Who a thing is about, for lists: a name and what it is.
    func patientLine(_ id: String?) throws -> PatientSummary? {
        guard let id, let identity = try identity(of: id) else { return nil }
        return try patientSummary(identity, id: id)
    }

    /// Tells a person about a thread, a call or a complaint.
    func tell(_ account: String, _ object: String, _ words: String, address: String) throws {
        guard account != actor.account else { return }
        try Notifications(session).add(id: desk.chance.identifier(), account: account, dossier: nil, text: words, at: at, address: address, object: object)
    }

    /// A deadline of a fund that was kept or missed.
    func noteEcheance(_ caisse: String, _ genre: String, kept: Bool, since: Instant) throws {
        try Echeances(session).note(id: desk.chance.identifier(), caisse: caisse, genre: genre, kept: kept, duration: since.milliseconds(to: now), at: at)
    }

    /// Refuses when the caller worked on an older state than the present one.
    func require(_ revision: Int?, is present: Int) throws {
        guard let revision, revision != present else { return }
        throw DeskRefusal.stale(revision: present)
    }

    /// Every code whose exchanges the actor's fund answers today.
    func codesOfFund() throws -> [String] {
        guard let caisse = actor.caisse else { throw DeskRefusal.forbidden("Cette liste est celle des caisses.") }
        return try funds.codes(de: caisse, le: today)
    }

    /// The service of the fund that the actor works in.
    var service: ServiceCaisse {
        if case .serviceMedical = actor.role { return .medical }
        return .administratif
    }
}
