extension LineReader {
    /// « conjoint », « foyer », « collègue »…; a word that is a surname too is left to the names when they need it.
    mutating func readLinks() {
        for index in tokens.indices where !tokens[index].isUsed {
            let token = tokens[index]
            guard let link = LienLu(folded: token.folded), !(LienLu.alsoNames.contains(token.folded) && token.startsWithCapital && isNeededAsName(index))
            else { continue }
            tokens[index].isUsed = true
            if link == .foyer { contact.foyer = true }
            if link == .conjoint, contact.foyer == nil {
                contact.foyer = true
                addDoubt("Le conjoint est supposé vivre sous le même toit\u{A0}: à vérifier.")
            }
            if contact.lien == nil || contact.lien == .foyer { contact.lien = link }
            setAsideOtherPerson(after: index)
        }
        setAsideNoise()
    }

    /// « fils de Sophie MARTIN » names someone else.
    private mutating func setAsideOtherPerson(after index: Int) {
        guard index + 2 < tokens.count, tokens[index + 1].text == "de", !tokens[index + 1].isUsed else { return }
        var end = index + 2
        while end < tokens.count, !tokens[end].isUsed, tokens[end].isWord, tokens[end].startsWithCapital, tokens[end].cell == tokens[index].cell { end += 1 }
        guard end > index + 2, tokens[..<index].contains(where: { !$0.isUsed && $0.isWord }) else { return }
        setAside(index + 1..<end, "Le nom qui suit « \(tokens[index].text) de » a été pris pour celui d’une autre personne.")
    }

    /// Fewer than two other words could be names.
    private func isNeededAsName(_ index: Int) -> Bool {
        tokens.indices.count {
            $0 != index && !tokens[$0].isUsed && tokens[$0].isWord && !tokens[$0].isInitial && LienLu(folded: tokens[$0].folded) == nil
                && !Self.noise.contains(tokens[$0].folded) && !Self.titles.contains(tokens[$0].folded)
        } < 2
    }

    /// Titles and words that announce what follows are understood, and say nothing more. « née DURAND » does.
    private mutating func setAsideNoise() {
        for index in tokens.indices where !tokens[index].isUsed {
            let token = tokens[index]
            if ["NE", "NEE"].contains(token.folded), !token.isUpperCase || index > 0 {
                readBirthName(after: index)
                tokens[index].isUsed = true
            } else if Self.titles.contains(token.folded) {
                tokens[index].isUsed = true
                hasTitle = true
            } else if Self.noise.contains(token.folded) || token.isLabel && Self.labels.contains(token.folded) {
                tokens[index].isUsed = true
            }
        }
        // « le », « de » that stood in front of a date or a place, and « dép. » glued to nothing.
        for index in tokens.indices.dropLast() where !tokens[index].isUsed && ["LE", "DU", "AU"].contains(tokens[index].folded) {
            if tokens[index + 1].isUsed, tokens[index + 1].text.contains(where: \.isLineDigit) { tokens[index].isUsed = true }
        }
    }

    private mutating func readBirthName(after index: Int) {
        var end = index + 1
        while end < tokens.count, tokens[end].cell == tokens[index].cell, !tokens[end].isUsed, tokens[end].isWord,
            end == index + 1 || tokens[end - 1].isUpperCase && tokens[end].isUpperCase
                || NameParticle.isOne(tokens[end - 1].folded), !(end == index + 1 && tokens[end].folded == "LE" && nextIsDate(end + 1))
        { end += 1 }
        let words = index + 1..<end
        guard !words.isEmpty, let name = Self.validName(tokens[words].map(\.text)) else { return }
        contact.nomNaissance = name
        use(words)
    }

    private func nextIsDate(_ index: Int) -> Bool {
        index < tokens.count && tokens[index].text.contains(where: \.isLineDigit)
    }

    private static let noise: Set<String> = [
        "TEL", "TELEPHONE", "PORT", "PORTABLE", "MOBILE",
        "FIXE", "MAIL", "EMAIL", "E MAIL", "COURRIEL", "DDN", "NAISSANCE", "CP", "DEP", "DEPT", "DPT", "DEPARTEMENT", "ANS", "TOIT", "MEME",
    ]

    private static let titles: Set<String> = ["M", "MR", "MME", "MLLE", "MONSIEUR", "MADAME", "MADEMOISELLE", "DR", "DOCTEUR"]

    private static let labels: Set<String> = ["NOM", "PRENOM", "NOMS", "PRENOMS", "VILLE", "COMMUNE", "ADRESSE", "LIEN",
        "POSTAL", "CODE", "DATE", "NAISSANCE", "AGE", "SEXE", "NIR"]
}
