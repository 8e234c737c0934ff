import Core
import Foundation
import Formats
import Store

/// How the columns of a file are understood: as they were for the last file with the same headers, else as proposed.
struct Correspondances {
    /// Files with the same headers for the same kind of list share it.
    static func fingerprint(_ genre: GenreListe, _ header: [String]) -> String {
        Digest.of(([genre.rawValue] + header.map(NomPropre.folded)).joined(separator: "\u{1F}"))
    }

    /// The saved choice of columns; how dates are read is decided again, from this file's own dates.
    static func applied(_ saved: String?, _ proposal: MappingProposal, _ survey: TableSurvey, _ genre: GenreListe) -> (mapping: ColumnMapping, isSaved: Bool) {
        guard let saved, let known = try? JSONDecoder().decode(ColumnMapping.self, from: Data(saved.utf8)), known.suits(header: survey.header) else {
            return (proposal.mapping, false)
        }
        return (with(columns: known.columns, survey, genre, separators: known.separators), true)
    }

    /// A mapping with columns chosen by a person.
    static func with(columns: [String: Int], _ survey: TableSurvey, _ genre: GenreListe, separators: String? = nil) -> ColumnMapping {
        let proposal = MappingProposal(survey, vocabulary: genre.vocabulaire)
        var dates: [String: DateReading] = [:]
        for target in genre.vocabulaire.targets where target.shape == .date {
            guard let column = columns[target.code], survey.shapes.indices.contains(column) else { continue }
            dates[target.code] = proposal.mapping.columns[target.code] == column ? proposal.mapping.dates[target.code] : survey.shapes[column].dates.reading
        }
        return ColumnMapping(
            vocabulary: genre.vocabulaire, header: survey.header, columns: columns, dates: dates, separators: separators ?? proposal.mapping.separators)
    }
}
