import Core
import Store

extension Desk {
    /// Files a complaint, from a dossier or free.
    public func reclamer(
        motif: String?, texte: String?, dossier: String? = nil, caisse: String? = nil, key: String? = nil, by caller: Caller
    ) async throws -> ReclamationView {
        try await act("reclamer", on: "reclamation", by: caller) { act in
            try Policy.openExchange.enforce(act.actor, ())
            let id = try act.onceFiche(key, [motif ?? "", texte ?? "", dossier ?? "", caisse ?? ""].joined(separator: "\n")) {
                var saisie = LectureSaisie()
                let read = saisie.choice(motif, "motif", "Motif", of: MotifReclamation.self)
                let words = saisie.text(texte, "texte", "Ce qui s’est passé", .longText(10...5000))
                try saisie.check()
                guard let read, let words else { throw DeskRefusal.invalid(saisie.anomalies) }
                let objet = try act.objet(dossier: dossier, caisse: caisse)
                let vie = VieReclamation(deposeeLe: act.now)
                let id = act.desk.chance.identifier()
                let record = Reclamations.Record(
                    id: id, numero: act.numero(), caisse: objet.caisse.code, dossier: objet.dossier?.record.id, patient: objet.dossier?.record.patient,
                    professionnel: objet.dossier?.record.author ?? act.actor.principal, motif: read.rawValue, etat: vie.etat.rawValue, deposeeLe: act.at,
                    dueLe: vie.dueLe.millisecondsSince1970)
                try Reclamations(act.session).insert(record)
                try act.note(record, "depot", words)
                return id
            }
            let record = try act.reclamation(id, under: .ownExchange)
            try act.trace(record.object, patient: record.patient)
            return try act.view(record)
        }
    }

    public func lireReclamation(_ id: String, by caller: Caller) async throws -> ReclamationView {
        try await act("lire-reclamation", on: "reclamation/\(id)", by: caller) { act in
            let record = try act.reclamation(id, under: .readExchange)
            try act.trace(record.object, patient: record.patient)
            try Notifications(act.session).markRead(act.actor.account, object: record.object, at: act.at)
            return try act.view(record)
        }
    }

    /// The actor's own, or those their fund has to answer, the nearest to its deadline first.
    public func listerReclamations(finies: Bool = false, by caller: Caller) async throws -> [ReclamationView] {
        try await act("lister-reclamations", on: "reclamations", by: caller) { act in
            let found: [Reclamations.Record]
            if act.actor.caisse != nil {
                let states: [EtatReclamation] = finies ? [.repondue, .close, .retiree] : [.deposee, .enCours]
                found = try Reclamations(act.session).ofFund(act.codesOfFund(), etats: states.map(\.rawValue), limit: 200)
            } else {
                try Policy.openExchange.enforce(act.actor, ())
                found = try Reclamations(act.session).of(professionnel: act.actor.principal, limit: 200)
            }
            try act.trace("reclamations")
            return try found.filter { Policy.readExchange.decide(act.actor, try act.subject(of: $0)) == .allow }.map { try act.view($0, isLine: true) }
        }
    }

    /// Any step of a complaint's life, from the side it belongs to.
    public func avancerReclamation(
        _ id: String, _ action: ActionReclamation, texte: String? = nil, revision: Int? = nil, key: String? = nil, by caller: Caller
    ) async throws -> ReclamationView {
        try await act("reclamation-\(action.rawValue)", on: "reclamation/\(id)", by: caller) { act in
            let policy: Policy<EchangeSubject> = action.isOfFund ? .handleExchange : .ownExchange
            _ = try act.onceFiche(key, "\(id)\n\(texte ?? "")") {
                var record = try act.reclamation(id, under: policy, hold: true)
                try act.require(revision, is: record.revision)
                try act.avancer(&record, action, texte)
                return id
            }
            let record = try act.reclamation(id, under: policy)
            try act.trace(record.object, patient: record.patient)
            return try act.view(record)
        }
    }
}

