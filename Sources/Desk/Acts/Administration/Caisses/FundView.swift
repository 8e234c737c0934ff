public import Core
import Store

/// A fund as those who run the desk see it.
public struct FundView: Sendable, Hashable {
    public let caisse: Caisse
    /// Where what is written of it comes from.
    public let source: String?
    public let receptions: [FundReceptionView]
    /// Takeovers it is the subject of, or the successor in.
    public let reprises: [RepriseView]
    /// Who does its work today, when it is another.
    public let successor: CaisseSummary?
}

/// What a fund receives electronically, and when.
public struct FundReceptionView: Sendable, Hashable {
    public let id: String
    public let reception: Reception
    /// « Arrêt de travail »
    public let title: String
    public let source: String
}

public struct RepriseView: Sendable, Hashable {
    public let id: String
    public let reprise: Reprise
    /// Name of the former fund, when it has a row of its own.
    public let formerName: String?
    public let successorName: String
}

/// Every fund, what was taken over, and the codes nobody has named.
public struct FundsView: Sendable, Hashable {
    public let funds: [FundView]
    public let reprises: [RepriseView]
    /// Codes met on cards or in files for which no fund is known today: nothing can be deposited for them.
    public let unknown: [CodeOrganisme]
}

extension Act {
    func fundsView() throws -> FundsView {
        let records = try Caisses(session).all()
        let receptions = Dictionary(grouping: try Receptions(session).all(), by: \.caisse)
        let names = Dictionary(records.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
        let reprises = try Reprises(session).all().compactMap { record in
            record.reprise.map {
                RepriseView(id: record.id, reprise: $0, formerName: names[record.former], successorName: names[record.successor] ?? record.successor)
            }
        }
        let repertoire = RepertoireCaisses(
            caisses: Set(records.compactMap { try? CodeOrganisme($0.code) }), reprises: reprises.map(\.reprise))
        let today = now.date(in: .paris).date
        let funds = records.compactMap { record -> FundView? in
            guard let caisse = record.caisse(receptions: receptions[record.code] ?? []) else { return nil }
            let present = repertoire.competente(pour: caisse.codeOrganisme, le: today).caisse
            return FundView(
                caisse: caisse, source: record.source, receptions: (receptions[record.code] ?? []).map(view),
                reprises: reprises.filter { $0.reprise.ancien.memeCaisse(que: caisse.codeOrganisme) || $0.reprise.successeur == caisse.codeOrganisme },
                successor: present.flatMap { $0 == caisse.codeOrganisme ? nil : CaisseSummary(code: $0.code, name: names[$0.code] ?? "") })
        }
        let unknown = try Caisses(session).unknown(limit: 500).compactMap { try? CodeOrganisme($0) }
            .filter { repertoire.competente(pour: $0, le: today).caisse == nil }
        return FundsView(funds: funds, reprises: reprises, unknown: unknown)
    }

    private func view(_ record: ReceptionRecord) -> FundReceptionView {
        FundReceptionView(
            id: record.id, reception: record.reception, title: desk.teleservice(record.teleservice)?.texts.shortTitle ?? record.teleservice,
            source: record.source)
    }
}
