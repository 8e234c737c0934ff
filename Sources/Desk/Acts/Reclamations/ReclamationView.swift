public import Core
import Store

/// A complaint as both sides see it: one number, one state, one delay.
public struct ReclamationView: Sendable, Codable {
    public struct Fait: Sendable, Codable {
        public let mot: String
        public let libelle: String
        public let le: Instant
        public let par: String
        public let texte: String?
    }

    public let id: String
    /// « R26-7K2M9Q », to say over the telephone.
    public let numero: String
    public let motif: MotifReclamation
    public let etat: EtatReclamation
    public let caisse: CaisseSummary
    public let professionnel: String
    public let patient: PatientSummary?
    public let dossier: String?
    public let deposeeLe: Instant
    /// First moment at which the answer is late.
    public let dueLe: Instant
    public let repondueLe: Instant?
    public let finieLe: Instant?
    public let reouvertures: Int
    public let prisPar: String?
    public let revision: Int
    public let faits: [Fait]
    public let actions: [ActionReclamation]
}

/// What can be done with a complaint. The words are those of the API's addresses.
public enum ActionReclamation: String, Sendable, Codable, Hashable, CaseIterable {
    case priseEnCharge = "prise-en-charge"
    case remiseEnFile = "remise-en-file"
    case reponse, acceptation, contestation, retrait

    public var libelle: String {
        switch self {
        case .priseEnCharge: "Prendre en charge"
        case .remiseEnFile: "Remettre en file"
        case .reponse: "Répondre"
        case .acceptation: "La réponse me convient"
        case .contestation: "La réponse ne suffit pas"
        case .retrait: "Retirer ma réclamation"
        }
    }

    /// Whether words go with it.
    public var porteTexte: Bool { self == .reponse || self == .contestation }
    var isOfFund: Bool { self == .priseEnCharge || self == .remiseEnFile || self == .reponse }

    var event: VieReclamation.Evenement {
        switch self {
        case .priseEnCharge: .prendre
        case .remiseEnFile: .remettre
        case .reponse: .repondre
        case .acceptation: .accepter
        case .contestation: .contester
        case .retrait: .retirer
        }
    }
}

extension Reclamations.Record {
    var object: String { "reclamation/\(id)" }

    var vie: VieReclamation {
        func moment(_ at: Int64?) -> Instant? { at.map(Instant.init(millisecondsSince1970:)) }
        return VieReclamation(
            etat: EtatReclamation(rawValue: etat) ?? .close, dueLe: Instant(millisecondsSince1970: dueLe), repondueLe: moment(repondueLe), finieLe: moment(finieLe),
            reouvertures: reouvertures)
    }

    mutating func keep(_ vie: VieReclamation) {
        (etat, dueLe, reouvertures) = (vie.etat.rawValue, vie.dueLe.millisecondsSince1970, vie.reouvertures)
        (repondueLe, finieLe) = (vie.repondueLe?.millisecondsSince1970, vie.finieLe?.millisecondsSince1970)
    }
}

extension Act {
    func subject(of record: Reclamations.Record) throws -> EchangeSubject {
        EchangeSubject(
            professionnel: record.professionnel, teleservice: try record.dossier.flatMap { try Dossiers(session).find($0)?.teleservice },
            caisse: try codeCaisse(record.caisse), service: .administratif)
    }

    func reclamation(_ id: String, under policy: Policy<EchangeSubject>, hold: Bool = false) throws -> Reclamations.Record {
        guard Identifier.isWellFormed(id), let record = try hold ? Reclamations(session).hold(id) : Reclamations(session).find(id) else { throw DeskRefusal.notFound }
        try policy.enforce(actor, subject(of: record))
        return record
    }

    func view(_ record: Reclamations.Record, isLine: Bool = false) throws -> ReclamationView {
        let vie = record.vie
        return ReclamationView(
            id: record.id, numero: record.numero, motif: MotifReclamation(rawValue: record.motif) ?? .autre, etat: vie.etat,
            caisse: try funds.summary(codeCaisse(record.caisse), le: today), professionnel: try name(of: record.professionnel) ?? "",
            patient: try patientLine(record.patient), dossier: record.dossier, deposeeLe: .init(millisecondsSince1970: record.deposeeLe), dueLe: vie.dueLe,
            repondueLe: vie.repondueLe, finieLe: vie.finieLe, reouvertures: vie.reouvertures, prisPar: try name(of: record.prisPar), revision: record.revision,
            faits: isLine ? [] : try Reclamations(session).faits(record.id).map {
                ReclamationView.Fait(
                    mot: $0.mot, libelle: Self.libelle(reclamation: $0.mot), le: .init(millisecondsSince1970: $0.le), par: $0.par,
                    texte: try $0.texte.map { try unseal($0, KeyRing.Place("reclamation_fait", record.id)) })
            }, actions: actions(record, vie.etat))
    }

    private func actions(_ record: Reclamations.Record, _ etat: EtatReclamation) -> [ActionReclamation] {
        let isFund = actor.caisse != nil
        switch etat {
        case .deposee: return isFund ? [.priseEnCharge] : [.retrait]
        case .enCours: return isFund ? (record.prisPar == actor.account ? [.reponse, .remiseEnFile] : []) : [.retrait]
        case .repondue: return isFund ? [] : [.acceptation, .contestation]
        case .close, .retiree: return []
        }
    }

    private static func libelle(reclamation mot: String) -> String {
        switch mot {
        case "depot": "Réclamation déposée"
        case "prise-en-charge": "Prise en charge par la caisse"
        case "remise-en-file": "Remise en file"
        case "reponse": "Réponse de la caisse"
        case "acceptation": "Réponse acceptée"
        case "contestation": "Réponse contestée\u{A0}: la caisse examine de nouveau"
        case "retrait": "Réclamation retirée"
        case "cloture": "Close\u{A0}: personne n’a contesté la réponse"
        default: mot
        }
    }
}
