public import Certificats
public import Core
import Store

/// Where a proposed change stands.
public enum EtatProposition: String, Sendable, Hashable, CaseIterable {
    case proposee, acceptee, refusee, retiree

    public var libelle: String {
        switch self {
        case .proposee: "À relire"
        case .acceptee: "Accepté"
        case .refusee: "Refusé"
        case .retiree: "Retiré"
        }
    }

    init(_ record: PropositionCertificatRecord) { self = EtatProposition(rawValue: record.etat) ?? .retiree }
}

/// A proposed change, for those who keep the rules.
public struct PropositionVue: Sendable, Hashable {
    public let id: String
    public let regle: Regle
    public let version: VersionRegle
    /// What it would replace on its first day; nil when the rule said nothing then.
    public let remplace: VersionRegle?
    public let motif: String
    public let etat: EtatProposition
    public let par: String
    public let proposeLe: Instant
    public let jugePar: String?
    public let jugeLe: Instant?
    public let avis: String?
    /// Proposed by whoever reads.
    public let estMienne: Bool
}

/// What happened to a rule, for all to read: what, when, why, and on which source. Names of those who keep the rules are not told.
public struct FaitRegle: Sendable, Hashable {
    public enum Quoi: Sendable, Hashable {
        case livree, changee(numero: Int), relue
    }

    public let quoi: Quoi
    public let le: LocalDate
    /// First day of a change.
    public let du: LocalDate?
    public let pourquoi: String
    public let source: String
}

/// The rules as those who keep them see them.
public struct TableauRegles: Sendable {
    public let enAttente: [PropositionVue]
    public let aRelire: [Regle]
    public let regles: [Regle]
}

extension Desk {
    /// What waits for a second person, what is due for review, every rule.
    public func listerRegles(by caller: Caller) async throws -> TableauRegles {
        try await act("lister-regles", on: "certificats/regles", by: caller) { act in
            try Policy.administer.enforce(act.actor, ())
            try act.trace("certificats/regles")
            let catalogue = try CatalogueTenu.read(act.session)
            return TableauRegles(
                enAttente: try PropositionsCertificat(act.session).waiting().map { try act.view($0, catalogue) },
                aRelire: catalogue.aRelire(le: act.now.date(in: .paris).date), regles: catalogue.regles)
        }
    }

    public func lireChangement(_ id: String, by caller: Caller) async throws -> PropositionVue {
        try await act("lire-changement", on: "certificats/propositions", by: caller) { act in
            try Policy.administer.enforce(act.actor, ())
            guard Identifier.isWellFormed(id), let record = try PropositionsCertificat(act.session).find(id) else { throw DeskRefusal.notFound }
            try act.trace("certificats/\(record.regle)")
            return try act.view(record, CatalogueTenu.read(act.session))
        }
    }

    /// The history of a rule, open to all, the latest first.
    public func histoireCertificat(_ id: String) async throws -> (regle: Regle, faits: [FaitRegle]) {
        let regle = try await regleCertificat(id)
        let delivered = Regle.numero(regle.id)?.versions ?? []
        let (changes, reviews) = try await database.read { session in
            (try PropositionsCertificat(session).all(regle: regle.id).filter { $0.etat == EtatProposition.acceptee.rawValue }, try RelecturesCertificat(session).all(regle: regle.id))
        }
        let order = changes.sorted { ($0.rang ?? 0) < ($1.rang ?? 0) }
        let told = try order.enumerated().map { index, record in
            FaitRegle(
                quoi: .changee(numero: delivered.count + index + 1), le: Instant(millisecondsSince1970: record.judgedAt ?? record.proposedAt).date(in: .paris).date,
                du: LocalDate(epochDay: record.from), pourquoi: record.motif, source: try VersionRegle(record).source)
        }
        let read = reviews.map { FaitRegle(quoi: .relue, le: LocalDate(epochDay: $0.jour), du: nil, pourquoi: "Relue contre ses sources, sans changement.", source: $0.note) }
        let first = delivered.last.map {
            FaitRegle(
                quoi: .livree, le: LocalDate.relecture, du: nil,
                pourquoi: delivered.count > 1 ? "Écrite avec ses \(delivered.count) versions, livrées avec le guichet." : "Écrite et livrée avec le guichet.", source: $0.source)
        }
        return (regle, (told + read).sorted { $0.le > $1.le } + [first].compactMap(\.self))
    }
}

extension Act {
    func view(_ record: PropositionCertificatRecord, _ catalogue: Catalogue) throws -> PropositionVue {
        let regle = try Desk.regle(record.regle, catalogue)
        let accounts = Accounts(session)
        let first = LocalDate(epochDay: record.from)
        let isAgreed = record.etat == EtatProposition.acceptee.rawValue
        return PropositionVue(
            id: record.id, regle: regle, version: try VersionRegle(record),
            remplace: regle.version(le: isAgreed ? first.adding(days: -1) : first)?.version, motif: record.motif, etat: EtatProposition(record),
            par: try accounts.find(record.proposedBy)?.name ?? "", proposeLe: Instant(millisecondsSince1970: record.proposedAt),
            jugePar: try record.judgedBy.flatMap { try accounts.find($0)?.name }, jugeLe: record.judgedAt.map(Instant.init(millisecondsSince1970:)), avis: record.avis,
            estMienne: record.proposedBy == actor.account)
    }
}
