public import Core

/// How the dates of one column are read; decided over the whole column by `DateColumn`.
public struct DateReading: Sendable, Hashable, Codable {
    public enum Order: String, Sendable, Hashable, Codable {
        case jourMois, moisJour
    }

    /// Order of `03/04/2020`. Other ways of writing leave no doubt and are read the same in any column.
    public var order: Order

    public init(order: Order = .jourMois) { self.order = order }

    public enum Outcome: Sendable, Hashable {
        case date(LocalDate)
        /// Nothing, or a word that means nothing is known.
        case vide
        case refusee(DateFault)
    }

    /// Years before this one are mistakes of typing.
    public static let earliestYear = 1850

    /// Reads one cell. A year of two digits is the latest one that is not after `latest`.
    ///
    /// - Parameter latest: the last day a date may have; later ones are refused as being in the future.
    public func read(_ text: String, latest: LocalDate) -> Outcome {
        guard let value = MissingValue.value(text) else { return .vide }
        guard let written = WrittenDate(value) else { return .refusee(.illisible) }
        switch written {
        case .certain(let year, let month, let day): return judge(year, month, day, latest)
        case .shortYear(let year, let month, let day): return judge(century(year, month, day, latest), month, day, latest)
        case .ordered(let first, let second, let year, let short):
            let (day, month) = order == .jourMois ? (first, second) : (second, first)
            return judge(short ? century(year, month, day, latest) : year, month, day, latest)
        case .serial(let number): return judge(LocalDate(epochDay: number - 25_569), latest)
        }
    }

    private func judge(_ year: Int, _ month: Int, _ day: Int, _ latest: LocalDate) -> Outcome {
        guard year >= DateReading.earliestYear, year <= latest.year + 200 else { return .refusee(.anneeInvraisemblable(year)) }
        guard let date = LocalDate(year: year, month: month, day: day) else { return .refusee(.inexistante) }
        return judge(date, latest)
    }

    private func judge(_ date: LocalDate, _ latest: LocalDate) -> Outcome {
        date > latest ? .refusee(.future) : .date(date)
    }

    private func century(_ year: Int, _ month: Int, _ day: Int, _ latest: LocalDate) -> Int {
        let recent = latest.year / 100 * 100 + year
        return (recent, month, day) > (latest.year, latest.month, latest.day) ? recent - 100 : recent
    }
}
