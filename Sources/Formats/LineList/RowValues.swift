import Core

/// The values of one row by their meaning; what cannot be is left out and said.
struct RowValues {
    let row: TableRow
    let mapping: ColumnMapping
    /// The last day a date may have.
    let latest: LocalDate
    private(set) var signalements: [Signalement] = []

    init(_ row: TableRow, _ mapping: ColumnMapping, latest: LocalDate) {
        (self.row, self.mapping, self.latest) = (row, mapping, latest)
    }

    func text(_ code: String) -> String? { mapping.value(code, in: row.cells) }

    func identifier(_ code: String) -> String? { text(code).flatMap(Identifiant.canonical) }

    mutating func date(_ code: String) -> LocalDate? {
        guard let text = text(code) else { return nil }
        switch mapping.reading(code).read(text, latest: latest) {
        case .date(let date): return date
        case .vide: return nil
        case .refusee(let fault):
            leaveOut(code, "«\u{A0}\(text.prefix(40))\u{A0}»\u{A0}: \(fault.message)")
            return nil
        }
    }

    /// A whole number; `12.0` and « 34 ans » are ones.
    mutating func integer(_ code: String, in range: ClosedRange<Int>) -> Int? {
        guard let text = text(code) else { return nil }
        guard let number = WholeNumber.read(text) else {
            leaveOut(code, "«\u{A0}\(text.prefix(40))\u{A0}» n’est pas un nombre entier.")
            return nil
        }
        guard range.contains(number) else {
            leaveOut(code, "\(number) n’est pas vraisemblable (de \(range.lowerBound) à \(range.upperBound)).")
            return nil
        }
        return number
    }

    /// The code or the name of a département. A number that is no département's is left out; a name is kept as it stands, for
    /// lists also come from abroad.
    mutating func departement(_ code: String) -> String? {
        guard let text = text(code).map({ LeadingZero.restored($0, length: 2) }) else { return nil }
        let isNumber = text.allSatisfy { $0.isASCII && $0.isNumber }
        guard !isNumber || Departement(text) != nil else {
            leaveOut(code, "«\u{A0}\(text.prefix(40))\u{A0}» n’est le code d’aucun département.")
            return nil
        }
        return text
    }

    mutating func leaveOut(_ code: String, _ why: String) {
        let label = Vocabulary.named(mapping.vocabulary)?.target(code)?.label ?? code
        let sentence = "Ligne \(row.line), \(label)\u{A0}: \(why) La valeur est laissée de côté."
        signalements.append(Signalement(kind: .valeursAbsurdes, line: row.line, champ: code, raison: sentence))
    }
}
