/// The life of an identity: an event goes in, a new state comes out, or the reason it cannot.
///
/// The status is not written down but follows from two facts, whether the national base gave the identity and whether a
/// document was seen, under the reservations (RNIV 1 v2.0, December 2024, §3.2.3: EXI SI 07 and 09):
/// - neither: PROV; the document alone: VALI; the base alone: RECUP; both: QUAL;
/// - doubtful or fictitious: PROV, neither fact stands, and the national base is not asked.
///
/// A scan or a card is not an event: it brings traits, never a status.
public struct VieIdentite: Sendable, Hashable {
    public private(set) var insRecuperee: Bool
    public private(set) var document: ModeValidation?
    public private(set) var attributs: Set<AttributIdentite>

    /// Where every identity begins.
    public static let creee = VieIdentite()

    private init() { (insRecuperee, document, attributs) = (false, nil, []) }

    /// A life read back from where it was kept.
    /// - Throws: ``FiabiliteError`` when it could never have been.
    public init(insRecuperee: Bool, document: ModeValidation?, attributs: Set<AttributIdentite>) throws(FiabiliteError) {
        self.insRecuperee = insRecuperee
        self.document = document
        self.attributs = attributs
        _ = try Fiabilite(self.statut, attributs)
    }

    public var statut: StatutIdentite {
        switch (insRecuperee, document != nil) {
        case (false, false): .provisoire
        case (false, true): .validee
        case (true, false): .recuperee
        case (true, true): .qualifiee
        }
    }

    public var fiabilite: Fiabilite { Fiabilite(self) }

    public func apply(_ event: EvenementIdentite) throws(RefusIdentite) -> VieIdentite {
        var next = self
        switch event {
        case .recuperee:
            guard fiabilite.peutInterrogerINSi else { throw .insiInterdit }
            next.insRecuperee = true
        case .documentVerifie(let mode):
            guard fiabilite.peutInterrogerINSi else { throw .sousReserve }
            guard mode.valideIdentite else { throw .documentInsuffisant(mode) }
            next.document = mode
        case .sansDocument: break
        case .doute:
            guard !attributs.contains(.fictive) else { throw .douteuseEtFictive }
            guard !attributs.contains(.douteuse) else { throw .dejaDouteuse }
            next.retire()
            next.attributs.insert(.douteuse)
        case .douteLeve:
            guard next.attributs.remove(.douteuse) != nil else { throw .sansObjet }
        case .fictive:
            guard !attributs.contains(.douteuse) else { throw .douteuseEtFictive }
            guard !attributs.contains(.fictive) else { throw .sansObjet }
            next.retire()
            next.attributs.insert(.fictive)
        case .fictiveLevee:
            guard next.attributs.remove(.fictive) != nil else { throw .sansObjet }
        case .homonymie:
            guard next.attributs.insert(.homonyme).inserted else { throw .sansObjet }
        case .homonymieLevee:
            guard next.attributs.remove(.homonyme) != nil else { throw .sansObjet }
        case .traitsCorriges:
            guard !fiabilite.traitsVerrouilles else { throw .traitsVerrouilles }
            next.retire()
        case .exceptionTraits:
            guard fiabilite.traitsVerrouilles else { throw .traitsLibres }
            next.retire()
        case .qualificationRetiree:
            guard statut != .provisoire else { throw .sansObjet }
            next.retire()
        }
        return next
    }

    /// What made the identity sure no longer does.
    private mutating func retire() { (insRecuperee, document) = (false, nil) }
}
