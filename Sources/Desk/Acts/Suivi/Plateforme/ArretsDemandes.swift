public import Core
import ContactTracing
import Store

/// A request in its doctor's list, with whom it is about.
public struct LigneArret: Sendable, Hashable {
    public let demande: DemandeArret
    public let personne: String
    public let dateNaissance: LocalDate?
}

extension Desk {
    /// Leaves that contacts asked this doctor for on the phone. The list names the contact and never the case.
    public func listerArrets(by caller: Caller) async throws -> [LigneArret] {
        try await act("lister-arrets", on: "suivi/arrets", by: caller) { act in
            try Policy.traceAsDoctor.enforce(act.actor, ())
            try act.trace("suivi/arrets")
            return try DemandesArret(act.session).ofDoctor(act.actor.principal, limit: 100).compactMap { request in
                guard let contact = try Contacts(act.session).find(request.contact) else { return nil }
                let person = try act.coffre(contact.epidemic).open(contact).personne
                try act.trace(contact)
                return LigneArret(demande: try act.demande(request), personne: person.displayName, dateNaissance: person.dateNaissance)
            }
        }
    }

    /// Turns a request into a draft of the téléservice: everything known is filled in; the doctor reads, completes, deposits.
    /// - Returns: the dossier.
    public func reprendreArret(_ id: String, key: String? = nil, by caller: Caller) async throws -> String {
        try await act("reprendre-arret", on: "suivi/arret", by: caller) { act in
            let (request, contact) = try act.arretDuMedecin(id)
            try act.trace(contact)
            return try act.onceFiche(key, "reprendre\n\(id)") {
                if let dossier = request.dossier { return dossier }
                try act.requireUndecided(request)
                guard let patient = request.patient, let teleservice = act.desk.teleservice("arret-de-travail"), let identity = try act.vault.find(patient),
                    let author = try act.people.author(account: act.actor.principal, situation: act.people.situation(for: act.actor))
                else { throw DeskRefusal.notFound }
                var content = Dictionary(
                    teleservice.form.prefill(PrefillContext(today: act.today, patient: try act.facts(identity, id: patient), author: author)).map { ($0.field, $0.value) },
                    uniquingKeysWith: { first, _ in first })
                content["debut"] = .string(LocalDate(epochDay: request.from).iso)
                content["fin"] = .string(LocalDate(epochDay: request.until).iso)
                content["motif"] = ["texte": "Isolement d’une personne contact, sans télétravail possible"]
                let (dossier, _) = try act.begin(.init(teleservice: teleservice.code, patient: identity.nir.map { .nir($0) } ?? .id(patient), content: .object(content)))
                try act.trace("dossier/\(dossier.record.id)", patient: patient)
                var decided = request
                decided.state = DemandeArret.Etat.repris.rawValue
                decided.dossier = dossier.record.id
                try DemandesArret(act.session).decide(decided, at: act.at)
                return dossier.record.id
            }
        }
    }

    /// The doctor establishes no leave, and says why in one of a few words.
    public func declinerArret(_ id: String, motif: String?, key: String? = nil, by caller: Caller) async throws {
        _ = try await act("decliner-arret", on: "suivi/arret", by: caller) { act in
            let (request, contact) = try act.arretDuMedecin(id)
            try act.trace(contact)
            return try act.onceFiche(key, "decliner\n\(id)\n\(motif ?? "")") {
                guard let reason = motif.flatMap(DemandeArret.Motif.init(rawValue:)) else {
                    throw DeskRefusal.invalid([
                        Anomaly(field: "motif", code: "choix", message: "Choisissez un motif : \(DemandeArret.Motif.allCases.map(\.rawValue).joined(separator: ", ")).")
                    ])
                }
                try act.requireUndecided(request)
                var decided = request
                decided.state = DemandeArret.Etat.decline.rawValue
                decided.reason = reason.rawValue
                try DemandesArret(act.session).decide(decided, at: act.at)
                return id
            }
        }
    }
}

extension Act {
    /// A request addressed to the actor, held.
    fileprivate func arretDuMedecin(_ id: String) throws -> (DemandesArret.Record, ContactRecord) {
        try Policy.traceAsDoctor.enforce(actor, ())
        guard let request = try DemandesArret(session).hold(id), request.doctor == actor.principal, request.state != "annule",
            let contact = try Contacts(session).find(request.contact)
        else { throw DeskRefusal.notFound }
        return (request, contact)
    }

    fileprivate func requireUndecided(_ request: DemandesArret.Record) throws {
        guard request.state == DemandeArret.Etat.demande.rawValue else {
            throw DeskRefusal.cycle(LifecycleRefusal("arret-decide", "Cette demande a déjà reçu sa réponse."))
        }
    }
}
