@testable import Formats
import Testing

@Suite struct ColumnNameTests {
    @Test(arguments: ["date_of_onset", "DateOfOnset", "DATE OF ONSET", "date.of.onset", " Date of onset ", "date-of-onset"]) func sameName(_ name: String) {
        #expect(ColumnName(name).normalized == "date of onset")
    }

    @Test(arguments: [("N°", "n"), ("Prénom", "prenom"), ("patientID", "patient id"), ("case1", "case 1"), ("id_1", "id 1"), ("\u{FEFF}id", "id")]) func normalized(_ example: (name: String, key: String)) {
        #expect(ColumnName(example.name).normalized == example.key)
    }

    @Test func shortFormsOfWords() {
        #expect(ColumnName("dt_onset").glued == ColumnName("Date d’onset").glued)
    }

    /// Two meanings may not claim the same name with the same force.
    @Test(arguments: ["cas", "liens"]) func noNameMeansTwoThings(_ code: String) {
        let vocabulary = code == "cas" ? Vocabulary.cas : .liens
        var owner: [String: String] = [:]
        for target in vocabulary.targets {
            for name in Set(target.strong.map(\.normalized)) where !name.isEmpty {
                #expect(owner[name] == nil, "\(name): \(owner[name] ?? "") and \(target.code)")
                owner[name] = target.code
            }
        }
    }
}
