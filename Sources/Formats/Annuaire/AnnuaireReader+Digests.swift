/// What the row in hand is about, as digests: whether it is known is told without making a text of any field.
extension AnnuaireReader {
    /// The person: same digest, same `professionnel` row.
    public func personDigest() -> Int64 { digest(AnnuaireColumn.person) }

    /// The person's identifier.
    public func personKey() -> Int64 { digest([.identifiantNational]) }

    /// The names as they are written.
    public func namesKey() -> Int64 { digest([.nom, .prenom]) }

    /// The place as it is described; nil when the row names none.
    public func siteKey() -> Int64? {
        guard AnnuaireColumn.site.contains(where: { !field($0).isEmpty }) else { return nil }
        return digest(AnnuaireColumn.site)
    }

    /// What makes the situation: person, profession, know-how, mode, role, and the place by its lasting name.
    public func exerciseKey() -> Int64 {
        var digest = RowDigest()
        for column in AnnuaireColumn.practice { digest.feed(field(column)) }
        let (tag, column) = lastingPlace()
        digest.feed(Int64(tag.rawValue))
        if let column { digest.feed(field(column)) } else { digest.feed(addressKey()) }
        return digest.value
    }

    /// All that is kept of the situation.
    public func exerciseDigest(key: Int64, site: Int64?) -> Int64 {
        var digest = RowDigest()
        digest.feed(key)
        digest.feed(site ?? 0)
        for column in [AnnuaireColumn.nom, .prenom, .autorite, .commune] { digest.feed(field(column)) }
        return digest.value
    }

    /// The lasting name of the place: 1 + FINESS, 3 + SIRET, T + the directory's number, A + a digest of name and address.
    public func place() -> String {
        let (tag, column) = lastingPlace()
        guard let column else { return "A" + String(UInt64(bitPattern: addressKey()), radix: 16) }
        let prefix = switch tag {
        case .finess: "1"
        case .siret: "3"
        case .technique, .adresse: "T"
        }
        return prefix + text(column)
    }

    private enum Place: Int { case finess = 1, siret, technique, adresse }

    private func lastingPlace() -> (Place, AnnuaireColumn?) {
        if !field(.finess).isEmpty { return (.finess, .finess) }
        if !field(.siret).isEmpty { return (.siret, .siret) }
        if !field(.technique).isEmpty { return (.technique, .technique) }
        return (.adresse, nil)
    }

    private func addressKey() -> Int64 { digest([.raisonSociale, .enseigne, .numeroVoie, .voie, .codePostal, .commune]) }

    private func digest(_ columns: [AnnuaireColumn]) -> Int64 {
        var digest = RowDigest()
        for column in columns { digest.feed(field(column)) }
        return digest.value
    }
}
