/// Status and reservations of an identity, held together by the rules that bind them
/// (RNIV 1 v2.0, December 2024, §3.2.3).
public struct Fiabilite: Sendable, Hashable, Codable {
    public let statut: StatutIdentite
    public let attributs: Set<AttributIdentite>

    public init(_ statut: StatutIdentite, _ attributs: Set<AttributIdentite> = []) throws(FiabiliteError) {
        if attributs.contains(.douteuse), attributs.contains(.fictive) { throw .douteuseEtFictive }
        if attributs.contains(.douteuse) || attributs.contains(.fictive), statut != .provisoire { throw .doitEtreProvisoire }
        self.statut = statut
        self.attributs = attributs
    }

    /// Of a life, which holds the rules by construction.
    init(_ vie: VieIdentite) { (statut, attributs) = (vie.statut, vie.attributs) }

    /// Only a qualified identity may send its matricule with health data.
    public var peutTransmettreMatricule: Bool { statut == .qualifiee }

    /// The five strict traits are those of the national base, and are not edited by hand from then on.
    public var traitsVerrouilles: Bool { statut == .recuperee || statut == .qualifiee }

    /// A doubtful or fictitious identity must not question the national base.
    public var peutInterrogerINSi: Bool { attributs.isDisjoint(with: [.douteuse, .fictive]) }

    private enum CodingKeys: String, CodingKey { case statut, attributs }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let statut = try container.decode(StatutIdentite.self, forKey: .statut)
        let attributs = try container.decode(Set<AttributIdentite>.self, forKey: .attributs)
        do throws(FiabiliteError) {
            try self.init(statut, attributs)
        } catch {
            throw DecodingError.dataCorruptedError(forKey: .attributs, in: container, debugDescription: error.message)
        }
    }

    /// Attributes sorted, so that the same value gives the same bytes.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(statut, forKey: .statut)
        try container.encode(attributs.sorted { $0.rawValue < $1.rawValue }, forKey: .attributs)
    }
}

/// Why a status and its attributes do not go together.
public enum FiabiliteError: Refusal {
    case douteuseEtFictive
    case doitEtreProvisoire

    public var code: String {
        switch self {
        case .douteuseEtFictive: "identite.douteuse-et-fictive"
        case .doitEtreProvisoire: "identite.doit-etre-provisoire"
        }
    }

    public var message: String {
        switch self {
        case .douteuseEtFictive: "Une identité ne peut pas être à la fois douteuse et fictive."
        case .doitEtreProvisoire: "Une identité douteuse ou fictive reste provisoire."
        }
    }

    public var remedy: String {
        switch self {
        case .douteuseEtFictive: "Gardez un seul des deux attributs."
        case .doitEtreProvisoire: "Levez le doute avant de changer le statut, ou repassez l’identité en provisoire."
        }
    }
}
