public import Core

/// A place where professionals work.
public struct SyntheticStructure: Sendable, Hashable {
    public enum Genre: String, Sendable, Hashable, CaseIterable {
        case hopital, maisonDeSante, cabinet, pharmacie, laboratoire, centreDeSante
    }

    public let genre: Genre
    public let nom: String
    public let adresse: Adresse
    public let telephone: String
    /// In `96…`, which is no département; `nil` for a cabinet.
    public let finess: FINESS?
    /// Luhn-valid, beginning with `000`, which is never assigned.
    public let siret: String?
}

extension SyntheticStructure {
    /// Two hospitals, then health centres, practices, pharmacies and laboratories spread as the population is.
    static func toutes(seed: UInt64, count: Int, communes: [SyntheticCommune]) -> [SyntheticStructure] {
        (0..<max(count, 8)).map { index in
            var random = SplitMix64(seed: seed, stream: .structure, index: index)
            let commune = index < 8 ? communes[index % 2 == 0 ? 0 : communes.count - 13] : random.pick(weighted: communes.map { ($0, $0.population) })
            let genre: Genre = switch index {
            case 0, 1: .hopital
            case 2: .maisonDeSante
            case 3: .cabinet
            case 4: .pharmacie
            case 5: .laboratoire
            case 6: .centreDeSante
            default: random.pick(weighted: [(.cabinet, 60), (.maisonDeSante, 12), (.pharmacie, 16), (.laboratoire, 5), (.centreDeSante, 7)])
            }
            let rue = Coordonnees.rue(&random)
            let lieu = random.pick(StreetNames.names)
            return SyntheticStructure(
                genre: genre, nom: nom(genre, commune: commune, lieu: lieu), adresse: commune.adresse([rue]),
                telephone: Coordonnees.fixe(1_000 + index),
                finess: genre == .cabinet ? nil : try? FINESS(withKey("96" + padded(index + 1, 6))),
                siret: withKey("000" + padded(index + 1, 6) + "0001"))
        }
    }

    private static func nom(_ genre: Genre, commune: SyntheticCommune, lieu: String) -> String {
        switch genre {
        case .hopital: "Centre hospitalier de \(commune.nom)"
        case .maisonDeSante: "Maison de santé \(lieu)"
        case .cabinet: "Cabinet \(lieu)"
        case .pharmacie: "Pharmacie \(lieu)"
        case .laboratoire: "Laboratoire \(lieu)"
        case .centreDeSante: "Centre de santé \(lieu)"
        }
    }

    static func withKey(_ digits: String) -> String { digits + String(Luhn.checkDigit(for: digits) ?? 0) }

    static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(width - digits.count, 0)) + digits
    }
}
