public import Core
import Store

/// A merge of two patients: proposed, done, or parted again.
public struct FusionPatientView: Sendable {
    public enum Etat: String, Sendable, Hashable, Codable, CaseIterable {
        case proposee, refusee, faite, defaite
        case retourPropose = "retour-propose"

        public var libelle: String {
            switch self {
            case .proposee: "Fusion proposée"
            case .refusee: "Fusion refusée"
            case .faite: "Fusion faite"
            case .defaite: "Fusion défaite"
            case .retourPropose: "Séparation proposée"
            }
        }
    }

    public let id: String
    public let etat: Etat
    public let garde: String
    public let absorbe: String
    public let motif: String
    public let proposeePar: String
    public let proposeeLe: Instant
    public let decideePar: String?
    public let decideeLe: Instant?
    public let retourMotif: String?
    public let retourPar: String?
    public let retourLe: Instant?
    public let defaitePar: String?
    public let defaiteLe: Instant?
    /// Whoever reads may decide: somebody else proposed.
    public let peutDecider: Bool
}

extension Act {
    func fusionView(_ record: FusionsPatients.Record) throws -> FusionPatientView {
        func name(_ account: String?) throws -> String? { try account.map { try Accounts(session).find($0)?.name ?? "Compte fermé" } }
        func words(_ sealed: [UInt8]?, _ column: String) throws -> String? {
            try sealed.map { String(decoding: try desk.keys.decrypt($0, at: .init("fusion_patient", record.id, column)), as: UTF8.self) }
        }
        func moment(_ at: Int64?) -> Instant? { at.map(Instant.init(millisecondsSince1970:)) }
        let waitsFor = record.state == "proposee" ? record.proposedBy : record.state == "retour-propose" ? record.undoProposedBy : nil
        return FusionPatientView(
            id: record.id, etat: .init(rawValue: record.state) ?? .proposee, garde: record.kept, absorbe: record.absorbed,
            motif: try words(record.reason, "motif") ?? "", proposeePar: try name(record.proposedBy) ?? "", proposeeLe: Instant(millisecondsSince1970: record.proposedAt),
            decideePar: try name(record.decidedBy), decideeLe: moment(record.decidedAt), retourMotif: try words(record.undoReason, "retour"),
            retourPar: try name(record.undoProposedBy), retourLe: moment(record.undoProposedAt), defaitePar: try name(record.undoneBy), defaiteLe: moment(record.undoneAt),
            peutDecider: waitsFor.map { $0 != actor.account } ?? false)
    }
}

/// Two patients side by side, for somebody to decide whether they are one person.
public struct PairePatients: Sendable {
    public struct Patient: Sendable {
        public let resume: PatientSummary
        public let traits: TraitsStricts
        public let nomUtilise: String?
        public let statut: StatutIdentite
        public let attributs: [AttributIdentite]
        public let telephone: String?
        public let dossiers: Int
    }

    public let a: Patient
    public let b: Patient
    public let comparaison: ComparaisonTraits
    /// The two numbers differ: they were given to two persons, or one of them is a waiting number.
    public let numerosDifferents: Bool
    /// The proposal that waits, if any.
    public let fusion: FusionPatientView?
}
