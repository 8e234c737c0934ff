/// A row of `certificat_signalement`, with its structure.
public struct SignalementCertificatRecord: Sendable, Decodable {
    public let id, regle, structure: String
    public let saison: Int
    public let parProfessionnel: Bool
    public let auteur: String?
    public let madeAt: Int64
    public let withdrawnAt: Int64?
    public let genre: String
    public let nom: String?
    public let communeLibelle: String

    enum CodingKeys: String, CodingKey {
        case id, regle, structure, saison, auteur, genre, nom
        case parProfessionnel = "par_professionnel"
        case madeAt = "fait_le"
        case withdrawnAt = "retire_le"
        case communeLibelle = "commune_libelle"
    }
}

/// The tables `certificat_structure`, `certificat_signalement` and `certificat_lien`.
public struct SignalementsCertificat {
    let session: any Session

    public init(_ session: any Session) { self.session = session }

    public struct Structure: Sendable, Decodable {
        public let id, genre: String
        public let nom: String?
        public let communeLibelle: String

        enum CodingKeys: String, CodingKey {
            case id, genre, nom
            case communeLibelle = "commune_libelle"
        }
    }

    /// How many of a rule, of a kind of structure, in a season.
    public struct Compte: Sendable, Decodable {
        public let regle, genre: String
        public let saison: Int
        public let parProfessionnel: Bool
        public let nombre: Int

        enum CodingKeys: String, CodingKey {
            case regle, genre, saison, nombre
            case parProfessionnel = "par_professionnel"
        }
    }

    /// The structure of that key, made when it is not known yet.
    public func structure(id: String, genre: String, nom: String?, commune: String, libelle: String, cle: String) throws -> String {
        try session.lock(key: "certificat_structure")
        if let known = try session.value(String.self, "SELECT id FROM certificat_structure WHERE cle = \(cle)") { return known }
        try session.execute(
            """
            INSERT INTO certificat_structure (id, genre, nom, commune, commune_libelle, cle)
            VALUES (\(id), \(genre), \(nom), \(commune), \(libelle), \(cle))
            """)
        return id
    }

    public func insert(id: String, regle: String, structure: String, saison: Int, byProfessional: Bool, author: String?, at: Int64) throws {
        try session.execute(
            """
            INSERT INTO certificat_signalement (id, regle, structure, saison, par_professionnel, auteur, fait_le)
            VALUES (\(id), \(regle), \(structure), \(saison), \(byProfessional), \(author), \(at))
            """)
    }

    public func find(_ id: String) throws -> SignalementCertificatRecord? {
        try session.first(
            SignalementCertificatRecord.self,
            """
            SELECT s.*, t.genre, t.nom, t.commune_libelle FROM certificat_signalement s JOIN certificat_structure t ON t.id = s.structure
            WHERE s.id = \(id)
            """)
    }

    /// An account's own, the latest first.
    public func of(author: String) throws -> [SignalementCertificatRecord] {
        try session.all(
            SignalementCertificatRecord.self,
            """
            SELECT s.*, t.genre, t.nom, t.commune_libelle FROM certificat_signalement s JOIN certificat_structure t ON t.id = s.structure
            WHERE s.auteur = \(author) ORDER BY s.fait_le DESC, s.id LIMIT 100
            """)
    }

    /// - Returns: false when it was already withdrawn.
    public func withdraw(_ id: String, at: Int64) throws -> Bool {
        try session.execute("UPDATE certificat_signalement SET retire_le = \(at) WHERE id = \(id) AND retire_le IS NULL") == 1
    }

    /// Those that stand, from a season on.
    public func counts(from saison: Int) throws -> [Compte] {
        try session.all(
            Compte.self,
            """
            SELECT s.regle, t.genre, s.saison, s.par_professionnel, COUNT(*) AS nombre
            FROM certificat_signalement s JOIN certificat_structure t ON t.id = s.structure
            WHERE s.retire_le IS NULL AND s.saison >= \(saison)
            GROUP BY s.regle, t.genre, s.saison, s.par_professionnel ORDER BY s.saison, s.regle, t.genre
            """)
    }

    /// Those about one structure.
    public func counts(structure: String, from saison: Int) throws -> [Compte] {
        try session.all(
            Compte.self,
            """
            SELECT s.regle, t.genre, s.saison, s.par_professionnel, COUNT(*) AS nombre
            FROM certificat_signalement s JOIN certificat_structure t ON t.id = s.structure
            WHERE s.retire_le IS NULL AND s.structure = \(structure) AND s.saison >= \(saison)
            GROUP BY s.regle, t.genre, s.saison, s.par_professionnel ORDER BY s.saison, s.regle
            """)
    }

    /// Those of seasons before this one go, with the links they were given and the structures nobody reports any more.
    public func forget(before saison: Int) throws {
        // Nobody reports a structure while it is let go.
        try session.lock(key: "certificat_structure")
        try session.execute("DELETE FROM certificat_lien WHERE signalement IN (SELECT id FROM certificat_signalement WHERE saison < \(saison))")
        try session.execute("DELETE FROM certificat_signalement WHERE saison < \(saison)")
        try session.execute(
            """
            DELETE FROM certificat_structure WHERE NOT EXISTS (SELECT 1 FROM certificat_signalement s WHERE s.structure = certificat_structure.id)
            """)
    }

    public func insertLink(hash: String, structure: String, report: String, at: Int64, expires: Int64) throws {
        try session.execute(
            "INSERT INTO certificat_lien (empreinte, structure, signalement, cree_le, expire_le) VALUES (\(hash), \(structure), \(report), \(at), \(expires))")
    }

    /// The structure a link opens: not expired, and the report it was given with not withdrawn.
    public func structure(link hash: String, at: Int64) throws -> Structure? {
        try session.first(
            Structure.self,
            """
            SELECT t.id, t.genre, t.nom, t.commune_libelle FROM certificat_lien l JOIN certificat_structure t ON t.id = l.structure
            JOIN certificat_signalement s ON s.id = l.signalement
            WHERE l.empreinte = \(hash) AND l.expire_le > \(at) AND s.retire_le IS NULL
            """)
    }
}

/// The table `certificat_lecteur`: who reads the counts for the medical order.
public struct LecteursCertificat {
    let session: any Session

    public init(_ session: any Session) { self.session = session }

    public struct Record: Sendable, Decodable {
        public let id, compte, nom: String
        public let identifiant: String?
        public let accordeLe: Int64

        enum CodingKeys: String, CodingKey {
            case id, compte, nom, identifiant
            case accordeLe = "accorde_le"
        }
    }

    public func holds(_ account: String) throws -> Bool {
        try session.first("SELECT id FROM certificat_lecteur WHERE compte = \(account) AND retire_le IS NULL") != nil
    }

    public func all() throws -> [Record] {
        try session.all(
            Record.self,
            """
            SELECT l.id, l.compte, c.nom, c.identifiant, l.accorde_le FROM certificat_lecteur l JOIN compte c ON c.id = l.compte
            WHERE l.retire_le IS NULL ORDER BY c.nom, l.id LIMIT 500
            """)
    }

    public func insert(id: String, account: String, by admin: String, at: Int64) throws {
        try session.execute(
            "INSERT INTO certificat_lecteur (id, compte, accorde_par, accorde_le) VALUES (\(id), \(account), \(admin), \(at))")
    }

    public func withdraw(_ id: String, at: Int64) throws -> Bool {
        try session.execute("UPDATE certificat_lecteur SET retire_le = \(at) WHERE id = \(id) AND retire_le IS NULL") == 1
    }
}
