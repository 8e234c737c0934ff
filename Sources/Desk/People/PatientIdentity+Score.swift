import Core

extension PatientIdentity {
    /// How well typed words name this person: 0 to 100, or nil when they do not.
    func score(of query: String) -> Int? {
        let name = PersonName(nomNaissance: nomNaissance, nomUtilise: nomUtilise, prenoms: prenoms)
        let score = Int((NameMatch.score(query: query, person: name) * 100).rounded())
        return score >= Self.acceptable ? score : nil
    }

    /// Below this, a match would be a guess.
    private static let acceptable = 45
}
