/// The five strict traits of a national health identity (référentiel national d’identitovigilance).
public struct TraitsStricts: Sendable, Hashable, Codable {
    public var nomNaissance: String
    /// Given names of birth, in order, at least one.
    public var prenoms: [String]
    public var dateNaissance: LocalDate
    public var sexe: Sexe
    /// Five characters: INSEE code of the commune of birth, or `99` and the country.
    public var lieuNaissance: String

    public init(nomNaissance: String, prenoms: [String], dateNaissance: LocalDate, sexe: Sexe, lieuNaissance: String) {
        self.nomNaissance = nomNaissance
        self.prenoms = prenoms
        self.dateNaissance = dateNaissance
        self.sexe = sexe
        self.lieuNaissance = lieuNaissance
    }

    public var premierPrenom: String { prenoms.first ?? "" }

    /// A trait that the number contradicts.
    public enum Ecart: String, Sendable, Hashable, CaseIterable { case sexe, annee, mois, lieu }

    /// What the NIR says otherwise. A gap is a question to ask, never a proof: numbers keep the sex and place
    /// first registered. A waiting number is compared on the sex and year alone.
    public func ecarts(avec nir: NIR) -> [Ecart] {
        var ecarts: [Ecart] = []
        if nir.sexe != sexe { ecarts.append(.sexe) }
        if nir.annee != dateNaissance.year % 100 { ecarts.append(.annee) }
        if let mois = nir.mois, mois != dateNaissance.month { ecarts.append(.mois) }
        if let lieu = nir.lieuNaissance, lieu != lieuNaissance { ecarts.append(.lieu) }
        return ecarts
    }
}
