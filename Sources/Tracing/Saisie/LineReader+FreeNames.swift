extension LineReader {
    /// Names without a label. By French habit capitals are the surname; otherwise the last word is, and it is said.
    mutating func readFreeNames(_ all: [Int]) {
        for index in all where tokens[index].folded == "ET" { tokens[index].isUsed = true }
        let words = all.filter { tokens[$0].folded != "ET" }
        guard !words.isEmpty else { return }
        let names = words.filter { !tokens[$0].isInitial }
        guard !names.isEmpty else { return setName(words, surname: false) }
        let upper = names.filter { tokens[$0].isUpperCase }
        if upper.isEmpty {
            readByOrder(words)
        } else if upper.count == names.count {
            readAllCapitals(words)
        } else {
            readByCapitals(words)
        }
        if contact.prenom.map({ $0.split(separator: " ").count > 3 }) == true { addDoubt("Le prénom compte plus de trois mots\u{A0}: à vérifier.") }
    }

    /// « DUPONT Marie », « Marie de LA TOUR », « DUPONT Marie RENNES ».
    private mutating func readByCapitals(_ words: [Int]) {
        guard var first = words.firstIndex(where: { tokens[$0].isUpperCase }) else { return }
        var end = first
        while end < words.count, tokens[words[end]].isUpperCase { end += 1 }
        while first > 0, !tokens[words[first - 1]].startsWithCapital, NameParticle.isOne(tokens[words[first - 1]].folded) { first -= 1 }
        let surname = Array(words[first..<end])
        var given = Array(words[..<first] + words[end...])
        if let later = given.firstIndex(where: { tokens[$0].isUpperCase }), contact.commune == nil, later > 0 {
            setCommune(Array(given[later...]))
            given = Array(given[..<later])
            addDoubt("La commune a été déduite de ses majuscules\u{A0}: à vérifier.")
        }
        setName(surname, surname: true)
        setName(given, surname: false)
    }

    /// « DUPONT MARIE »: the surname first, as on administrative papers.
    private mutating func readAllCapitals(_ words: [Int]) {
        var end = 0
        while end < words.count - 1, NameParticle.isOne(tokens[words[end]].folded) { end += 1 }
        // « J. DUPONT »: an initial is a given name.
        if let initial = words.firstIndex(where: { tokens[$0].isInitial }) {
            setName(words.filter { !tokens[$0].isInitial }, surname: true)
            return setName([words[initial]], surname: false)
        }
        setName(Array(words[...end]), surname: true)
        guard end + 1 < words.count else { return }
        setName(Array(words[(end + 1)...]), surname: false)
        addDoubt("Tout est en majuscules\u{A0}: le premier mot a été pris pour le nom.")
    }

    /// « Marie Dupont », « Anne Le Goff », « marie de la tour ».
    private mutating func readByOrder(_ words: [Int]) {
        guard words.count > 1 else {
            setName(words, surname: hasTitle)
            return hasTitle ? () : addDoubt("Un seul mot a été reconnu\u{A0}: il a été pris pour le prénom.")
        }
        var first = words.count - 1
        // « Dupont J. ».
        while first > 0, tokens[words[first]].isInitial { first -= 1 }
        let end = first + 1
        while first > 0, NameParticle.isOne(tokens[words[first - 1]].folded) { first -= 1 }
        setName(Array(words[first..<end]), surname: true)
        setName(Array(words[..<first] + words[end...]), surname: false)
        addDoubt("Nom et prénom ont été déduits de l’ordre des mots\u{A0}: à vérifier.")
    }
}
