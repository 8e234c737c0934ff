import Core
import Store

/// A first message, as typed.
public struct NouveauFil: Sendable, Hashable {
    public var dossier: String?
    public var caisse: String?
    public var sujet: String
    public var titre: String
    public var texte: String
    public var urgent: Bool
    public var pieces: [PieceDeposee]

    public init(
        dossier: String? = nil, caisse: String? = nil, sujet: String = "", titre: String = "", texte: String = "", urgent: Bool = false, pieces: [PieceDeposee] = []
    ) {
        (self.dossier, self.caisse, self.sujet, self.titre, self.texte, self.urgent, self.pieces) = (dossier, caisse, sujet, titre, texte, urgent, pieces)
    }

    fileprivate var words: String {
        ([dossier ?? "", caisse ?? "", sujet, titre, texte, urgent ? "oui" : ""] + pieces.map { "\($0.nom) \(Digest.of($0.octets))" }).joined(separator: "\n")
    }
}

extension Desk {
    /// Begins a thread with the service of a fund that the subject belongs to. Not lost once this returns.
    public func ouvrirFil(_ nouveau: NouveauFil, key: String? = nil, by caller: Caller) async throws -> FilView {
        let pieces = try await nettes(nouveau.pieces)
        return try await act("ouvrir-fil", on: "fil", by: caller) { act in
            try Policy.openExchange.enforce(act.actor, ())
            let id = try act.onceFiche(key, nouveau.words) {
                var saisie = LectureSaisie()
                let sujet = saisie.choice(nouveau.sujet, "sujet", "Sujet", of: SujetEchange.self)
                let titre = saisie.text(nouveau.titre, "titre", "Titre", .text(3...120))
                let texte = saisie.text(nouveau.texte, "texte", "Message", .longText(2...5000))
                if let sujet {
                    if sujet.exigeDossier, (nouveau.dossier ?? "").isEmpty { saisie.fault("sujet", "dossier", "Ce sujet part d’un dossier\u{A0}: ouvrez le dossier, puis «\u{A0}Écrire à la caisse\u{A0}».") }
                    if nouveau.urgent, !sujet.peutEtreUrgent { saisie.fault("urgent", "urgence", "Ce sujet ne se marque pas urgent\u{A0}: il est traité dans l’ordre. Décochez «\u{A0}Urgent\u{A0}».") }
                }
                try saisie.check()
                guard let sujet, let titre, let texte else { throw DeskRefusal.invalid(saisie.anomalies) }
                let objet = try act.objet(dossier: nouveau.dossier, caisse: nouveau.caisse)
                let id = act.desk.chance.identifier()
                try Fils(act.session).insert(
                    .init(
                        id: id, service: sujet.service.rawValue, sujet: sujet.rawValue, caisse: objet.caisse.code, dossier: objet.dossier?.record.id,
                        patient: objet.dossier?.record.patient, teleservice: objet.dossier?.record.teleservice,
                        professionnel: objet.dossier?.record.author ?? act.actor.principal, titre: act.seal(titre, KeyRing.Place("fil", id)), urgent: nouveau.urgent,
                        etat: EtatFil.attendCaisse.rawValue, at: act.at, duLe: sujet.echeance(depuis: act.now, urgent: nouveau.urgent).millisecondsSince1970))
                try act.append(texte, mot: "message", rang: 1, to: id, attente: nil, pieces: pieces)
                return id
            }
            let record = try act.fil(id, under: .ownExchange)
            try act.trace(record.object, patient: record.patient)
            return try act.view(record)
        }
    }

    /// Adds a message; a closed thread opens again.
    public func ecrire(_ id: String, _ texte: String, pieces deposees: [PieceDeposee] = [], key: String? = nil, by caller: Caller) async throws -> FilView {
        let pieces = try await nettes(deposees)
        return try await act("ecrire-message", on: "fil/\(id)", by: caller) { act in
            let words = ([id, texte] + deposees.map { "\($0.nom) \(Digest.of($0.octets))" }).joined(separator: "\n")
            _ = try act.onceFiche(key, words) {
                var record = try act.fil(id, under: .readExchange, hold: true)
                var saisie = LectureSaisie()
                let clean = saisie.text(texte, "texte", "Message", .longText(2...5000))
                try saisie.check()
                guard let clean else { throw DeskRefusal.invalid(saisie.anomalies) }
                var vie = record.vie
                let wasClosed = vie.etat == .clos, due = Instant(millisecondsSince1970: record.duLe)
                let waited = vie.ecrire(act.cote, at: act.now)
                if vie.etat == .attendCaisse, record.etat != EtatFil.attendCaisse.rawValue {
                    record.duLe = record.sujetEchange.echeance(depuis: act.now, urgent: record.urgent).millisecondsSince1970
                }
                try act.keep(vie, &record)
                try act.append(clean, mot: wasClosed ? "reouverture" : "message", rang: record.messages, to: id, attente: waited, pieces: pieces)
                if let waited {
                    try act.noteEcheance(act.codeCaisse(record.caisse).code, "message/\(record.service)", kept: act.now < due, since: act.now.adding(milliseconds: -waited))
                }
                try act.announce(record)
                return id
            }
            let record = try act.fil(id, under: .readExchange)
            try act.trace(record.object, patient: record.patient)
            return try act.view(record)
        }
    }

