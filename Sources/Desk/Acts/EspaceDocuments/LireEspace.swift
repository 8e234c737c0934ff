public import Core
import Store

/// A paper of a patient's document space that the reader may open.
public struct PieceEspace: Sendable, Codable, Hashable {
    /// Verification code of the paper.
    public let code: String
    public let title: String
    public let type: String
    public let author: String
    public let filedAt: Instant
    public let isOwn: Bool
}

/// On what a reader opens a patient's space. Words as they are traced.
public enum BaseLecture: String, Sendable, Hashable, CaseIterable {
    /// The treating doctor, by a declaration in force.
    case medecinTraitant = "medecin-traitant"
    /// The patient, present, agrees: this time.
    case consentement

    public var label: String {
        switch self {
        case .medecinTraitant: "Médecin traitant"
        case .consentement: "Le patient, présent, y consent aujourd’hui"
        }
    }
}

extension Desk {
    /// Whether the reader is the patient's treating doctor: anyone else asks the patient each time.
    public func baseDeLecture(_ patient: String, by caller: Caller) async throws -> BaseLecture? {
        try await act("ouvrir-espace", on: "patient/\(patient)", by: caller) { act in
            try Policy.careForPatients.enforce(act.actor, ())
            let (id, _) = try act.patient(.id(patient))
            try act.trace("patient/\(id)/espace", patient: id)
            return try act.isTreating(id) ? .medecinTraitant : nil
        }
    }

    /// What of the patient's document space the reader's profession may read, and what they filed themself.
    public func lireEspace(_ patient: String, base: BaseLecture, by caller: Caller) async throws -> [PieceEspace] {
        try await act("lire-espace", on: "patient/\(patient)", by: caller) { act in
            let (id, matrice) = try act.espace(patient, base)
            try act.trace("patient/\(id)/espace/\(base.rawValue)", patient: id)
            return try DocumentSpace(act.session).standing(patient: id, limit: 200).compactMap { try act.piece($0, matrice) }
        }
    }

    /// One of its papers, as it was printed.
    public func lirePiece(_ patient: String, code: String, base: BaseLecture, by caller: Caller) async throws -> DocumentFile {
        let order = try await act("lire-piece", on: "patient/\(patient)", by: caller) { act in
            let (id, matrice) = try act.espace(patient, base)
            guard Identifier.isWellFormed(code), let row = try DocumentSpace(act.session).find(code), try Patients(act.session).root(of: row.patient) == id,
                row.replacedBy == nil, row.withdrawnAt == nil, try act.piece(row, matrice) != nil, let order = try act.order(of: row)
            else { throw DeskRefusal.notFound }
            try act.trace("document/\(code)/\(base.rawValue)", patient: id)
            return order
        }
        return DocumentFile(pdf: try await pdf(for: order), fileName: "\(order.teleservice).pdf")
    }
}

extension Act {
    /// The patient's own identifier and the matrix of today, if the reader may open the space on this base.
    fileprivate func espace(_ patient: String, _ base: BaseLecture) throws -> (String, MatriceAcces) {
        try Policy.careForPatients.enforce(actor, ())
        guard case .professionnel = actor.role else { throw DeskRefusal.forbidden("L’espace de documents se lit par un professionnel de santé, pas par délégation.") }
        let (id, _) = try self.patient(.id(patient))
        if base == .medecinTraitant, try !isTreating(id) {
            throw DeskRefusal.forbidden("Vous n’êtes pas le médecin traitant déclaré\u{A0}: demandez au patient son accord.")
        }
        return (id, try MatriceFinder(session: session).matrice(on: now.date(in: .paris).date))
    }

    /// Nil when the reader's profession may not read its type: for them, it is not there.
    fileprivate func piece(_ row: DepotEspaceRecord, _ matrice: MatriceAcces) throws -> PieceEspace? {
        guard case .professionnel(let profession, _) = actor.role, let record = try Dossiers(session).find(row.dossier), let teleservice = desk.teleservice(record.teleservice),
            let volet = teleservice.volet(named: row.volet)
        else { return nil }
        let isOwn = record.author == actor.account
        guard isOwn || matrice.permet(profession, row.type) else { return nil }
        return PieceEspace(
            code: row.code, title: "\(teleservice.texts.shortTitle), \(volet.title)", type: TypeDocument.find(row.type)?.label ?? row.type,
            author: try Accounts(session).find(record.author)?.name ?? "", filedAt: Instant(millisecondsSince1970: row.filedAt), isOwn: isOwn)
    }

    fileprivate func order(of row: DepotEspaceRecord) throws -> PrintOrder? {
        guard let record = try Dossiers(session).find(row.dossier), let teleservice = desk.teleservice(record.teleservice), let identity = try vault.find(record.patient),
            let volet = teleservice.volet(named: row.volet)
        else { return nil }
        return try printOrder(LoadedDossier(record: record, teleservice: teleservice, identity: identity, caisse: currentFund(of: record)), volet, version: row.version)
    }
}
