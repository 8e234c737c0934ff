import Core
import Formats

/// A whole line list read with the mapping that was proposed for it, as an import does.
struct ReadLineList<Value: Sendable> {
    let proposal: MappingProposal
    var values: [Value] = []
    var refused: [RefusedRow] = []
    let counts: LineListCounts

    static var today: LocalDate { LocalDate(year: 2020, month: 12, day: 31) ?? .max }

    private init(_ bytes: [UInt8], _ vocabulary: Vocabulary, _ open: (TableReader, ColumnMapping) -> LineListReader<Value>) throws {
        proposal = MappingProposal(try TableSurvey(try TableReader(ByteSource(bytes))), vocabulary: vocabulary)
        let reader = open(try TableReader(ByteSource(bytes)), proposal.mapping)
        while let event = try reader.next() {
            switch event {
            case .read(let value): values.append(value)
            case .refused(let row): refused.append(row)
            }
        }
        counts = reader.counts
    }
}

extension ReadLineList where Value == ReadCase {
    init(cases bytes: [UInt8]) throws {
        try self.init(bytes, .cas) { LineListReader(cases: $0, mapping: $1, latest: Self.today) }
    }
    init(cases text: String) throws { try self.init(cases: Array(text.utf8)) }
}

extension ReadLineList where Value == ReadLink {
    init(links bytes: [UInt8]) throws {
        try self.init(bytes, .liens) { LineListReader(links: $0, mapping: $1, latest: Self.today) }
    }
    init(links text: String) throws { try self.init(links: Array(text.utf8)) }
}
