public import Core
import Store

/// A line of a list of threads.
public struct LigneFil: Sendable, Codable {
    public let id: String
    public let service: ServiceCaisse
    public let sujet: SujetEchange
    public let titre: String
    public let etat: EtatFil
    public let urgent: Bool
    public let caisse: CaisseSummary
    public let professionnel: String
    public let patient: String?
    public let dossier: String?
    public let messages: Int
    /// Of the other side, not read yet by the actor.
    public let nonLus: Int
    public let attendDepuis: Instant
    /// When the fund's answer is late; counts only while it is awaited.
    public let duLe: Instant
    public let majLe: Instant
}

public struct FilView: Sendable, Codable {
    public struct Piece: Sendable, Codable {
        public let id: String
        public let nom: String
        public let genre: String
        public let taille: Int
        public let nettoyage: String?
    }

    public struct Message: Sendable, Codable {
        public let rang: Int
        public let cote: CoteFil
        /// message, cloture, reouverture.
        public let mot: String
        public let par: String
        public let le: Instant
        public let texte: String
        /// How long the fund was waited for, in minutes, on its answers.
        public let attente: Int?
        public let pieces: [Piece]
    }

    public let ligne: LigneFil
    public let patient: PatientSummary?
    public let dossierTitre: String?
    public let messages: [Message]
    public let revision: Int
    public let peutEcrire: Bool
    public let peutClore: Bool
}

extension Fils.Record {
    var object: String { "fil/\(id)" }
    var vie: VieFil { VieFil(etat: EtatFil(rawValue: etat) ?? .clos, attendDepuis: Instant(millisecondsSince1970: attendDepuis)) }
    var sujetEchange: SujetEchange { SujetEchange(rawValue: sujet) ?? .autreAdministratif }
}

extension Act {
    func subject(of fil: Fils.Record) throws -> EchangeSubject {
        EchangeSubject(
            professionnel: fil.professionnel, teleservice: fil.teleservice, caisse: try codeCaisse(fil.caisse), service: ServiceCaisse(rawValue: fil.service) ?? .medical)
    }

    func fil(_ id: String, under policy: Policy<EchangeSubject>, hold: Bool = false) throws -> Fils.Record {
        guard Identifier.isWellFormed(id), let record = try hold ? Fils(session).hold(id) : Fils(session).find(id) else { throw DeskRefusal.notFound }
        try policy.enforce(actor, subject(of: record))
        return record
    }

    var cote: CoteFil { actor.caisse == nil ? .professionnel : .caisse }

    func line(_ record: Fils.Record, unread: Int) throws -> LigneFil {
        LigneFil(
            id: record.id, service: ServiceCaisse(rawValue: record.service) ?? .medical, sujet: record.sujetEchange,
            titre: try unseal(record.titre, KeyRing.Place("fil", record.id)), etat: record.vie.etat, urgent: record.urgent,
            caisse: try funds.summary(codeCaisse(record.caisse), le: today), professionnel: try name(of: record.professionnel) ?? "",
            patient: try patientLine(record.patient)?.name, dossier: record.dossier, messages: record.messages, nonLus: unread,
            attendDepuis: record.vie.attendDepuis, duLe: .init(millisecondsSince1970: record.duLe), majLe: .init(millisecondsSince1970: record.majLe))
    }

    func view(_ record: Fils.Record) throws -> FilView {
        let messages = try Fils(session).messages(record.id)
        let pieces = Dictionary(grouping: try Pieces(session).of(messages: messages.map(\.id)), by: \.message)
        let dossier = try record.dossier.flatMap { try Dossiers(session).find($0) }
        let read = try Fils(session).read(record.id, by: actor.account)
        let shown = try messages.map { message in
            FilView.Message(
                rang: message.rang, cote: CoteFil(rawValue: message.cote) ?? .caisse, mot: message.mot, par: message.par, le: .init(millisecondsSince1970: message.le),
                texte: try unseal(message.texte, KeyRing.Place("message", message.id)), attente: message.attente.map { Int($0 / 60_000) },
                pieces: try (pieces[message.id] ?? []).map {
                    FilView.Piece(id: $0.id, nom: try unseal($0.nom, KeyRing.Place("piece", $0.id, "nom")), genre: $0.genre, taille: $0.taille, nettoyage: $0.nettoyage)
                })
        }
        return FilView(
            ligne: try line(record, unread: shown.count { $0.cote != cote && $0.rang > read }), patient: try patientLine(record.patient),
            dossierTitre: try dossier.map { "\(desk.teleservice($0.teleservice)?.texts.shortTitle ?? $0.teleservice), \(try summary(of: $0))" },
            messages: shown, revision: record.revision, peutEcrire: true,
            peutClore: record.vie.etat != .clos && (cote == .professionnel || record.vie.etat != .attendCaisse))
    }
}
