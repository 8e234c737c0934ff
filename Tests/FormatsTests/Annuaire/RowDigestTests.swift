import Testing

@testable import Formats

@Suite struct RowDigestTests {
    private func digest(_ fields: String...) -> Int64 {
        var digest = RowDigest()
        for field in fields { digest.feed(field) }
        return digest.value
    }

    /// Stored beside millions of rows: its values are part of the schema.
    @Test func itsValuesNeverChange() {
        #expect(digest("MARTIN", "96001") == -3_521_581_454_815_912_855)
    }

    @Test func whereAFieldEndsCounts() {
        let some = [digest("ab", "c"), digest("a", "bc"), digest("abc"), digest("", "abc"), digest("abc", ""), digest("abc\0"), digest("", "", "abc")]
        #expect(Set(some).count == some.count)
    }

    @Test func manyRowsGiveAsManyDigests() {
        var seen: Set<Int64> = []
        for number in 0..<200_000 { seen.insert(digest("81000\(number)", "10", "", "96001")) }
        #expect(seen.count == 200_000)
    }
}
