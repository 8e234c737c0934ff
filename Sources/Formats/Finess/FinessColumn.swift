/// The columns of a line `structureet` of the FINESS extract, in its order; the file has no header.
public enum FinessColumn: Int, Sendable, CaseIterable {
    case section, nofinesset, nofinessej, rs, rslongue, complrs, compldistrib, numvoie, typvoie, voie, compvoie, lieuditbp, commune
    case departement, libdepartement, ligneacheminement, telephone, telecopie, categetab, libcategetab, categagretab, libcategagretab
    case siret, codeape, codemft, libmft, codesph, libsph, dateouv, dateautor, datemaj, numuai

    public var title: String { String(describing: self) }
}

/// Where an establishment stands, in the projection its source names.
public struct FinessPosition: Sendable, Hashable {
    public let x: Double
    public let y: Double
    public let source: String
}
