@testable import Formats
import Testing

@Suite struct FormulaGuardTests {
    @Test(arguments: [
        ("=1+1", "'=1+1"), ("+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"), ("-1+1", "'-1+1"), ("@SUM(A1)", "'@SUM(A1)"), ("\t=1", "'\t=1"), ("\r=1", "'\r=1"),
        ("-", "'-"), ("+", "'+"), ("--1", "'--1"), ("+33(0)6", "'+33(0)6"), ("-12", "-12"), ("-12,5", "-12,5"), ("+33 6 12 34 56 78", "+33 6 12 34 56 78"), ("+33612345678", "+33612345678"),
        ("'=1", "''=1"), ("''@", "'''@"), ("'s-Hertogenbosch", "'s-Hertogenbosch"), ("'", "'"), ("", ""), ("a=b", "a=b"), ("-1e5", "'-1e5"),
    ])
    func rule(_ example: (value: String, written: String)) {
        #expect(FormulaGuard.guarded(example.value) == example.written)
        #expect(FormulaGuard.undone(example.written) == example.value)
    }

    /// Nothing that is written begins like a formula, but for plain numbers.
    @Test func nothingWrittenRuns() {
        var chance = Seeded(3)
        for _ in 0..<20_000 {
            let value = (0..<chance.below(5)).map { _ in chance.pick(["=", "+", "-", "@", "'", "\t", "1", "A", " ", "("]) }.joined()
            let written = FormulaGuard.guarded(value)
            #expect(FormulaGuard.undone(written) == value)
            guard let first = written.first, "=+-@\t\r".contains(first) else { continue }
            #expect(written.dropFirst().first?.isNumber == true && written.dropFirst().allSatisfy { $0.isNumber || " .,".contains($0) })
        }
    }
}
