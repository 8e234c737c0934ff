/// How far a practice is from a patient: measured when both towns have a position, else told by what they share.
public enum Eloignement: Sendable, Hashable {
    case memeCommune
    /// Metres as the crow flies between the two towns.
    case mesure(Int)
    case memeCodePostal
    case memeDepartement
    case ailleurs

    /// What ranks it, in metres. Where nothing is measured the figure only orders: it is never shown.
    public var ordre: Int {
        switch self {
        case .memeCommune: 0
        case .mesure(let metres): max(metres, 1)
        case .memeCodePostal: 6_000
        case .memeDepartement: 30_000
        case .ailleurs: 80_000
        }
    }

    public var libelle: String {
        switch self {
        case .memeCommune: "même commune"
        case .mesure(let metres): metres < 1_000 ? "moins de 1\u{A0}km" : "\((metres + 500) / 1_000)\u{A0}km"
        case .memeCodePostal: "même code postal"
        case .memeDepartement: "même département"
        case .ailleurs: "autre département"
        }
    }
}

/// A town where something is, or somebody lives.
public struct LieuCommune: Sendable, Hashable {
    /// INSEE code.
    public let commune: String
    public let codePostal: String?
    public let departement: String
    public let position: PositionCommune?

    public init(commune: String, codePostal: String?, departement: String, position: PositionCommune?) {
        self.commune = commune
        self.codePostal = codePostal
        self.departement = departement
        self.position = position
    }

    public func eloignement(de autre: LieuCommune) -> Eloignement {
        if commune == autre.commune { return .memeCommune }
        if let position, let other = autre.position, let metres = position.metres(jusqua: other) { return .mesure(metres) }
        if let codePostal, codePostal == autre.codePostal { return .memeCodePostal }
        return departement == autre.departement ? .memeDepartement : .ailleurs
    }
}

/// Where a town is, in metres on a plane: positions on two planes cannot be compared.
public struct PositionCommune: Sendable, Hashable {
    public let x: Double
    public let y: Double
    /// Name of the projection, as its source names it.
    public let plan: String

    public init(x: Double, y: Double, plan: String) {
        self.x = x
        self.y = y
        self.plan = plan
    }

    public func metres(jusqua autre: PositionCommune) -> Int? {
        guard plan == autre.plan else { return nil }
        let distance = ((x - autre.x) * (x - autre.x) + (y - autre.y) * (y - autre.y)).squareRoot()
        return distance.isFinite && distance < 1e8 ? Int(distance.rounded()) : nil
    }
}
