import Core

/// Codes of départements and overseas territories, as they are typed.
enum PlaceCode {
    /// As the desk knows them: metropolitan ones, `2A`, `2B`, and the three-figure codes overseas.
    static func isDepartement(_ text: String) -> Bool { Departement(text)?.code == text }

    /// From the first figures of a postal code. Some communes on a border have the code of the neighbour.
    static func departement(ofPostcode code: String) -> String? { (try? CodePostal(code)).flatMap { Departement($0) }?.code }
}
