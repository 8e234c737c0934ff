/// Two sets of strict traits side by side, for a person to look at: ours and those of the national base, or those of
/// two patients.
public struct ComparaisonTraits: Sendable, Hashable {
    public enum Trait: String, Sendable, Hashable, Codable, CaseIterable {
        case nomNaissance, prenoms, dateNaissance, sexe, lieuNaissance

        public var libelle: String {
            switch self {
            case .nomNaissance: "Nom de naissance"
            case .prenoms: "Prénoms de naissance"
            case .dateNaissance: "Date de naissance"
            case .sexe: "Sexe"
            case .lieuNaissance: "Lieu de naissance (code INSEE)"
            }
        }
    }

    public struct Ligne: Sendable, Hashable {
        public let trait: Trait
        public let a: String
        public let b: String
        /// What ours does not say is not a difference: the other completes it.
        public let differe: Bool
        /// Ours says less than theirs, and nothing against it.
        public let complete: Bool
    }

    public let lignes: [Ligne]

    public init(_ a: TraitsStricts, _ b: TraitsStricts) {
        lignes = Trait.allCases.map { trait in
            let (left, right) = (trait.value(a), trait.value(b))
            switch trait {
            case .nomNaissance: return Ligne(trait, left, right, same: NomStrict.equal(left, right))
            case .prenoms:
                let (x, y) = (a.prenoms.map(NomStrict.key), b.prenoms.map(NomStrict.key))
                // Whoever was met under a first given name alone is the same person with all of them.
                let begins = !x.isEmpty && x.count < y.count && Array(y.prefix(x.count)) == x
                return Ligne(trait, left, right, same: x == y || begins, completes: begins)
            case .lieuNaissance: return Ligne(trait, left, right, same: left == right || left.isEmpty, completes: left.isEmpty && !right.isEmpty)
            case .dateNaissance, .sexe: return Ligne(trait, left, right, same: left == right)
            }
        }
    }

    public var differences: [Trait] { lignes.filter(\.differe).map(\.trait) }
    /// No trait says otherwise; the second may say more.
    public var concorde: Bool { differences.isEmpty }
}

extension ComparaisonTraits.Ligne {
    fileprivate init(_ trait: ComparaisonTraits.Trait, _ a: String, _ b: String, same: Bool, completes: Bool = false) {
        self.init(trait: trait, a: a, b: b, differe: !same, complete: completes)
    }
}

extension ComparaisonTraits.Trait {
    fileprivate func value(_ traits: TraitsStricts) -> String {
        switch self {
        case .nomNaissance: traits.nomNaissance
        case .prenoms: traits.prenoms.joined(separator: ", ")
        case .dateNaissance: traits.dateNaissance.formattedShort
        case .sexe: traits.sexe.libelle
        case .lieuNaissance: traits.lieuNaissance
        }
    }
}
