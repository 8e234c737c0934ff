import Core

/// Makes professional number `index`, alone and always the same. The first fifth are general practitioners.
struct ProfessionnelFactory: Sendable {
    let seed: UInt64
    let count: Int
    let territory: Territory

    /// At least one as soon as there is anyone.
    var generalistes: Range<Int> { 0..<min(count, max(count / 5, 1)) }

    /// `998`, seven digits, Luhn’s digit. 7,368,787 is prime to ten millions: distinct indices below ten millions, distinct numbers.
    func rpps(_ index: Int) -> RPPS? {
        let number = (index * 7_368_787 + Int(seed % 10_000_000)) % 10_000_000
        return try? RPPS(SyntheticStructure.withKey("998" + SyntheticStructure.padded(number, 7)))
    }

    /// The general practitioner with that number: the product above, undone with the inverse of its factor.
    func index(of rpps: RPPS) -> Int? {
        guard let number = Int(rpps.digits.dropFirst(3).prefix(7)) else { return nil }
        let shifted = (number - Int(seed % 10_000_000) + 10_000_000) % 10_000_000
        let index = shifted * 8_341_723 % 10_000_000
        return index < count ? index : nil
    }

    func professionnel(_ index: Int) -> SyntheticProfessionnel? {
        guard let rpps = rpps(index) else { return nil }
        var random = SplitMix64(seed: seed, stream: .professionnel, index: index)
        let profession = generalistes.contains(index) ? .medecin : random.pick(weighted: Self.autres)
        let sexe: Sexe = random.percent(profession == .medecin ? 50 : profession == .sageFemme ? 97 : 72) ? .feminin : .masculin
        let nom = random.pick(FamilyNames.all)
        let prenom = random.pick(FirstNames.list(sexe, bornIn: random.between(1955, 1999)))
        let savoirFaire = profession == .medecin ? (generalistes.contains(index) ? Self.generaliste : random.pick(weighted: Self.specialites)) : nil
        let docteur = [.medecin, .chirurgienDentiste, .pharmacien].contains(profession)
        return SyntheticProfessionnel(
            index: index, rpps: rpps, nom: nom, prenom: prenom, sexe: sexe,
            civilite: docteur ? "Dr" : sexe == .feminin ? "Mme" : "M.",
            profession: profession, savoirFaire: savoirFaire, situations: situations(profession, index: index, &random))
    }

    private func situations(_ profession: Profession, index: Int, _ random: inout SplitMix64) -> [SyntheticProfessionnel.Situation] {
        var result = [situation(profession, generaliste: generalistes.contains(index), &random)]
        for _ in 0..<random.pick(weighted: [(0, 82), (1, 14), (2, 4)]) {
            let other = situation(profession, generaliste: false, &random)
            if !result.contains(where: { $0.structure == other.structure }) { result.append(other) }
        }
        return result
    }

    private func situation(_ profession: Profession, generaliste: Bool, _ random: inout SplitMix64) -> SyntheticProfessionnel.Situation {
        let genre: SyntheticStructure.Genre = switch profession {
        case .pharmacien: random.pick(weighted: [(.pharmacie, 80), (.laboratoire, 12), (.hopital, 8)])
        case .technicienLaboratoire: .laboratoire
        case .aideSoignant, .manipulateurERM: .hopital
        case .medecin where !generaliste: random.pick(weighted: [(.cabinet, 45), (.hopital, 45), (.centreDeSante, 10)])
        default: random.pick(weighted: [(.cabinet, 62), (.maisonDeSante, 26), (.centreDeSante, 6), (.hopital, 6)])
        }
        let mode: SyntheticProfessionnel.ModeExercice = switch genre {
        case .cabinet, .maisonDeSante, .pharmacie: .liberal
        case .hopital, .laboratoire, .centreDeSante: .salarie
        }
        return SyntheticProfessionnel.Situation(mode: mode, structure: random.pick(territory.structures(genre)))
    }

    private static let autres: [(Profession, Int)] = [
        (.medecin, 22), (.infirmier, 28), (.masseurKinesitherapeute, 12), (.pharmacien, 9), (.chirurgienDentiste, 7), (.sageFemme, 4), (.orthophoniste, 4),
        (.pedicurePodologue, 3), (.psychologue, 3), (.orthoptiste, 1), (.ergotherapeute, 2), (.dieteticien, 1), (.technicienLaboratoire, 2), (.manipulateurERM, 2),
        (.aideSoignant, 4), (.opticienLunetier, 2), (.preparateurPharmacie, 2),
    ]

    private static let generaliste = SyntheticProfessionnel.SavoirFaire(code: "SM54", libelle: "Médecine générale")

    private static let specialites: [(SyntheticProfessionnel.SavoirFaire, Int)] = [
        ("SM42", "Psychiatrie", 16), ("SM38", "Ophtalmologie", 9), ("SM40", "Pédiatrie", 12), ("SM20", "Gynécologie-obstétrique", 9),
        ("SM08", "Chirurgie orthopédique et traumatologie", 9), ("SM15", "Dermatologie et vénéréologie", 6), ("SM48", "Rhumatologie", 6),
        ("SM41", "Pneumologie", 6), ("SM32", "Neurologie", 6), ("SM24", "Gastro-entérologie et hépatologie", 6), ("SM73", "Médecine cardiovasculaire", 12),
        ("SM25", "Médecine du travail", 8), ("SM18", "Gériatrie", 5), ("SM29", "Médecine physique et réadaptation", 4), ("SM59", "Médecine d’urgence", 6),
    ].map { (SyntheticProfessionnel.SavoirFaire(code: $0.0, libelle: $0.1), $0.2) }
}
