import Core
import Foundation
import Store

extension CaisseRecord {
    /// The fund as the pure rooms know it; nil when nobody named it yet, or its stored address cannot be read.
    func caisse(receptions: [ReceptionRecord]) -> Caisse? {
        guard isKnown, let code = try? CodeOrganisme(code), let json = try? JSONReader.read(address), let adresse = try? Adresse(clear: json)
        else { return nil }
        return Caisse(codeOrganisme: code, nom: name, adresse: adresse, telephone: telephone, receptions: receptions.map(\.reception))
    }

    init(_ caisse: Caisse, source: String? = nil) throws {
        self.init(
            code: caisse.codeOrganisme.code, name: caisse.nom,
            address: String(decoding: try JSONEncoder().encode(caisse.adresse), as: UTF8.self), telephone: caisse.telephone, source: source)
    }
}

extension ReceptionRecord {
    var reception: Reception {
        Reception(teleservice: teleservice, du: LocalDate(epochDay: from), au: until.map { LocalDate(epochDay: $0) })
    }
}

extension RepriseRecord {
    var reprise: Reprise? {
        guard let ancien = try? CodeOrganisme(former), let successeur = try? CodeOrganisme(successor) else { return nil }
        return Reprise(ancien: ancien, successeur: successeur, le: LocalDate(epochDay: from), source: source)
    }
}

/// Funds as the acts look for them: who answers for a code on a day, and what they receive.
///
/// What was read once is not read again: one deposit asks five times who answers for the same patient. It lives no longer
/// than the act that holds it; an act that changes a fund ends with the change.
final class CaisseFinder {
    private struct Question: Hashable {
        let code: CodeOrganisme
        let day: LocalDate
    }

    private struct Delivery: Hashable {
        let to: Question
        let teleservice: String
    }

    private let session: any Session
    private var takeovers: [Reprise]?
    private var competentes: [Question: CaisseCompetente] = [:]
    private var found: [CodeOrganisme: Caisse?] = [:]
    /// Codes asked for so far, and the names of those that are known funds.
    private var asked: Set<CodeOrganisme> = []
    private var names: [CodeOrganisme: String] = [:]
    private var received: [Delivery: Bool] = [:]

    init(session: any Session) { self.session = session }

    /// The fund that answers for a code on a day. Only the rows that can matter are read.
    func competente(pour code: CodeOrganisme, le day: LocalDate) throws -> CaisseCompetente {
        let question = Question(code: code, day: day)
        if let known = competentes[question] { return known }
        try foresee([code])
        let answer = try RepertoireCaisses(caisses: Set(names.keys), reprises: reprises()).competente(pour: code, le: day)
        competentes[question] = answer
        return answer
    }

    /// Reads at once what ``competente(pour:le:)`` and ``summary(_:le:)`` will ask of many codes.
    func foresee(_ codes: Set<CodeOrganisme>) throws {
        let candidates = try unasked(codes)
        let known = try Caisses(session).names(among: candidates.map(\.code).sorted())
        for code in candidates { names[code] = known[code.code] }
        asked.formUnion(candidates)
    }

    /// Says what ``foresee(_:)`` will ask of the session itself.
    func foresee(_ codes: Set<CodeOrganisme>, on ahead: any Session) throws {
        _ = try Caisses(ahead).names(among: unasked(codes).map(\.code).sorted())
    }

    /// The codes that bear on these and were not asked for yet.
    private func unasked(_ codes: Set<CodeOrganisme>) throws -> Set<CodeOrganisme> {
        var candidates = codes.union(try reprises().map(\.successeur))
        candidates.formUnion(candidates.compactMap { try? CodeOrganisme(regime: $0.regime, caisse: $0.caisse) })
        return candidates.subtracting(asked)
    }

    /// Every code whose dossiers a fund answers on that day.
    func codes(de caisse: CodeOrganisme, le day: LocalDate) throws -> [String] {
        let reprises = try reprises()
        guard !reprises.isEmpty else { return [caisse.code] }
        let known = try Caisses(session).codes().compactMap { try? CodeOrganisme($0) }
        let codes = RepertoireCaisses(caisses: Set(known), reprises: reprises).codes(de: caisse, le: day)
        // A fund whose own code now belongs to another answers for nothing: an empty list would mean every fund.
        return codes.isEmpty ? ["-"] : codes.map(\.code).sorted()
    }

    /// A known fund, with what it receives.
    func find(_ code: CodeOrganisme) throws -> Caisse? {
        if let known = found[code] { return known }
        let answer = try Caisses(session).find(code.code)?.caisse(receptions: Receptions(session).of(code.code))
        found[code] = .some(answer)
        return answer
    }

    /// Whether a known fund receives that téléservice by wire on a day. Nothing else of the fund is read for it.
    func recoit(_ code: CodeOrganisme, _ teleservice: String, le day: LocalDate) throws -> Bool {
        if let known = found[code] { return known?.recoit(teleservice, le: day) == true }
        let delivery = Delivery(to: Question(code: code, day: day), teleservice: teleservice)
        if let known = received[delivery] { return known }
        try foresee([code])
        let answer = try names[code] != nil && Receptions(session).of(code.code, teleservice).contains { $0.reception.couvre(day) }
        received[delivery] = answer
        return answer
    }

    /// The name of the fund that answers for a code on a day, under its own code; the code itself when nobody does.
    func summary(_ code: CodeOrganisme, le day: LocalDate) throws -> CaisseSummary {
        let answer = try competente(pour: code, le: day)
        guard let caisse = answer.caisse, let name = names[caisse] else {
            return CaisseSummary(code: code.code, name: "Caisse inconnue (\(answer.dernierCode.formatted))")
        }
        return CaisseSummary(code: caisse.code, name: name)
    }

    private func reprises() throws -> [Reprise] {
        if let takeovers { return takeovers }
        let all = try Reprises(session).all().compactMap(\.reprise)
        takeovers = all
        return all
    }
}
