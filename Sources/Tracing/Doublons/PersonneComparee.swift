public import Core

/// What is known of a case or a contact when looking for the same person entered twice. Every part may be missing.
public struct PersonneComparee: Sendable, Hashable, Identifiable {
    public let id: String
    /// Keyed hash of the NIR, never the NIR itself.
    public var nirHash: String?
    /// Names borne: the birth name, the name in use; in any order.
    public var noms: [String]
    public var prenom: String?
    public var dateNaissance: LocalDate?
    /// As it was typed.
    public var telephone: String?
    public var courriel: String?
    public var codePostal: String?

    public init(
        id: String, nirHash: String? = nil, noms: [String] = [], prenom: String? = nil, dateNaissance: LocalDate? = nil,
        telephone: String? = nil, courriel: String? = nil, codePostal: String? = nil
    ) {
        self.id = id
        self.nirHash = nirHash
        self.noms = noms
        self.prenom = prenom
        self.dateNaissance = dateNaissance
        self.telephone = telephone
        self.courriel = courriel
        self.codePostal = codePostal
    }

    /// Surnames as they are compared: folded, without spaces, so that LE GOFF is LEGOFF.
    var surnames: [String] { noms.map { NomPropre.folded($0).filter { $0 != " " } }.filter { !$0.isEmpty } }

    /// The given name as it is compared: its first word and what is joined to it, folded without spaces.
    var givenName: String? {
        let folded = NomPropre.folded(prenom ?? "").filter { $0 != " " }
        return folded.isEmpty ? nil : folded
    }

    var phone: String? { telephone.flatMap(ComparablePhone.digits) }

    /// Lower case, without blanks around it.
    var mail: String? {
        let text = (courriel ?? "").filter { !$0.isWhitespace }.lowercased()
        return text.contains("@") ? text : nil
    }
}
