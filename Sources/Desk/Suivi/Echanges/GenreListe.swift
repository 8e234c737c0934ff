public import Formats

/// What a line list is a list of.
public enum GenreListe: String, Sendable, Hashable, Codable, CaseIterable {
    case cas, liens, contacts

    public var libelle: String {
        switch self {
        case .cas: "Liste de cas"
        case .liens: "Liste de liens"
        case .contacts: "Liste de contacts"
        }
    }

    public var vocabulaire: Vocabulary {
        switch self {
        case .cas: .cas
        case .liens: .liens
        case .contacts: .contacts
        }
    }
}

/// A line list to bring in.
public struct FichierListe: Sendable {
    public let genre: GenreListe
    /// As the file was called.
    public let nom: String
    public let source: ByteSource
    /// How its columns are understood; proposed, or taken from the last file with the same headers, when nil.
    public let correspondances: ColumnMapping?

    public init(genre: GenreListe, nom: String, source: ByteSource, correspondances: ColumnMapping? = nil) {
        self.genre = genre
        self.nom = nom
        self.source = source
        self.correspondances = correspondances
    }
}
