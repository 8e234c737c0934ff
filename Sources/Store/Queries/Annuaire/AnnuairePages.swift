/// What the FHIR directory is asked: pages of persons, of situations, of places.
public struct AnnuairePage: Sendable {
    /// Beginnings of search keys (`NomPropre.folded`).
    public var name: String?
    public var givenName: String?
    /// Moments of deliveries, both inclusive.
    public var changedFrom: Int64?
    public var changedUntil: Int64?
    /// False: those that are no longer there.
    public var isActive = true
    public var after: Int64 = 0
    public var limit = 50

    public init() {}
}

extension Annuaire {
    /// In the order of their numbers: stable while one delivery serves.
    public func persons(_ page: AnnuairePage) throws -> [PraticienRecord] {
        var conditions = shared(page)
        if let name = page.name, !name.isEmpty { conditions.append("nom_cle >= \(name) AND nom_cle < \(Self.past(name))") }
        if let given = page.givenName, !given.isEmpty { conditions.append("prenom_cle >= \(given) AND prenom_cle < \(Self.past(given))") }
        if !page.isActive {
            conditions.append(
                """
                NOT EXISTS (SELECT 1 FROM professionnel o WHERE o.identifiant = professionnel.identifiant AND o.du > professionnel.du AND o.du <= \(moment))
                """)
        }
        return try session.all(
            PraticienRecord.self,
            "SELECT * FROM professionnel WHERE \(sql: conditions.joined(separator: " AND ")) ORDER BY numero LIMIT \(page.limit)")
    }

    public func roles(_ page: AnnuairePage, person: String? = nil) throws -> [ExerciceRecord] {
        var conditions = shared(page)
        if let person { conditions.append("professionnel = \(person)") }
        return try session.all(
            ExerciceRecord.self, "SELECT * FROM exercice WHERE \(sql: conditions.joined(separator: " AND ")) ORDER BY numero LIMIT \(page.limit)")
    }

    /// Places as the directory describes them; a place described in two ways comes once a way, the latest last.
    public func places(_ page: AnnuairePage, place: String? = nil, siret: String? = nil) throws -> [SiteRecord] {
        var conditions = shared(page)
        if let place { conditions.append("lieu = \(place)") }
        if let siret { conditions.append("siret = \(siret)") }
        if let name = page.name, !name.isEmpty { conditions.append("nom_cle >= \(name) AND nom_cle < \(Self.past(name))") }
        return try session.all(
            SiteRecord.self, "SELECT * FROM site WHERE \(sql: conditions.joined(separator: " AND ")) ORDER BY numero LIMIT \(page.limit)")
    }

    private func shared(_ page: AnnuairePage) -> [SQL] {
        var conditions: [SQL] = ["numero > \(page.after)"]
        conditions.append(page.isActive ? holds : "fin IS NOT NULL AND fin <= \(moment)")
        if let from = page.changedFrom { conditions.append(page.isActive ? "du >= \(from)" : "fin >= \(from)") }
        if let until = page.changedUntil { conditions.append(page.isActive ? "du <= \(until)" : "fin <= \(until)") }
        return conditions
    }
}