extension Act {
    fileprivate func avancer(_ record: inout Reclamations.Record, _ action: ActionReclamation, _ texte: String?) throws {
        if action == .reponse || action == .remiseEnFile, let holder = record.prisPar, holder != actor.account {
            throw DeskRefusal.forbidden("Un collègue examine cette réclamation. Attendez qu’il la remette en file.")
        }
        var saisie = LectureSaisie()
        let words = action.porteTexte ? saisie.text(texte, "texte", action == .reponse ? "Réponse" : "Ce qui ne va pas", .longText(5...5000)) : nil
        try saisie.check()
        let due = record.vie.dueLe
        let since = Instant(millisecondsSince1970: record.deposeeLe)
        let holder = record.prisPar
        try apply(action.event, to: &record, prisPar: action == .priseEnCharge ? actor.account : action == .remiseEnFile || action == .contestation ? nil : record.prisPar)
        try note(record, action.rawValue, words)
        switch action {
        case .reponse:
            try noteEcheance(codeCaisse(record.caisse).code, "reclamation", kept: now < due, since: since)
            try tell(record.professionnel, record.object, "La caisse a répondu à votre réclamation \(record.numero).", address: "/reclamations/\(record.id)")
        case .contestation, .retrait:
            if action == .retrait, due <= now { try noteEcheance(codeCaisse(record.caisse).code, "reclamation", kept: false, since: since) }
            if let holder {
                let words = action == .retrait ? "La réclamation \(record.numero) est retirée." : "La réponse à la réclamation \(record.numero) est contestée."
                try tell(holder, record.object, words, address: "/reclamations/\(record.id)")
            }
        case .priseEnCharge, .remiseEnFile, .acceptation: break
        }
    }

    func apply(_ event: VieReclamation.Evenement, to record: inout Reclamations.Record, prisPar: String?) throws {
        var vie = record.vie
        do throws(LifecycleRefusal) { try vie.apply(event, at: now) } catch { throw DeskRefusal.cycle(error) }
        record.keep(vie)
        record.prisPar = prisPar
        guard try Reclamations(session).update(record) else { throw DeskRefusal.stale(revision: record.revision + 1) }
        record.revision += 1
    }

    func note(_ record: Reclamations.Record, _ mot: String, _ texte: String?) throws {
        try Reclamations(session).note(
            record.id, mot, at: at, account: actor.account == "guichet" ? nil : actor.account, by: actor.label,
            text: texte.map { try seal($0, KeyRing.Place("reclamation_fait", record.id)) })
    }

    /// Short enough to be said over the telephone, without letters that are taken for figures.
    fileprivate func numero() -> String {
        let letters = Array("23456789ABCDEFGHJKMNPQRSTUVWXYZ")
        let word = desk.chance.bytes(8).map { letters[Int($0) % letters.count] }
        let year = now.date(in: .paris).date.year % 100
        return "R\(year)-" + String(word.prefix(4)) + "-" + String(word.suffix(4))
    }
}

extension Worker {
    /// Answers that nobody contested close by themselves.
    func closeComplaints() async throws -> Bool {
        let now = desk.now
        let before = now.adding(hours: -24 * VieReclamation.joursAvantCloture).millisecondsSince1970
        let old = try await desk.database.read { try Reclamations($0).answered(before: before, limit: 50) }
        for id in old {
            try await desk.database.write { session in
                let act = Act("clore-reclamation", session: session, desk: desk, caller: Self.deskCaller("horloge"), now: now)
                guard var record = try Reclamations(session).hold(id), record.etat == EtatReclamation.repondue.rawValue else { return }
                try act.apply(.expirer, to: &record, prisPar: record.prisPar)
                try act.note(record, "cloture", nil)
                try act.trace(record.object, patient: record.patient)
            }
        }
        return !old.isEmpty
    }
}
