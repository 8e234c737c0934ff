public import Core
import Store

/// What a doctor says to be called back.
public struct DemandeEntretien: Sendable, Hashable {
    public var dossier: String?
    public var caisse: String?
    public var sujet: String
    public var texte: String
    public var telephone: String
    /// First moment of a slot, ISO 8601; empty for as soon as possible.
    public var creneau: String
    /// Quiet hours, « 12:00 » and « 14:00 »; empty for none.
    public var calmeDe: String
    public var calmeA: String
    public var urgent: Bool

    public init(
        dossier: String? = nil, caisse: String? = nil, sujet: String = "", texte: String = "", telephone: String = "", creneau: String = "", calmeDe: String = "",
        calmeA: String = "", urgent: Bool = false
    ) {
        (self.dossier, self.caisse, self.sujet, self.texte, self.telephone) = (dossier, caisse, sujet, texte, telephone)
        (self.creneau, self.calmeDe, self.calmeA, self.urgent) = (creneau, calmeDe, calmeA, urgent)
    }

    var words: String { [dossier ?? "", caisse ?? "", sujet, texte, telephone, creneau, calmeDe, calmeA, urgent ? "oui" : ""].joined(separator: "\n") }
}

/// What the form proposes: slots, and what the desk remembers of the doctor.
public struct PreparationEntretien: Sendable, Codable {
    public let caisse: CaisseSummary?
    public let dossierTitre: String?
    public let patient: PatientSummary?
    /// First moments, soonest first.
    public let creneaux: [Instant]
    /// Until when the fund must have called if no slot is chosen.
    public let auPlusTard: Instant
    public let telephone: String?
    public let calmes: HeuresCalmes?
    /// Funds to choose from, when there is no dossier.
    public let caisses: [CaisseSummary]
}

extension Desk {
    /// What can be booked now, from a dossier or on a topic.
    public func preparerEntretien(dossier: String? = nil, caisse: String? = nil, by caller: Caller) async throws -> PreparationEntretien {
        try await act("preparer-entretien", on: "entretien", by: caller) { act in
            try Policy.openExchange.enforce(act.actor, ())
            let objet = dossier == nil && caisse == nil ? nil : try act.objet(dossier: dossier, caisse: caisse)
            let preference = try act.preferenceRappel()
            let loaded = objet?.dossier
            try act.trace(dossier.map { "dossier/\($0)" } ?? "entretiens", patient: loaded?.record.patient)
            return PreparationEntretien(
                caisse: try objet.map { try act.funds.summary($0.caisse, le: act.today) },
                dossierTitre: try loaded.map { "\($0.teleservice.texts.shortTitle), \(try act.summary(of: $0.record))" },
                patient: try loaded.map { try act.patientSummary($0.identity, id: $0.record.patient) },
                creneaux: try act.creneaux(objet?.caisse, preference?.calmes).map(\.debut), auPlusTard: act.desk.reglesEntretien.delai.echeance(depuis: act.now),
                telephone: try preference?.telephone ?? act.placeTelephone(), calmes: preference?.calmes, caisses: loaded == nil ? try act.fundsOfDesk() : [])
        }
    }

    /// Asks the fund's medical service to call back within 24 hours, or at a slot.
    public func demanderEntretien(_ demande: DemandeEntretien, key: String? = nil, by caller: Caller) async throws -> EntretienView {
        try await act("demander-entretien", on: "entretien", by: caller) { act in
            try Policy.openExchange.enforce(act.actor, ())
            let id = try act.onceFiche(key, demande.words) {
                let objet = try act.objet(dossier: demande.dossier, caisse: demande.caisse)
                let lu = try act.lire(demande, objet.caisse)
                let id = act.desk.chance.identifier()
                var record = EntretienRecord(
                    id: id, genre: "conseil", origine: "demande", caisse: objet.caisse.code, dossier: objet.dossier?.record.id, patient: objet.dossier?.record.patient,
                    professionnel: objet.dossier?.record.author ?? act.actor.principal, situation: try objet.dossier?.record.situation ?? act.people.situation(for: act.actor),
                    demandePar: act.actor.account, teleservice: objet.dossier?.record.teleservice, sujet: lu.sujet.rawValue,
                    texte: try act.seal(lu.texte, KeyRing.Place("entretien", id, "texte")), urgent: lu.urgent, etat: EtatEntretien.propose.rawValue, ouvertLe: act.at)
                try act.reach(&record, lu)
                try Entretiens(act.session).insert(record)
                try act.apply(.demander(lu.creneau), to: &record, mot: "demande")
                return id
            }
            let record = try act.entretien(id, under: .ownExchange)
            try act.trace(record.object, patient: record.patient)
            return try act.view(record)
        }
    }

