/// Words people use and the notions they hold. Read once.
struct Lexique: Sendable {
    /// An expression: every one of its words must be in the question.
    struct Expression: Sendable {
        let mots: Set<String>
        let notion: Notion
    }

    static let commun = Lexique(lieux.merging(motifs) { first, second in first + ", " + second })

    /// Words that say nothing of the case: asking for a certificate is what everybody here does.
    static let vides: Set<String> = Set(
        """
        a au aux avec avant apres car ce ces cet cette c d de des du dans en et est elle il ils elles faut fait faire je j la le les leur lui l m ma me mes mon \
        n ne nous on ou par pas pour qu que qui quoi quel quelle s sa se ses si son sur t te tu un une vous y votre vos notre meme plus tout toute \
        besoin veut veux demande demander demandent demandee exige exiger exigent reclame reclamer doit dois falloir obligatoire obligation necessaire \
        certificat certif certificats certifs attestation attest mot mots papier papiers document medical medicale medicaux medecin docteur doc toubib \
        patient patiente dr chez etre ete ai as avoir avez ont peut peux puis non oui bonjour svp merci comment combien quand est-ce cause jour jours j \
        an ans mois semaine semaines delivrer fournir etablir produire signer donner justif justificatif celui sans tous toujours entre autre autres \
        generaliste traitant vieux age agee ecrire ecrit passer aller veulent voudrait quelque chose vers deja bien avion tutelle curatelle animal chien mariage
        """.split(separator: " ").map { Pli.racine(String($0)) })

    let expressions: [Expression]
    /// Every word of every expression, and the empty ones: what a slip of the finger is brought back to.
    let mots: Set<String>
    /// The same by number of letters, each with its letters.
    private let parLongueur: [Int: [(mot: String, lettres: [UInt8])]]

    init(_ notions: [Notion: String]) {
        let said = notions.flatMap { notion, words in
            words.split(separator: ",").map { Expression(mots: Set(Pli.mots(String($0)).map(Pli.racine)), notion: notion) }
        }
        let sports = Discipline.toutes.flatMap(\.mots).map { Expression(mots: $0, notion: .discipline) }
        expressions = said + sports
        mots = Set(expressions.flatMap(\.mots)).union(Self.vides)
        parLongueur = Dictionary(grouping: mots.map { (mot: $0, lettres: Array($0.utf8)) }) { $0.lettres.count }
    }

    /// The word itself when it is known, else the known word it is nearest to: one slip from four letters on, two from
    /// eight; nil when it is none. The same whatever the order words are kept in.
    func reconnu(_ word: String) -> (mot: String, exact: Bool)? {
        if mots.contains(word) { return (word, true) }
        let letters = Array(word.utf8)
        guard letters.count >= 4, letters.contains(where: { $0 > 0x39 }) else { return nil }
        let limit = letters.count >= 8 ? 2 : 1
        var best: (mot: String, distance: Int)?
        for length in max(3, letters.count - limit)...(letters.count + limit) {
            for (known, bytes) in parLongueur[length] ?? [] {
                guard let distance = Distance.between(letters, bytes, limit: limit) else { continue }
                if let found = best, (found.distance, found.mot) <= (distance, known) { continue }
                best = (known, distance)
            }
        }
        if let best { return (best.mot, false) }
        // The beginning of a word: « compét », « inscript ».
        if let begun = mots.filter({ $0.hasPrefix(word) }).min(by: { ($0.count, $0) < ($1.count, $1) }) { return (begun, false) }
        return kin(letters).map { ($0, false) }
    }

    /// A known word of the same family: « asthmatique » is of « asthme », « contagiosité » of « contagion ». Five letters in common
    /// at the least, and no more than four of the shorter one left over.
    private func kin(_ letters: [UInt8]) -> String? {
        var best: (mot: String, common: Int)?
        for known in parLongueur.values.joined() where known.lettres.count >= 5 && known.lettres.count <= letters.count + 4 {
            let common = zip(known.lettres, letters).prefix { $0 == $1 }.count
            let shorter = min(known.lettres.count, letters.count)
            guard common >= 5, common * 5 >= shorter * 3, shorter - common <= 4 else { continue }
            if let found = best, (found.common, known.mot) >= (common, found.mot) { continue }
            best = (known.mot, common)
        }
        return best?.mot
    }
}
