import Core

extension LineReader {
    /// « 12 bis rue des Lilas », up to the postal code or the end of its cell.
    mutating func readAddress() {
        for index in tokens.indices where !tokens[index].isUsed {
            var street = index
            if tokens[index].isNumeric, tokens[index].digits.count <= 4 { street += 1 }
            while street < tokens.count, ["BIS", "TER"].contains(tokens[street].folded) { street += 1 }
            guard street < tokens.count, tokens[street].cell - tokens[index].cell <= 1, Self.streets.contains(tokens[street].folded),
                street > index || !tokens[street].startsWithCapital
            else { continue }
            var end = street + 1
            while end < tokens.count, tokens[end].cell == tokens[street].cell, !tokens[end].isUsed, !tokens[end].isNumeric { end += 1 }
            contact.adresse = tokens[index..<end].map(\.text).joined(separator: " ")
            return use(index..<end)
        }
    }

    private static let streets: Set<String> = [
        "RUE", "AVENUE", "AV", "BD", "BOULEVARD", "CHEMIN", "IMPASSE", "PLACE", "ALLEE", "ALLEES", "ROUTE", "QUAI", "SQUARE", "COURS",
        "PASSAGE", "VOIE", "HAMEAU", "RESIDENCE", "LOTISSEMENT", "SENTIER", "VILLA",
    ]

    /// The postal code if there is one, else the département.
    mutating func readPlace() {
        let numbers = tokens.indices.filter { !tokens[$0].isUsed }
        var codes = numbers.compactMap { index in Self.postcode(tokens[index].text).map { (index, $0, 1) } }
        if codes.isEmpty {
            // « 75 012 ».
            codes = numbers.compactMap { index in
                guard index + 1 < tokens.count, tokens[index].digits.count == 2, tokens[index].text == tokens[index].digits,
                    tokens[index + 1].digits.count == 3, tokens[index + 1].text == tokens[index + 1].digits, !tokens[index + 1].isUsed,
                    tokens[index].cell == tokens[index + 1].cell
                else { return nil }
                return Self.postcode(tokens[index].text + tokens[index + 1].text).map { (index, $0, 2) }
            }
        }
        if let (index, code, count) = codes.first {
            contact.codePostal = code
            contact.departement = PlaceCode.departement(ofPostcode: code)
            placeIndex = index + count - 1
            use(index..<index + count)
            if codes.contains(where: { $0.1 != code }) { addDoubt("Plusieurs codes postaux\u{A0}: le premier a été pris.") }
        }
        let departments = tokens.indices.filter { !tokens[$0].isUsed && PlaceCode.isDepartement(tokens[$0].folded) }
        guard contact.codePostal == nil, let index = departments.first else { return }
        contact.departement = tokens[index].folded
        placeIndex = index
        tokens[index].isUsed = true
        if departments.count > 1 { addDoubt("Plusieurs départements possibles\u{A0}: le premier a été pris.") }
    }

    /// Five digits, « F- » forgiven.
    private static func postcode(_ text: String) -> String? {
        let upper = text.uppercased()
        let bare = ["FR-", "F-"].first { upper.hasPrefix($0) }.map { upper.dropFirst($0.count) } ?? upper[...]
        guard bare.count == 5, bare.allSatisfy(\.isLineDigit), let code = try? CodePostal(String(bare)) else { return nil }
        let prefix = Int(code.digits.prefix(2)) ?? 0
        return [20, 97, 98].contains(prefix) || PlaceCode.departement(ofPostcode: code.digits) != nil ? code.digits : nil
    }
}