    /// Nothing more is awaited from anyone. Writing opens it again.
    public func cloreFil(_ id: String, key: String? = nil, by caller: Caller) async throws -> FilView {
        try await act("clore-fil", on: "fil/\(id)", by: caller) { act in
            _ = try act.onceFiche(key, id) {
                var record = try act.fil(id, under: .readExchange, hold: true)
                var vie = record.vie
                // Closed by the doctor after the answer was due: nobody gave it.
                if vie.etat == .attendCaisse, record.duLe <= act.at {
                    try act.noteEcheance(act.codeCaisse(record.caisse).code, "message/\(record.service)", kept: false, since: vie.attendDepuis)
                }
                do throws(LifecycleRefusal) { try vie.clore(act.cote, at: act.now) } catch { throw DeskRefusal.cycle(error) }
                try act.keep(vie, &record)
                try act.append("Échange clos.", mot: "cloture", rang: record.messages, to: id, attente: nil, pieces: [])
                try act.announce(record)
                return id
            }
            let record = try act.fil(id, under: .readExchange)
            try act.trace(record.object, patient: record.patient)
            return try act.view(record)
        }
    }

    /// Checked and cleaned before the transaction: nothing waits for another program.
    private func nettes(_ deposees: [PieceDeposee]) async throws -> [PieceNette] {
        guard deposees.count <= NettoyagePieces.most else {
            throw DeskRefusal.invalid([Anomaly(field: "pieces", code: "nombre", message: "Un message porte \(NettoyagePieces.most) pièces au plus. Envoyez les autres dans un second message.")])
        }
        var clean: [PieceNette] = []
        for piece in deposees { clean.append(try await pieces.clean(piece)) }
        return clean
    }
}

extension Act {
    fileprivate func keep(_ vie: VieFil, _ record: inout Fils.Record) throws {
        (record.etat, record.attendDepuis, record.majLe) = (vie.etat.rawValue, vie.attendDepuis.millisecondsSince1970, at)
        record.messages += 1
        guard try Fils(session).update(record) else { throw DeskRefusal.stale(revision: record.revision + 1) }
        record.revision += 1
    }

    fileprivate func append(_ texte: String, mot: String, rang: Int, to fil: String, attente: Int64?, pieces: [PieceNette]) throws {
        let id = desk.chance.identifier()
        try Fils(session).append(
            id: id, fil: fil, rang: rang, cote: cote.rawValue, mot: mot, account: actor.account, by: actor.label, at: at,
            texte: seal(texte, KeyRing.Place("message", id)), attente: attente)
        for (index, piece) in pieces.enumerated() {
            let own = desk.chance.identifier()
            try Pieces(session).insert(
                .init(
                    id: own, message: id, rang: index + 1, nom: seal(piece.nom, KeyRing.Place("piece", own, "nom")), genre: piece.genre, taille: piece.octets.count,
                    empreinte: Digest.of(piece.octets), nettoyage: piece.nettoyage),
                contenu: desk.keys.encrypt(piece.octets, at: KeyRing.Place("piece", own, "contenu")))
        }
        try Fils(session).markRead(fil, by: actor.account, rang: rang)
    }

    /// Tells the other side: the professional and their helpers who wrote, or the agents who did.
    fileprivate func announce(_ record: Fils.Record) throws {
        let address = "/messagerie/\(record.id)"
        let words = record.vie.etat == .clos ? "Un échange avec la caisse est clos." : "Un message vous attend."
        if cote == .caisse {
            let helpers = try Fils(session).writers(record.id, cote: CoteFil.professionnel.rawValue)
            for account in Set(helpers + [record.professionnel]).sorted() { try tell(account, record.object, words, address: address) }
        } else {
            for account in try Fils(session).writers(record.id, cote: CoteFil.caisse.rawValue) { try tell(account, record.object, words, address: address) }
        }
    }
}
