import Core

/// Gives each insured person a place of birth and an order number that no other has, so that no two NIR can meet
/// however many are made, and none of them can be a real person’s.
///
/// The communes are numbers 910 to 989 of a true département, which no commune bears; overseas, 63 to 94 of a
/// true collectivity; abroad, country codes 600 to 919 of no country. 32 groups of 80 × 999 places: a group is one
/// or several départements, among which the person’s year and a draw choose.
enum NIRSlots {
    static let capacity = 32 * perGroup
    private static let perGroup = 80 * 999

    /// Nine neighbours of Val-de-Sorne alone in their group, the capital region in two, the rest by bundles.
    private static let metropole: [[String]] = [
        ["25"], ["39"], ["70"], ["90"], ["68"], ["88"], ["21"], ["71"], ["01"],
        ["75", "92", "93", "94"], ["77", "78", "91", "95"], ["69", "42"], ["59", "62"], ["13", "83", "84"], ["67", "57", "54", "55"],
        ["31", "32", "82", "81", "09"], ["33", "24", "40", "47", "64"], ["44", "49", "85", "53", "72"], ["35", "22", "29", "56"],
        ["76", "27", "14", "50", "61"], ["02", "60", "80", "08", "51", "10", "52"], ["38", "73", "74", "26", "07", "05", "04"],
        ["34", "30", "11", "66", "48", "12", "46", "65"], ["06", "2A", "2B"], ["63", "03", "15", "43", "19", "23", "87", "16", "17", "86", "79"],
        ["18", "28", "36", "37", "41", "45", "58", "89"],
    ]
    private static let outremer = ["971", "972", "973", "974", "976"]

    /// Place of birth (five characters) and order number (001 to 999) of person `index`.
    static func place(index: Int, year: Int, seed: UInt64, _ random: inout SplitMix64) -> (lieu: String, ordre: String) {
        // 1,000,003 is prime and does not divide the capacity: distinct indices, distinct slots.
        let slot = (index % capacity * 1_000_003 + Int(seed % UInt64(capacity))) % capacity
        let (group, rest) = slot.quotientAndRemainder(dividingBy: perGroup)
        let (commune, order) = rest.quotientAndRemainder(dividingBy: 999)
        let ordre = SyntheticStructure.padded(order + 1, 3)
        switch group {
        case 0..<26:
            return (departement(random.pick(metropole[group]), year) + String(910 + commune), ordre)
        case 26, 27:
            let (territory, town) = ((group - 26) * 80 + commune).quotientAndRemainder(dividingBy: 32)
            return (outremer[territory] + String(63 + town), ordre)
        default:
            return ("99" + String(600 + (group - 28) * 80 + commune), ordre)
        }
    }

    /// The code that stood at the time: Corsica was one until 1975, the capital region was cut in 1968.
    private static func departement(_ code: String, _ year: Int) -> String {
        switch code {
        case "2A", "2B": year < 1976 ? "20" : code
        case "92", "93", "94": year < 1968 ? "75" : code
        case "91", "95": year < 1968 ? "78" : code
        default: code
        }
    }
}
