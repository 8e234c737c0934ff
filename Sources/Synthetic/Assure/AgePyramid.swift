import Core

/// Ages by layers of one in a hundred, after the shape of the population of France.
///
/// The layer follows from the index, so that any hundred neighbours are a small France and the persons
/// of working age can be counted and addressed without making anyone.
enum AgePyramid {
    /// Persons per hundred in each band of five years, from 0–4 to 95–99.
    private static let bands = [5, 5, 6, 6, 6, 6, 6, 6, 6, 6, 7, 7, 6, 6, 5, 4, 3, 2, 1, 1]

    /// The band of each of the hundred layers. 37 is prime to 100: neighbours differ in age, and person 0 is an adult.
    private static let bandOfLayer: [Int] = {
        let sorted = bands.enumerated().flatMap { Array(repeating: $0.offset, count: $0.element) }
        return (0..<100).map { sorted[($0 * 37 + 41) % sorted.count] }
    }()

    /// Layers whose persons are 25 to 59: the ones whose sick leaves are told.
    static let workingLayers: [Int] = (0..<100).filter { (5...11).contains(bandOfLayer[$0]) }

    static func birth(index: Int, today: LocalDate, _ random: inout SplitMix64) -> LocalDate {
        let age = bandOfLayer[index % 100] * 5 + random.below(5)
        // Between just turned `age` and the eve of the next birthday; never born after today.
        return today.adding(years: -age).adding(days: -random.below(365))
    }

    /// Chances in a hundred to be a woman: men are a little more at birth, far fewer in old age.
    static func womenPercent(age: Int) -> Int {
        switch age {
        case ..<30: 49
        case ..<60: 51
        case ..<75: 53
        case ..<85: 57
        default: 68
        }
    }
}
