import Core

extension LineReader {
    /// What is left of the words is the name, the given name and the commune.
    mutating func readNames() {
        readLabelled()
        readCommuneAfterPlace()
        dropConversation()
        let groups = wordGroups()
        let words = groups.flatMap { $0 }
        guard !words.isEmpty else { return }
        if words.contains(where: { tokens[$0].folded == "ET" }) { addDoubt("La ligne semble nommer plusieurs personnes\u{A0}: une ligne par contact.") }
        if contact.nom == nil, contact.prenom == nil {
            readFreeNames(communeOutOf(groups))
        } else if contact.nom == nil {
            setName(words, surname: true)
        } else if contact.prenom == nil {
            setName(words, surname: false)
        }
    }

    /// The words left, by cell, in order.
    private func wordGroups() -> [[Int]] {
        var groups: [[Int]] = []
        for index in tokens.indices where !tokens[index].isUsed && tokens[index].isWord {
            // A number between two words parts them as a cell does: « Sophie 0612345678 Dole ».
            if let last = groups.last?.last, tokens[last].cell == tokens[index].cell, tokens[last...index].allSatisfy(\.isWord) {
                groups[groups.count - 1].append(index)
            } else {
                groups.append([index])
            }
        }
        return groups
    }

    /// « Nom : », « Prénom : » and « Ville : », or columns with these heads.
    private mutating func readLabelled() {
        var label: (meaning: PastedColumns.Meaning, cell: Int)?
        var found: [PastedColumns.Meaning: [Int]] = [:]
        for index in tokens.indices {
            let token = tokens[index]
            if token.isLabel || label?.cell != token.cell && label != nil { label = nil }
            if token.isLabel {
                switch token.folded {
                case "NOM": label = (.nom, token.cell)
                case "PRENOM", "PRENOMS": label = (.prenom, token.cell)
                case "VILLE", "COMMUNE": label = (.commune, token.cell)
                default: break
                }
            } else if !token.isUsed, token.isWord, let meaning = label?.meaning ?? columns?.meanings[token.cell], meaning != .autre {
                found[meaning, default: []].append(index)
            }
        }
        if let words = found[.nom] { setName(words, surname: true) }
        if let words = found[.prenom] { setName(words, surname: false) }
        if let words = found[.commune] { setCommune(words) }
    }

    /// « 35000 Saint-Malo », « à Rennes »: when other words are left to be the name.
    private mutating func readCommuneAfterPlace() {
        guard contact.commune == nil else { return }
        var start: Int?
        if let placeIndex, placeIndex + 1 < tokens.count {
            let next = placeIndex + 1
            // In the next cell too, when nothing else stands between.
            if tokens[next].cell - tokens[placeIndex].cell <= 1 { start = next }
        }
        let hasWordThere = start.map { tokens[$0].isWord && !tokens[$0].isUsed } ?? false
        if !hasWordThere,
            let at = tokens.firstIndex(where: { $0.text == "à" || $0.text == "À" || $0.folded == "HABITE" }), at + 1 < tokens.count {
            tokens[at].isUsed = true
            start = at + 1
        }
        guard let start else { return }
        var end = start
        while end < tokens.count, !tokens[end].isUsed, tokens[end].isWord, tokens[end].cell == tokens[start].cell { end += 1 }
        let others = tokens.indices.contains { !(start..<end).contains($0) && !tokens[$0].isUsed && tokens[$0].isWord }
        if !(start..<end).isEmpty, others || contact.nom != nil { setCommune(Array(start..<end)) }
    }

    /// Words in small letters among words with capitals are talk, unless they open a surname. Beside a surname in
    /// capitals and nothing else, the one next to it is the given name.
    private mutating func dropConversation() {
        for index in tokens.indices where !tokens[index].isUsed && Self.talk.contains(tokens[index].folded) && !tokens[index].startsWithCapital {
            setAside(index..<index + 1, "")
        }
        let words = tokens.indices.filter { !tokens[$0].isUsed && tokens[$0].isWord }
        let capitals = words.filter { tokens[$0].startsWithCapital }
        guard let first = capitals.first, let last = capitals.last else { return }
        var given: Int?
        if capitals.allSatisfy({ tokens[$0].isUpperCase }) {
            given = [first - 1, last + 1].first { words.contains($0) && tokens[$0].cell == tokens[first].cell && !NameParticle.isOne(tokens[$0].folded) }
            if given != nil { addDoubt("Un mot en minuscules a été pris pour le prénom\u{A0}: à vérifier.") }
        }
        for index in words where !tokens[index].startsWithCapital && tokens[index].folded != "ET" && index != given {
            let opensName = NameParticle.isOne(String(tokens[index].folded.prefix { $0 != " " })) && index + 1 < tokens.count && !tokens[index + 1].isUsed
            if !opensName { setAside(index..<index + 1, "") }
        }
    }

    private static let talk: Set<String> = [
        "VU", "VUE", "HIER", "AVEC", "CHEZ", "REPAS", "CONTACT", "RISQUE", "CAS", "SANS", "MASQUE", "RENCONTRE", "RENCONTREE", "TRES", "PROCHE",
        "SON", "SA", "SES", "AU", "AUX", "EN", "PAR", "POUR", "A", "PAS", "VOIR", "RAPPELER", "APRES", "MATIN", "SOIR", "JOUR", "JOURS", "HABITE",
    ]

    /// Cells of words alone: after a whole name, or after a name and a given name, the last is the commune.
    private mutating func communeOutOf(_ groups: [[Int]]) -> [Int] {
        guard contact.commune == nil, let last = groups.last, groups.count >= 3 || groups.count == 2 && groups[0].count >= 2 else {
            return groups.flatMap { $0 }
        }
        setCommune(last)
        addDoubt("La commune a été déduite de sa place dans la ligne\u{A0}: à vérifier.")
        return groups.dropLast().flatMap { $0 }
    }

    mutating func setCommune(_ words: [Int]) {
        guard let name = Self.validName(words.map { tokens[$0].text }) else { return }
        contact.commune = name
        for index in words { tokens[index].isUsed = true }
    }

    mutating func setName(_ words: [Int], surname: Bool) {
        guard !words.isEmpty, let name = Self.validName(words.map { tokens[$0].text }) else { return }
        if surname { contact.nom = name } else { contact.prenom = name }
        for index in words { tokens[index].isUsed = true }
    }

    /// The words as one name, when they may be one; the dot of an initial is left out.
    static func validName(_ words: [String]) -> String? {
        try? NomPropre.validate(words.map { $0.filter { $0 != "." } }.joined(separator: " "))
    }
}
