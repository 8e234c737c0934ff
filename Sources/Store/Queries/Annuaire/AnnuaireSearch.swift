/// What is looked for in the directory. Names are search keys (`NomPropre.folded`) or the beginning of one.
public struct AnnuaireQuery: Sendable {
    public var namePrefix: String?
    public var givenNamePrefix: String?
    /// INSEE codes; any of them.
    public var communes: [String] = []
    /// `31`, `2A`, `974`.
    public var departement: String?
    /// Codes of TRE_G15; any of them.
    public var professions: [String] = []
    /// Codes of know-how (TRE_R38…); any of them.
    public var knowHow: [String] = []
    public var limit = 50
    /// Where the previous page ended.
    public var after: AnnuaireLine.Position?

    public init() {}

    /// Something must narrow the search down: two million lines are nobody's answer.
    public var isNarrow: Bool { namePrefix?.isEmpty == false || !communes.isEmpty || departement != nil }
}

/// One situation of one person, with its place: a line of an answer.
public struct AnnuaireLine: Sendable, Decodable {
    /// Lines are in the order of the names, then of `number`.
    public struct Position: Sendable, Hashable {
        public let nameKey: String
        public let givenNameKey: String
        public let number: Int64

        public init(nameKey: String, givenNameKey: String, number: Int64) {
            (self.nameKey, self.givenNameKey, self.number) = (nameKey, givenNameKey, number)
        }
    }

    public let number: Int64
    public let identifier: String
    public let rpps: String?
    public let practiceTitle: String?
    public let title: String?
    public let name: String
    public let givenName: String
    public let nameKey: String
    public let givenNameKey: String
    public let profession: String?
    public let category: String?
    public let knowHow: String?
    public let mode: String?
    public let site: Int64?
    public let place: String?
    public let company: String?
    public let tradeName: String?
    public let streetNumber: String?
    public let streetType: String?
    public let street: String?
    public let postalCode: String?
    public let commune: String?
    public let communeName: String?
    public let telephone: String?

    public var position: Position { Position(nameKey: nameKey, givenNameKey: givenNameKey, number: number) }

    enum CodingKeys: String, CodingKey {
        case rpps, profession, mode, site, commune, telephone
        case number = "numero"
        case identifier = "identifiant"
        case practiceTitle = "civilite_exercice"
        case title = "civilite"
        case name = "nom"
        case givenName = "prenom"
        case nameKey = "nom_cle"
        case givenNameKey = "prenom_cle"
        case category = "categorie"
        case knowHow = "savoir_faire"
        case place = "lieu"
        case company = "raison_sociale"
        case tradeName = "enseigne"
        case streetNumber = "numero_voie"
        case streetType = "type_voie"
        case street = "voie"
        case postalCode = "code_postal"
        case communeName = "commune_libelle"
    }
}

extension Annuaire {
    /// Situations that answer, in the order of the names. One index is walked: by commune and name, or by name alone.
    public func search(_ query: AnnuaireQuery) throws -> [AnnuaireLine] {
        guard query.isNarrow, query.limit > 0 else { return [] }
        var conditions: [SQL] = ["e.du <= \(moment)", "(e.fin IS NULL OR e.fin > \(moment))"]
        conditions += query.communes.isEmpty ? [] : [query.communes.count == 1 ? "e.commune = \(query.communes[0])" : "e.commune IN \(sql: .list(query.communes))"]
        if let name = query.namePrefix, !name.isEmpty { conditions.append("e.nom_cle >= \(name) AND e.nom_cle < \(Self.past(name))") }
        if let given = query.givenNamePrefix, !given.isEmpty { conditions.append("e.prenom_cle >= \(given) AND e.prenom_cle < \(Self.past(given))") }
        if let departement = query.departement, query.communes.isEmpty { conditions.append(Self.inside(departement, isAlone: query.namePrefix?.isEmpty != false)) }
        if !query.professions.isEmpty { conditions.append("e.profession IN \(sql: .list(query.professions))") }
        if !query.knowHow.isEmpty { conditions.append("e.savoir_faire IN \(sql: .list(query.knowHow))") }
        if let after = query.after {
            conditions.append(
                """
                (e.nom_cle > \(after.nameKey) OR (e.nom_cle = \(after.nameKey) AND (e.prenom_cle > \(after.givenNameKey)
                    OR (e.prenom_cle = \(after.givenNameKey) AND e.numero > \(after.number)))))
                """)
        }
        return try lines(where: conditions.joined(separator: " AND "), limit: query.limit)
    }

    /// Those who practise at a place of this town, in the order of their names.
    public func practising(at place: String, commune: String, limit: Int) throws -> [AnnuaireLine] {
        let sites = try session.rows("SELECT numero FROM site WHERE lieu = \(place) ORDER BY numero DESC LIMIT 100").map { try $0.int64("numero") }
        guard !sites.isEmpty else { return [] }
        return try lines(
            where: "e.commune = \(commune) AND e.site IN \(sql: .list(sites)) AND e.du <= \(moment) AND (e.fin IS NULL OR e.fin > \(moment))", limit: limit)
    }

    /// - Parameter condition: on `exercice e`.
    private func lines(where condition: SQL, limit: Int) throws -> [AnnuaireLine] {
        try session.all(
            AnnuaireLine.self,
            """
            SELECT e.numero, p.identifiant, p.rpps, p.civilite_exercice, p.civilite, p.nom, p.prenom, e.nom_cle, e.prenom_cle, e.profession, e.categorie,
                e.savoir_faire, e.mode, e.site, s.lieu, s.raison_sociale, s.enseigne, s.numero_voie, s.type_voie, s.voie, s.code_postal, e.commune,
                s.commune_libelle, s.telephone
            FROM (SELECT * FROM exercice e WHERE \(sql: condition) ORDER BY e.nom_cle, e.prenom_cle, e.numero LIMIT \(limit)) e
            JOIN professionnel p ON p.identifiant = e.professionnel AND p.du <= \(moment) AND (p.fin IS NULL OR p.fin > \(moment))
            LEFT JOIN site s ON s.numero = e.site
            ORDER BY e.nom_cle, e.prenom_cle, e.numero
            """)
    }

    /// The first key after all those that begin so. Keys are ASCII.
    static func past(_ prefix: String) -> String { prefix + "\u{7F}" }

    /// Communes of a département. With a name, the index of names is the one to walk: the commune is then an expression.
    private static func inside(_ departement: String, isAlone: Bool) -> SQL {
        isAlone
            ? "e.commune >= \(departement) AND e.commune < \(past(departement))"
            : "(e.commune || '') >= \(departement) AND (e.commune || '') < \(past(departement))"
    }
}
