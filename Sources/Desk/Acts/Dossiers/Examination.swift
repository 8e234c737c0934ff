import Core
import Store

extension Act {
    /// How many neighbouring dossiers rules may compare with.
    static let siblingLimit = 40

    /// Judges a content as it would be at this moment, signed by the dossier's author.
    func examine(
        _ raw: JSONValue, teleservice: Teleservice, patient: PatientFacts, author: AuthorFacts, dossier: String?, continues: String?, at moment: Instant? = nil
    ) throws -> AnyForm.Reading {
        let context = try ruleContext(
            teleservice, patient: patient, author: author, dossier: dossier, continues: continues, places: teleservice.placesNamed(in: raw), at: moment)
        return teleservice.examine(raw, context)
    }

    func ruleContext(
        _ teleservice: Teleservice, patient: PatientFacts, author: AuthorFacts, dossier: String?, continues: String?, places: [String] = [],
        at moment: Instant? = nil
    ) throws -> RuleContext {
        RuleContext(
            now: moment ?? now, patient: patient, author: author,
            siblings: try siblings(teleservice, patient: patient.id, except: dossier), continues: continues,
            isByLocum: actor.delegation?.genre == .remplacant, lieux: try addresses(of: places))
    }

    /// Name and address of the directory's places, as it gives them today.
    private func addresses(of places: [String]) throws -> [String: String] {
        guard !places.isEmpty else { return [:] }
        let lieux = try Lieux(session)
        return try places.prefix(4).reduce(into: [:]) { found, code in
            // Without a script one types the number printed on the place's papers.
            let name = (try? FINESS(code.filter { !$0.isWhitespace })).map { "1" + $0.code } ?? code
            guard let place = try lieux.find(name)?.lieu() else { return }
            found[code] = ([place.nom] + place.adresse).joined(separator: ", ")
        }
    }

    private func siblings(_ teleservice: Teleservice, patient: String, except id: String?) throws -> [RuleContext.Sibling] {
        let key = Lectures.SiblingKey(patient: patient, teleservice: teleservice.code)
        let all = try lu.siblings[key] ?? readSiblings(key)
        lu.siblings[key] = all
        return all.filter { $0.id != id }
    }

    func readSiblings(_ key: Lectures.SiblingKey) throws -> [RuleContext.Sibling] {
        let live = DossierState.allCases.filter(\.isLive).map(\.rawValue)
        return try Dossiers(session).siblings(patient: Patients(session).root(of: key.patient), teleservice: key.teleservice, states: live, limit: Self.siblingLimit)
            .compactMap { record in
                guard let start = record.periodStart, let end = record.periodEnd else { return nil }
                return RuleContext.Sibling(
                    id: record.id, authorAccount: record.author,
                    period: LocalDate(epochDay: start)...LocalDate(epochDay: end), content: try content(of: record))
            }
    }

    /// The professional who signs, or will sign, a dossier.
    func author(of record: DossierRecord) throws -> AuthorFacts {
        try author(account: record.author, situation: record.situation)
    }

    func author(account: String, situation: String?) throws -> AuthorFacts {
        let key = Lectures.AuthorKey(account: account, situation: situation)
        if let known = lu.authors[key] { return known }
        guard let author = try people.author(account: account, situation: situation) else { throw DeskRefusal.notFound }
        lu.authors[key] = author
        return author
    }
}
