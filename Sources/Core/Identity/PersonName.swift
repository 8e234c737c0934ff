/// The names of a person.
public struct PersonName: Sendable, Hashable, Codable {
    public var nomNaissance: String
    /// The name borne in daily life, when it is another.
    public var nomUtilise: String?
    /// Given names, in order.
    public var prenoms: [String]

    public init(nomNaissance: String, nomUtilise: String? = nil, prenoms: [String]) {
        self.nomNaissance = nomNaissance
        self.nomUtilise = nomUtilise
        self.prenoms = prenoms
    }

    /// Given name and name in use: « Élodie Œuvrard ».
    public var usuel: String {
        [prenoms.first, nomUtilise ?? nomNaissance].compactMap(\.self).joined(separator: " ")
    }

    /// Upper-case name, then the given name: « ŒUVRARD Élodie ».
    public var administratif: String {
        [(nomUtilise ?? nomNaissance).uppercased(), prenoms.first].compactMap(\.self).joined(separator: " ")
    }
}
