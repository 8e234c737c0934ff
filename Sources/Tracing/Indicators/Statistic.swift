/// Mean and quantiles of a small list of numbers.
enum Statistic {
    static func mean(_ values: [Double]) -> Double? {
        values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
    }

    /// The value in the middle; between the two middle ones when they are an even number.
    static func median(_ values: [Double]) -> Double? { quantile(0.5, of: values) }

    /// The value under which that share of the list lies, drawn on a straight line between the two nearest ranks.
    static func quantile(_ share: Double, of values: [Double]) -> Double? {
        guard !values.isEmpty else { return nil }
        let sorted = values.sorted()
        let position = share * Double(sorted.count - 1)
        let lower = Int(position)
        guard lower + 1 < sorted.count else { return sorted[sorted.count - 1] }
        return sorted[lower] + (position - Double(lower)) * (sorted[lower + 1] - sorted[lower])
    }
}