    /// Says when, for a call that a refusal opened.
    public func accepterEntretien(_ id: String, _ demande: DemandeEntretien, key: String? = nil, by caller: Caller) async throws -> EntretienView {
        try await act("demander-entretien", on: "entretien/\(id)", by: caller) { act in
            _ = try act.onceFiche(key, "\(id)\n\(demande.words)") {
                var record = try act.entretien(id, under: .ownExchange, hold: true)
                var asked = demande
                asked.sujet = record.sujet
                if asked.texte.trimmingBlanks.isEmpty { asked.texte = try act.unseal(record.texte, record.place("texte")) }
                let lu = try act.lire(asked, act.codeCaisse(record.caisse))
                try act.reach(&record, lu)
                record.urgent = lu.urgent
                try act.apply(.demander(lu.creneau), to: &record, mot: "demande", texte: demande.texte.trimmingBlanks.isEmpty ? nil : lu.texte)
                return id
            }
            let record = try act.entretien(id, under: .ownExchange)
            try act.trace(record.object, patient: record.patient)
            return try act.view(record)
        }
    }
}

/// A request that can be kept.
struct DemandeEntretienLue {
    let sujet: SujetEchange
    let texte: String
    let telephone: String
    let creneau: Instant?
    let calmes: HeuresCalmes?
    let urgent: Bool
}

extension Act {
    func lire(_ demande: DemandeEntretien, _ caisse: CodeOrganisme) throws -> DemandeEntretienLue {
        var saisie = LectureSaisie()
        let sujet = saisie.choice(demande.sujet, "sujet", "Sujet", of: SujetEchange.self)
        if let sujet, sujet.service != .medical { saisie.fault("sujet", "service", "Ce sujet n’est pas médical\u{A0}: écrivez plutôt un message aux services administratifs.") }
        let texte = saisie.text(demande.texte, "texte", "Votre question", .longText(5...2000))
        let telephone = saisie.text(demande.telephone, "telephone", "Téléphone direct", .telephone)
        let de = saisie.minute(demande.calmeDe, "calmeDe", "Ne pas appeler de"), a = saisie.minute(demande.calmeA, "calmeA", "à")
        var calmes: HeuresCalmes?
        if let de, let a {
            calmes = HeuresCalmes(debut: de, fin: a)
            if calmes == nil { saisie.fault("calmeA", "vide", "Les heures calmes commencent et finissent à la même minute. Corrigez l’une des deux.") }
        } else if (de == nil) != (a == nil), saisie.anomalies.isEmpty {
            saisie.fault(de == nil ? "calmeDe" : "calmeA", "requis", "Donnez le début et la fin des heures calmes, ou laissez les deux cases vides.")
        }
        let slot = saisie.moment(demande.creneau, "creneau", "Créneau", isRequired: false)
        if let slot, try !creneaux(caisse, calmes).contains(Creneau(debut: slot)) {
            saisie.fault("creneau", "indisponible", "Ce créneau n’est plus libre, ou tombe dans vos heures calmes. Choisissez-en un autre, ou «\u{A0}dès que possible\u{A0}».")
        }
        try saisie.check()
        guard let sujet, let texte, let telephone else { throw DeskRefusal.invalid(saisie.anomalies) }
        return DemandeEntretienLue(sujet: sujet, texte: texte, telephone: telephone, creneau: slot, calmes: calmes, urgent: demande.urgent)
    }

    /// Where to call, kept with the call and remembered for the next.
    func reach(_ record: inout EntretienRecord, _ lu: DemandeEntretienLue) throws {
        record.telephone = try seal(lu.telephone, record.place("telephone"))
        (record.calmeDebut, record.calmeFin) = (lu.calmes?.debut, lu.calmes?.fin)
        try Entretiens(session).prefer(
            actor.principal, telephone: seal(lu.telephone, KeyRing.Place("preference_rappel", actor.principal)), from: lu.calmes?.debut, until: lu.calmes?.fin)
    }

    func creneaux(_ caisse: CodeOrganisme?, _ calmes: HeuresCalmes?) throws -> [Creneau] {
        if let caisse { try session.lock(key: "creneaux.\(caisse.code)") }
        let booked = try caisse.map { try Entretiens(session).booked(caisses: funds.codes(de: $0, le: today), from: at) } ?? [:]
        return Creneaux(capacite: desk.reglesEntretien.capacite).libres(
            depuis: now, calmes: calmes, pris: Dictionary(uniqueKeysWithValues: booked.map { (Instant(millisecondsSince1970: $0), $1) }))
    }

    func preferenceRappel() throws -> (telephone: String, calmes: HeuresCalmes?)? {
        guard let kept = try Entretiens(session).preference(actor.principal) else { return nil }
        let calmes = kept.calmeDebut.flatMap { debut in kept.calmeFin.flatMap { HeuresCalmes(debut: debut, fin: $0) } }
        return (try unseal(kept.telephone, KeyRing.Place("preference_rappel", actor.principal)), calmes)
    }

    fileprivate func placeTelephone() throws -> String? {
        try people.situation(for: actor).flatMap { try Accounts(session).situation($0)?.telephone }
    }

    func fundsOfDesk() throws -> [CaisseSummary] {
        try Caisses(session).all().compactMap { record in record.isKnown ? CaisseSummary(code: record.code, name: record.name) : nil }.sorted { $0.name < $1.name }
    }
}
