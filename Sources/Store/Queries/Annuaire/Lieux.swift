/// A place where people are cared for, from the register of establishments or from the directory of professionals.
public struct PlaceLine: Sendable, Decodable {
    /// The lasting name: 1 + FINESS, 3 + SIRET, T + the directory's number, A + a digest.
    public let place: String
    public let name: String
    public let finess: String?
    public let siret: String?
    /// What kind of establishment; nil for a place that only the directory names.
    public let category: String?
    public let streetNumber: String?
    public let streetType: String?
    public let street: String?
    public let postalCode: String?
    public let commune: String?
    public let communeName: String?
    public let telephone: String?

    enum CodingKeys: String, CodingKey {
        case finess, siret, commune, telephone
        case place = "lieu"
        case name = "nom"
        case category = "categorie_libelle"
        case streetNumber = "numero_voie"
        case streetType = "type_voie"
        case street = "voie"
        case postalCode = "code_postal"
        case communeName = "commune_libelle"
    }
}

/// Places: the FINESS register, and the sites that only the directory names.
public struct Lieux {
    let session: any Session
    /// The register that serves, and the directory that serves; -1 before the first.
    public let register: Int64
    public let directory: Int64

    public init(_ session: any Session) throws {
        self.session = session
        register = try Releves(session).moment(kind: "finess")
        directory = try Releves(session).moment(kind: "annuaire")
    }

    /// The establishment as the register has it now.
    public func etablissement(_ finess: String) throws -> EtablissementRecord? {
        try session.first(
            EtablissementRecord.self, "SELECT * FROM etablissement WHERE finess = \(finess) AND du <= \(register) AND (fin IS NULL OR fin > \(register))")
    }

    /// All that the register said of it, the latest first.
    public func history(_ finess: String) throws -> [EtablissementRecord] {
        try session.all(EtablissementRecord.self, "SELECT * FROM etablissement WHERE finess = \(finess) AND du <= \(register) ORDER BY du DESC LIMIT 200")
    }

    /// The place of that lasting name; the register is asked first, then the directory.
    public func find(_ place: String) throws -> PlaceLine? {
        if place.hasPrefix("1"), let known = try session.first(PlaceLine.self, establishments("finess = \(String(place.dropFirst()))", limit: 1)) { return known }
        return try session.first(PlaceLine.self, sites("lieu = \(place)", limit: 1))
    }

    /// Places whose name begins so, in these communes or anywhere, in the order of their names.
    /// - Parameter prefix: a search key (`NomPropre.folded`) or the beginning of one; nil with communes only.
    public func search(prefix: String?, communes: [String] = [], limit: Int = 50) throws -> [PlaceLine] {
        guard prefix?.isEmpty == false || !communes.isEmpty else { return [] }
        var conditions: [SQL] = []
        if let prefix, !prefix.isEmpty { conditions.append("nom_cle >= \(prefix) AND nom_cle < \(Annuaire.past(prefix))") }
        if !communes.isEmpty { conditions.append(communes.count == 1 ? "commune = \(communes[0])" : "commune IN \(sql: .list(communes))") }
        let condition = conditions.joined(separator: " AND ")
        var seen: Set<String> = []
        let both = try session.all(PlaceLine.self, establishments(condition, limit: limit)) + session.all(PlaceLine.self, sites(condition, limit: limit * 4))
        return Array(both.filter { seen.insert($0.place).inserted }.prefix(limit))
    }

    /// Places of these towns in whose name every word begins a word: « tilleuls » finds « Cabinet médical des Tilleuls ».
    public func search(words: [String], communes: [String], limit: Int = 50) throws -> [PlaceLine] {
        guard !words.isEmpty, !communes.isEmpty else { return [] }
        let asked: [SQL] = words.map { "(nom_cle LIKE \($0 + "%") OR nom_cle LIKE \("% \($0)%"))" }
        let condition: SQL = "commune IN \(sql: .list(communes)) AND \(sql: asked.joined(separator: " AND "))"
        var seen: Set<String> = []
        let both = try session.all(PlaceLine.self, establishments(condition, limit: limit)) + session.all(PlaceLine.self, sites(condition, limit: limit * 4))
        return Array(both.filter { seen.insert($0.place).inserted }.prefix(limit))
    }

    func establishments(_ condition: SQL, limit: Int) -> SQL {
        """
        SELECT '1' || finess AS lieu, COALESCE(nom_long, nom) AS nom, finess, siret, categorie_libelle, numero_voie, type_voie, voie, code_postal, commune,
            ville AS commune_libelle, telephone
        FROM etablissement WHERE \(sql: condition) AND du <= \(register) AND (fin IS NULL OR fin > \(register)) ORDER BY nom_cle, numero LIMIT \(limit)
        """
    }

    func sites(_ condition: SQL, limit: Int) -> SQL {
        """
        SELECT lieu, COALESCE(enseigne, raison_sociale, '') AS nom, finess, siret, NULL AS categorie_libelle, numero_voie, type_voie, voie, code_postal,
            commune, commune_libelle, telephone
        FROM site WHERE \(sql: condition) AND du <= \(directory) AND (fin IS NULL OR fin > \(directory)) ORDER BY nom_cle, numero LIMIT \(limit)
        """
    }
}
