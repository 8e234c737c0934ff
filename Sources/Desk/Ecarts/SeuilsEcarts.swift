public import Core
import Foundation

/// From what on a day of somebody's looks is worth a question. The figures are the house's own, dated, and to be confirmed by whoever
/// runs a desk: no text fixes them.
public struct SeuilsEcarts: Sendable, Hashable, Codable {
    /// Day these figures were decided.
    public let du: LocalDate
    /// How many times the median of one's peers is far.
    public let facteur: Int
    /// Fewer peers than this say nothing: the floor is then multiplied by the factor instead.
    public let pairs: Int
    /// Floors: below them, nothing is said whatever the peers do. Persons in a day.
    public let personnes: Int
    /// Persons looked at, about whom nothing was done that day, when they are most of those looked at.
    public let sansSuite: Int
    /// What « most » is, in hundredths.
    public let partSansSuite: Int
    /// Persons between 22:00 and 06:00 in Paris.
    public let nuit: Int
    /// Different funds.
    public let caisses: Int
    /// Persons of one's own name, and of a colleague's, about whom nothing was done.
    public let homonymes: Int
    public let collegues: Int
    /// A name borne by more persons of the day than this, in thousandths (and by five at least), says nothing.
    public let nomRepandu: Int

    public static let usuels = SeuilsEcarts(
        du: LocalDate(year: 2026, month: 11, day: 21) ?? .min, facteur: 5, pairs: 3, personnes: 40, sansSuite: 30, partSansSuite: 80, nuit: 10, caisses: 8,
        homonymes: 2, collegues: 3, nomRepandu: 2)

    /// Figures an operator gives, every one of them.
    /// - Throws: ``SettingsError`` when one is missing or makes no sense.
    public static func read(_ bytes: [UInt8], from place: String) throws -> SeuilsEcarts {
        guard let found = try? JSONDecoder().decode(SeuilsEcarts.self, from: Data(bytes)) else {
            throw SettingsError("ecarts.illisibles", "\(place): not a whole set of thresholds.", remedy: "Give every one, as integers: docs/lecture-trace.md shows a whole file.")
        }
        let all = [found.facteur, found.pairs, found.personnes, found.sansSuite, found.partSansSuite, found.nuit, found.caisses, found.homonymes, found.collegues, found.nomRepandu]
        guard all.allSatisfy({ $0 >= 1 }), found.partSansSuite <= 100 else {
            throw SettingsError("ecarts.ordre", "\(place): every threshold is at least 1, and « partSansSuite » at most 100.", remedy: "Mend the figure and start again.")
        }
        return found
    }
}
