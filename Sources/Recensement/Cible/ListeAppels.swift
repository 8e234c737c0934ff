/// One line of the directory: somebody, or a structure, at a place.
public struct LigneAnnuaire: Sendable, Hashable {
    public let genre: GenreCible
    /// National identifier of a person; lasting name of the place for a structure.
    public let identifiant: String
    public let nom: String
    /// Lasting name of the place of practice.
    public let lieu: String
    public let nomLieu: String?
    /// INSEE code.
    public let commune: String
    public let codePostal: String?
    public let communeLibelle: String?
    public let telephone: String?

    public init(
        genre: GenreCible, identifiant: String, nom: String, lieu: String, nomLieu: String?, commune: String, codePostal: String?, communeLibelle: String?,
        telephone: String?
    ) {
        self.genre = genre
        self.identifiant = identifiant
        self.nom = nom
        self.lieu = lieu
        self.nomLieu = nomLieu
        self.commune = commune
        self.codePostal = codePostal
        self.communeLibelle = communeLibelle
        self.telephone = telephone
    }
}

/// Somebody to call, with the size of their practice.
public struct CibleAppel: Sendable, Hashable {
    public let ligne: LigneAnnuaire
    /// Professionals of the same kind at the place; for a structure, doctors and nurses there.
    public let taille: Int
}

/// The call list that the directory makes: each person and each structure once.
public enum ListeAppels {
    /// Somebody who works at several places is called where most colleagues are, at a place with a telephone when there is one.
    public static func composer(_ lignes: [LigneAnnuaire]) -> [CibleAppel] {
        var people: [String: [GenreCible: Set<String>]] = [:]
        for ligne in lignes where !ligne.genre.estStructure { people[ligne.lieu, default: [:]][ligne.genre, default: []].insert(ligne.identifiant) }
        func size(_ ligne: LigneAnnuaire) -> Int {
            let here = people[ligne.lieu] ?? [:]
            return max(1, ligne.genre.estStructure ? here.values.reduce(0) { $0 + $1.count } : here[ligne.genre]?.count ?? 1)
        }
        var kept: [String: CibleAppel] = [:]
        for ligne in lignes {
            let candidate = CibleAppel(ligne: ligne, taille: size(ligne))
            // A house of health that the two files name differently is still one place.
            let key = ligne.genre.estStructure ? "lieu/\(ligne.lieu)" : "\(ligne.genre.rawValue)/\(ligne.identifiant)"
            if let known = kept[key], !precedes(candidate, known) { continue }
            kept[key] = candidate
        }
        return kept.values.sorted { ($0.ligne.genre.rang, -$0.taille, $0.ligne.lieu, $0.ligne.identifiant) < ($1.ligne.genre.rang, -$1.taille, $1.ligne.lieu, $1.ligne.identifiant) }
    }

    private static func precedes(_ a: CibleAppel, _ b: CibleAppel) -> Bool {
        func key(_ c: CibleAppel) -> (Int, Int, String) { (c.ligne.telephone == nil ? 1 : 0, -c.taille, c.ligne.lieu) }
        return key(a) < key(b)
    }
}
