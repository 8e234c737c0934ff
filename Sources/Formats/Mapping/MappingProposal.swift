/// The best mapping that can be proposed, how sure it is, and what only a person can decide.
public struct MappingProposal: Sendable {
    /// One column of the file and what it was taken for.
    public struct Choice: Sendable, Hashable {
        public let column: Int
        public let name: String
        /// `nil`: not read.
        public let target: MappingTarget?
        /// 0 to 1.
        public let confidence: Double
        /// In French.
        public let why: String
        public let examples: [String]
    }

    public let mapping: ColumnMapping
    /// In the order of the columns.
    public let choices: [Choice]
    /// Sentences in French: what a person should look at before going on.
    public let questions: [String]

    public init(_ survey: TableSurvey, vocabulary: Vocabulary) {
        let names = survey.header.map(ColumnName.init)
        var candidates: [(target: Int, column: Int, score: MappingScore)] = []
        for (t, target) in vocabulary.targets.enumerated() {
            for (c, name) in names.enumerated() {
                if let score = MappingScore(name, survey.shapes[c], target) { candidates.append((t, c, score)) }
            }
        }
        candidates.sort { ($1.score.value, $0.target, $0.column) < ($0.score.value, $1.target, $1.column) }
        var (byTarget, byColumn): ([Int: Int], [Int: (target: Int, score: MappingScore)]) = ([:], [:])
        for (target, column, score) in candidates where score.value >= MappingScore.threshold {
            guard byTarget[target] == nil, byColumn[column] == nil else { continue }
            byTarget[target] = column
            byColumn[column] = (target, score)
        }
        let targets = vocabulary.targets
        let columns = Dictionary(uniqueKeysWithValues: byTarget.map { (targets[$0.key].code, $0.value) })
        let (dates, remarks) = MappingProposal.dates(columns, survey, targets)
        let own = columns["identifiant"].map { survey.shapes[$0].separators } ?? []
        mapping = ColumnMapping(
            vocabulary: vocabulary, header: survey.header, columns: columns, dates: dates,
            separators: String(SourceList.separators.filter { !own.contains($0) }))
        choices = survey.header.enumerated().map { index, name in
            let found = byColumn[index]
            return Choice(
                column: index, name: name, target: found.map { targets[$0.target] }, confidence: found?.score.value ?? 0,
                why: found.map { $0.score.why + "." } ?? "Aucune signification ne lui correspond\u{A0}: elle n’est pas lue.",
                examples: survey.shapes[index].examples)
        }
        questions = MappingProposal.doubts(candidates, byTarget, byColumn, survey.header, targets) + remarks
    }

    private static func doubts(
        _ candidates: [(target: Int, column: Int, score: MappingScore)], _ byTarget: [Int: Int],
        _ byColumn: [Int: (target: Int, score: MappingScore)], _ header: [String], _ targets: [MappingTarget]
    ) -> [String] {
        var sentences: [String] = []
        for (column, found) in byColumn.sorted(by: { $0.key < $1.key }) where found.score.value < 0.75 {
            sentences.append("«\u{A0}\(header[column])\u{A0}» a été prise pour «\u{A0}\(targets[found.target].label)\u{A0}»\u{A0}: est-ce bien cela\u{A0}?")
        }
        for (target, column, score) in candidates where byColumn[column] == nil {
            guard let chosen = byTarget[target], let best = byColumn[chosen]?.score.value, score.value >= max(0.6, best - 0.1) else { continue }
            sentences.append(
                "«\u{A0}\(header[chosen])\u{A0}» et «\u{A0}\(header[column])\u{A0}» peuvent toutes deux être "
                    + "«\u{A0}\(targets[target].label)\u{A0}»\u{A0}: la première a été choisie.")
        }
        return sentences
    }

    /// Each column decides for itself; one that could be read both ways follows the others of its file when they are certain.
    private static func dates(
        _ columns: [String: Int], _ survey: TableSurvey, _ targets: [MappingTarget]
    ) -> ([String: DateReading], [String]) {
        var (readings, remarks): ([String: DateReading], [String]) = ([:], [])
        let dated = targets.filter { $0.shape == .date }.compactMap { target in columns[target.code].map { (target, survey.shapes[$0].dates) } }
        let monthFirst = dated.contains { $0.1.reading.order == .moisJour }
        let dayFirst = dated.contains { !$0.1.isAmbiguous && $0.1.provesDayFirst }
        for (target, column) in dated {
            var (reading, remark) = (column.reading, column.remark)
            if column.isAmbiguous, monthFirst, !dayFirst {
                reading = DateReading(order: .moisJour)
                remark = "Elles sont lues mois puis jour, comme l’autre colonne de dates du fichier."
            } else if column.isAmbiguous, dayFirst, !monthFirst {
                remark = nil
            }
            readings[target.code] = reading
            if let remark { remarks.append("\(target.label)\u{A0}: \(remark)") }
        }
        return (readings, remarks)
    }
}
