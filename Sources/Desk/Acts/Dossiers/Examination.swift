import Core
import Store

extension Act {
    /// How many neighbouring dossiers rules may compare with.
    static let siblingLimit = 40

    /// Judges a content as it would be at this moment, signed by the dossier's author.
    func examine(
        _ raw: JSONValue, teleservice: Teleservice, patient: PatientFacts, author: AuthorFacts, dossier: String?, continues: String?, at moment: Instant? = nil
    ) throws -> AnyForm.Reading {
        teleservice.examine(raw, try ruleContext(teleservice, patient: patient, author: author, dossier: dossier, continues: continues, at: moment))
    }

    func ruleContext(
        _ teleservice: Teleservice, patient: PatientFacts, author: AuthorFacts, dossier: String?, continues: String?, at moment: Instant? = nil
    ) throws -> RuleContext {
        RuleContext(
            now: moment ?? now, patient: patient, author: author,
            siblings: try siblings(teleservice, patient: patient.id, except: dossier), continues: continues,
            isByLocum: actor.delegation?.genre == .remplacant)
    }

    private func siblings(_ teleservice: Teleservice, patient: String, except id: String?) throws -> [RuleContext.Sibling] {
        let live = DossierState.allCases.filter(\.isLive).map(\.rawValue)
        return try Dossiers(session).siblings(patient: Patients(session).root(of: patient), teleservice: teleservice.code, states: live, limit: Self.siblingLimit)
            .filter { $0.id != id }
            .compactMap { record in
                guard let start = record.periodStart, let end = record.periodEnd else { return nil }
                return RuleContext.Sibling(
                    id: record.id, authorAccount: record.author,
                    period: LocalDate(epochDay: start)...LocalDate(epochDay: end), content: try content(of: record))
            }
    }

    /// The professional who signs, or will sign, a dossier.
    func author(of record: DossierRecord) throws -> AuthorFacts {
        guard let author = try people.author(account: record.author, situation: record.situation) else { throw DeskRefusal.notFound }
        return author
    }
}
