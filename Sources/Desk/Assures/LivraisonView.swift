public import Core
import Store

/// A delivery of insured persons, as its fund and the desk see it.
public struct LivraisonView: Sendable, Codable, Hashable {
    public let id: String
    public let caisse: CaisseSummary
    /// `complet` or `changements`.
    public let genre: String
    public let format: String
    public let nom: String
    public let date: LocalDate
    public let sequence: Int
    /// `en-cours`, `retenue`, `active`, `ecartee`, `echec`.
    public let etat: String
    public let lus: Int
    public let gardes: Int
    public let refuses: Int
    public let nouveaux: Int
    public let modifies: Int
    public let inchanges: Int
    public let retires: Int
    /// Why it is held, or was refused.
    public let motif: String?
    public let recueLe: Instant
    public let activeLe: Instant?
    public let decideePar: String?
    public let decideeLe: Instant?

    init(_ record: LivraisonAssuresRecord, nomCaisse: String) {
        id = record.id
        caisse = CaisseSummary(code: record.caisse, name: nomCaisse)
        (genre, format, nom, sequence) = (record.kind, record.format, record.name, Int(record.sequence))
        date = LocalDate(epochDay: Int(record.madeOn))
        etat = record.state.rawValue
        (lus, gardes, refuses) = (record.read, record.kept, record.refused)
        (nouveaux, modifies, inchanges, retires) = (record.added, record.changed, record.unchanged, record.removed)
        motif = record.why
        recueLe = Instant(millisecondsSince1970: record.receivedAt)
        activeLe = record.activeAt.map { Instant(millisecondsSince1970: $0) }
        decideePar = record.decidedBy
        decideeLe = record.decidedAt.map { Instant(millisecondsSince1970: $0) }
    }

    public var isHeld: Bool { etat == LivraisonAssuresRecord.State.retenue.rawValue }

    public var etatLibelle: String {
        switch LivraisonAssuresRecord.State(rawValue: etat) {
        case .enCours: "En cours"
        case .retenue: "Attend une décision"
        case .active: "En service"
        case .ecartee: "Écartée"
        case .echec: "Refusée"
        case nil: etat
        }
    }

    /// « 1 000 lus = 998 gardés + 2 refusés ; 12 nouveaux, 40 modifiés, 946 inchangés ; 3 retirés »
    public var comptes: String {
        "\(lus) lus = \(gardes) gardés + \(refuses) refusés\u{A0}; \(nouveaux) nouveaux, \(modifies) modifiés, \(inchanges) inchangés\u{A0}; \(retires) retirés"
    }
}
