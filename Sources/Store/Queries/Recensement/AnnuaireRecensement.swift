/// What the directory knows of a département that a census calls: people in practice, and structures.
public struct AnnuaireRecensement {
    let session: any Session
    private let moment: Int64
    /// Of the register of establishments.
    public let registre: Int64

    public init(_ session: any Session) throws {
        self.session = session
        moment = try Releves(session).moment(kind: "annuaire")
        registre = try Releves(session).moment(kind: "finess")
    }

    public struct Line: Sendable, Decodable {
        public let number: Int64
        public let identifier: String
        public let name: String
        public let givenName: String?
        public let title: String?
        public let nameKey: String
        public let givenNameKey: String
        public let place: String?
        public let placeName: String?
        public let commune: String
        public let postalCode: String?
        public let communeName: String?
        public let telephone: String?

        enum CodingKeys: String, CodingKey {
            case commune, telephone
            case number = "numero"
            case identifier = "identifiant"
            case name = "nom"
            case givenName = "prenom"
            case title = "civilite_exercice"
            case nameKey = "nom_cle"
            case givenNameKey = "prenom_cle"
            case place = "lieu"
            case placeName = "nom_lieu"
            case postalCode = "code_postal"
            case communeName = "commune_libelle"
        }
    }

    /// People of a profession in practice of their own, slice after slice in the order of one index.
    /// - Parameter knowHow: any of these codes; all when empty.
    public func people(departement: String, profession: String, knowHow: [String], after: Line?, limit: Int) throws -> [Line] {
        var conditions: [SQL] = [
            "e.commune >= \(departement)", "e.commune < \(Annuaire.past(departement))", "e.du <= \(moment)", "(e.fin IS NULL OR e.fin > \(moment))",
            "e.profession = \(profession)", "e.mode = 'L'",
        ]
        if !knowHow.isEmpty { conditions.append("e.savoir_faire IN \(sql: .list(knowHow))") }
        if let after { conditions.append("(e.commune, e.nom_cle, e.prenom_cle, e.numero) > (\(after.commune), \(after.nameKey), \(after.givenNameKey), \(after.number))") }
        return try session.all(
            Line.self,
            """
            SELECT e.numero, p.identifiant, p.nom, p.prenom, p.civilite_exercice, e.nom_cle, e.prenom_cle, s.lieu, coalesce(s.enseigne, s.raison_sociale) AS nom_lieu,
                e.commune, s.code_postal, s.commune_libelle, s.telephone
            FROM (SELECT * FROM exercice e WHERE \(sql: conditions.joined(separator: " AND ")) ORDER BY e.commune, e.nom_cle, e.prenom_cle, e.numero LIMIT \(limit)) e
            JOIN professionnel p ON p.identifiant = e.professionnel AND p.du <= \(moment) AND (p.fin IS NULL OR p.fin > \(moment))
            LEFT JOIN site s ON s.numero = e.site
            ORDER BY e.commune, e.nom_cle, e.prenom_cle, e.numero
            """)
    }

    public struct Structure: Sendable {
        public let place: String
        public let name: String
        public let commune: String
        public let postalCode: String?
        public let communeName: String?
        public let telephone: String?
    }

    /// Establishments of some categories of the register.
    public func establishments(departement: String, categories: [String]) throws -> [Structure] {
        try session.rows(
            """
            SELECT '1' || finess AS lieu, coalesce(nom_long, nom) AS nom, commune, code_postal, ville, telephone FROM etablissement
            WHERE commune >= \(departement) AND commune < \(Annuaire.past(departement)) AND du <= \(registre) AND (fin IS NULL OR fin > \(registre))
                AND categorie IN \(sql: .list(categories)) ORDER BY commune, nom_cle, numero LIMIT 5000
            """
        ).map(Self.structure)
    }

    /// Places of the directory whose name begins so.
    public func places(departement: String, beginning key: String) throws -> [Structure] {
        try session.rows(
            """
            SELECT lieu, coalesce(enseigne, raison_sociale) AS nom, commune, code_postal, commune_libelle AS ville, telephone FROM site
            WHERE commune >= \(departement) AND commune < \(Annuaire.past(departement)) AND nom_cle >= \(key) AND nom_cle < \(Annuaire.past(key))
                AND du <= \(moment) AND (fin IS NULL OR fin > \(moment)) ORDER BY commune, nom_cle, numero LIMIT 5000
            """
        ).map(Self.structure)
    }

    /// Categories the register uses, with their labels.
    public func categories() throws -> [(code: String, label: String)] {
        try session.rows(
            "SELECT DISTINCT categorie, categorie_libelle FROM etablissement WHERE categorie IS NOT NULL AND categorie_libelle IS NOT NULL LIMIT 1000"
        ).map { (try $0.text("categorie"), try $0.text("categorie_libelle")) }
    }

    private static func structure(_ row: Row) throws -> Structure {
        Structure(
            place: try row.text("lieu"), name: try row.text("nom"), commune: try row.text("commune"), postalCode: try row.optionalText("code_postal"),
            communeName: try row.optionalText("ville"), telephone: try row.optionalText("telephone"))
    }
}
