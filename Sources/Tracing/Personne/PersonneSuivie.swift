public import Core

/// Who a case or a contact is: everything that names or reaches them. Kept sealed.
public struct PersonneSuivie: Sendable, Hashable, Codable {
    public var nir: NIR?
    public var nom: String
    public var prenom: String
    public var nomNaissance: String?
    public var dateNaissance: LocalDate?
    public var sexe: Sexe?
    public var telephone: String?
    public var courriel: String?
    public var adresse: String?
    public var codePostal: CodePostal?
    public var commune: String?

    public init(
        nir: NIR? = nil, nom: String, prenom: String, nomNaissance: String? = nil, dateNaissance: LocalDate? = nil, sexe: Sexe? = nil,
        telephone: String? = nil, courriel: String? = nil, adresse: String? = nil, codePostal: CodePostal? = nil, commune: String? = nil
    ) {
        self.nir = nir
        self.nom = nom
        self.prenom = prenom
        self.nomNaissance = nomNaissance
        self.dateNaissance = dateNaissance
        self.sexe = sexe
        self.telephone = telephone
        self.courriel = courriel
        self.adresse = adresse
        self.codePostal = codePostal
        self.commune = commune
    }

    /// « Anne DURAND »
    public var displayName: String { [prenom, nom.uppercased()].filter { !$0.isEmpty }.joined(separator: " ") }

    /// French mobile numbers begin with 06 or 07: messages reach them.
    public var aUnMobile: Bool {
        let digits = (telephone ?? "").filter(\.isNumber)
        let national = digits.hasPrefix("33") ? "0" + digits.dropFirst(2) : Substring(digits)
        return national.count == 10 && (national.hasPrefix("06") || national.hasPrefix("07"))
    }
}
