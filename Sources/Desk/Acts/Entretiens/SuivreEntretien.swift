import Core
import Store

extension Desk {
    /// One call, as the actor may see it.
    public func lireEntretien(_ id: String, by caller: Caller) async throws -> EntretienView {
        try await act("lire-entretien", on: "entretien/\(id)", by: caller) { act in
            let record = try act.entretien(id, under: .readExchange)
            try act.trace(record.object, patient: record.patient)
            try Notifications(act.session).markRead(act.actor.account, object: record.object, at: act.at)
            return try act.view(record)
        }
    }

    /// The doctor chooses another slot, or « as soon as possible ».
    public func deplacerEntretien(_ id: String, creneau: String?, key: String? = nil, by caller: Caller) async throws -> EntretienView {
        try await changer("deplacer-entretien", id, creneau ?? "", nil, key, caller, .ownExchange) { act, record in
            guard record.genre == "conseil" else { throw DeskRefusal.forbidden("Cet appel est celui de la caisse\u{A0}: écrivez-lui un message.") }
            var saisie = LectureSaisie()
            let slot = saisie.moment(creneau, "creneau", "Créneau", isRequired: false)
            let calmes = record.calmeDebut.flatMap { debut in record.calmeFin.flatMap { HeuresCalmes(debut: debut, fin: $0) } }
            if let slot, try !act.creneaux(act.codeCaisse(record.caisse), calmes).contains(Creneau(debut: slot)) {
                saisie.fault("creneau", "indisponible", "Ce créneau n’est plus libre, ou tombe dans vos heures calmes. Choisissez-en un autre.")
            }
            try saisie.check()
            let missed = act.isMissed(record)
            try act.apply(.deplacer(slot), to: &record, mot: "deplacement")
            if missed { try act.noteMissed(record) }
            if let agent = record.prisPar { try act.tell(agent, record.object, "L’heure d’un entretien a changé.", address: "/entretiens/\(id)") }
        }
    }

    /// It is no longer wanted: by the doctor, or by the fund for its own call.
    public func annulerEntretien(_ id: String, key: String? = nil, by caller: Caller) async throws -> EntretienView {
        try await changer("annuler-entretien", id, "", nil, key, caller, .readExchange) { act, record in
            guard (act.actor.caisse == nil) == (record.genre == "conseil") else {
                throw DeskRefusal.forbidden(record.genre == "conseil" ? "Seul le professionnel annule l’entretien qu’il a demandé." : "Cet appel est celui de la caisse.")
            }
            let missed = act.isMissed(record)
            try act.apply(.annuler, to: &record, mot: "annulation")
            if missed { try act.noteMissed(record) }
            if let agent = record.prisPar { try act.tell(agent, record.object, "Un entretien que vous aviez pris est annulé.", address: "/entretiens/\(id)") }
        }
    }

    // The fund's side

    public func prendreEntretien(_ id: String, revision: Int? = nil, key: String? = nil, by caller: Caller) async throws -> EntretienView {
        try await changer("prendre-entretien", id, "", revision, key, caller, .handleExchange) { act, record in
            record.prisPar = act.actor.account
            try act.apply(.prendre, to: &record, mot: "prise-en-charge")
            try act.tell(record.professionnel, record.object, "La caisse a pris en charge votre entretien\u{A0}: elle va vous appeler.", address: "/entretiens/\(id)")
        }
    }

    public func remettreEntretien(_ id: String, revision: Int? = nil, key: String? = nil, by caller: Caller) async throws -> EntretienView {
        try await changer("remettre-entretien", id, "", revision, key, caller, .handleExchange) { act, record in
            try act.requireHolder(record)
            record.prisPar = nil
            try act.apply(.remettre, to: &record, mot: "remise-en-file")
        }
    }

    /// An attempt, how it ended, and what was said.
    /// - Parameter rappel: when the person asked to be called back, for that outcome.
    public func noterEssai(
        _ id: String, issue: String?, note: String? = nil, rappel: String? = nil, revision: Int? = nil, key: String? = nil, by caller: Caller
    ) async throws -> EntretienView {
        try await changer("noter-essai", id, [issue ?? "", note ?? "", rappel ?? ""].joined(separator: "\n"), revision, key, caller, .handleExchange) { act, record in
            try act.requireHolder(record)
            var saisie = LectureSaisie()
            let read = saisie.choice(issue, "issue", "Issue de l’appel", of: IssueEntretien.self)
            let words = saisie.text(note, "note", "Ce qui a été convenu", .longText(3...2000), isRequired: read == .joint)
            let when = read == .aRappeler ? saisie.moment(rappel, "rappel", "Rappeler le") : nil
            if let when, when <= act.now || when > act.now.adding(hours: 24 * 14) {
                saisie.fault("rappel", "moment", "Choisissez un moment à venir, dans les quatorze jours.")
            }
            try saisie.check()
            guard let read else { throw DeskRefusal.invalid(saisie.anomalies) }
            if read != .joint { record.prisPar = nil }
            try act.apply(.essayer(read, rappel: when), to: &record, mot: read.rawValue, texte: words)
            let told = read == .joint ? "Votre entretien avec la caisse est noté\u{A0}: ce qui a été convenu s’y lit." : "La caisse a cherché à vous joindre. Elle rappellera."
            try act.tell(record.professionnel, record.object, told, address: "/entretiens/\(id)")
        }
    }

    /// Given up after enough attempts: the doctor is told, and may ask again.
    public func abandonnerEntretien(_ id: String, revision: Int? = nil, key: String? = nil, by caller: Caller) async throws -> EntretienView {
        try await changer("abandonner-entretien", id, "", revision, key, caller, .handleExchange) { act, record in
            try act.apply(.abandonner, to: &record, mot: "abandon")
            try act.tell(
                record.professionnel, record.object, "La caisse n’a pas pu vous joindre. Demandez un autre moment quand vous voudrez.", address: "/entretiens/\(id)")
        }
    }

    private func changer(
        _ name: String, _ id: String, _ words: String, _ revision: Int?, _ key: String?, _ caller: Caller, _ policy: Policy<EchangeSubject>,
        _ body: @escaping @Sendable (Act, inout EntretienRecord) throws -> Void
    ) async throws -> EntretienView {
        try await act(name, on: "entretien/\(id)", by: caller) { act in
            _ = try act.onceFiche(key, "\(id)\n\(words)") {
                var record = try act.entretien(id, under: policy, hold: true)
                try act.require(revision, is: record.revision)
                try body(act, &record)
                return id
            }
            let record = try act.entretien(id, under: policy)
            try act.trace(record.object, patient: record.patient)
            return try act.view(record)
        }
    }
}

extension Act {
    /// Nobody rang, and it is late: whatever becomes of the call, the deadline was missed.
    fileprivate func isMissed(_ record: EntretienRecord) -> Bool {
        record.essais == 0 && record.vie(desk.reglesEntretien.delai).tenu(at: now) == false
    }

    fileprivate func noteMissed(_ record: EntretienRecord) throws {
        guard let asked = record.demandeLe else { return }
        try noteEcheance(codeCaisse(record.caisse).code, "entretien/\(record.genre)", kept: false, since: .init(millisecondsSince1970: asked))
    }

    fileprivate func requireHolder(_ record: EntretienRecord) throws {
        guard let holder = record.prisPar, holder != actor.account else { return }
        throw DeskRefusal.forbidden("Un collègue s’occupe de cet entretien. Attendez qu’il le remette en file.")
    }
}
