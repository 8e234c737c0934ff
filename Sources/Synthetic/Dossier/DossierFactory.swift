import Core

/// Makes dossier number `index`, alone and always the same.
///
/// Dossiers come by five: four first leaves of four persons, then a prolongation of the fourth. Once every person of
/// working age has had one, the next turn lies 120 days earlier, so that the leaves of a person never overlap.
struct DossierFactory: Sendable {
    let seed: UInt64
    let today: LocalDate
    let assures: AssureFactory
    /// How many insured persons there are.
    let population: Int

    private static let window = 120

    /// How many of the population can have a leave.
    private var workers: Int {
        let layers = AgePyramid.workingLayers
        return population / 100 * layers.count + layers.count { $0 < population % 100 }
    }

    /// Index of the insured person who is worker number `n`.
    private func worker(_ n: Int) -> Int {
        let layers = AgePyramid.workingLayers
        return n / layers.count * 100 + layers[n % layers.count]
    }

    /// Nobody to be ill, or nobody to say so: no dossier at all.
    var possible: Bool { workers > 0 && !assures.professionnels.generalistes.isEmpty }

    func dossier(_ index: Int) -> SyntheticDossier? {
        guard possible else { return nil }
        let isProlongation = index % 5 == 4
        let episode = index / 5 * 4 + min(index % 5, 3)
        let (turn, place) = episode.quotientAndRemainder(dividingBy: workers)
        let person = worker(place)
        guard let assure = assures.assure(person) else { return nil }

        var random = SplitMix64(seed: seed, stream: .episode, index: episode)
        var motif = random.pick(weighted: Self.motifs)
        if motif == .grossesse, assure.sexe == .masculin || assure.dateNaissance.years(to: today) > 44 { motif = .infection }
        let (shortest, longest) = Self.durees(motif)
        let first = random.between(shortest, longest)
        let second = random.between(shortest, longest)
        let span = first + second

        // The window of this turn ends twenty days ahead for the latest one: some leaves are running today.
        let end = today.adding(days: 20 - turn * Self.window)
        var debut = end.adding(days: -span - random.below(Self.window - 84))
        let latest = isProlongation || index % 5 == 3 ? today.adding(days: -first) : today
        if debut > latest { debut = latest }
        // A leave is written on a day of practice.
        switch debut.weekday {
        case .samedi: debut = debut.adding(days: -1)
        case .dimanche: debut = debut.adding(days: -2)
        default: break
        }
        let author = author(of: assure, &random)
        return SyntheticDossier(
            index: index, assure: person, auteur: author,
            debut: isProlongation ? debut.adding(days: first) : debut,
            duree: isProlongation ? second : first, motif: motif, prolonge: isProlongation ? index - 1 : nil)
    }

    /// Mostly the médecin traitant.
    private func author(of assure: SyntheticAssure, _ random: inout SplitMix64) -> Int {
        let other = random.below(assures.professionnels.generalistes.count)
        guard random.percent(85), let rpps = assure.medecinTraitant else { return other }
        return assures.professionnels.index(of: rpps) ?? other
    }

    private static let motifs: [(SyntheticDossier.Motif, Int)] = [
        (.infection, 34), (.douleurDuDos, 20), (.souffrancePsychique, 16), (.traumatisme, 13), (.chirurgie, 8), (.maladieChronique, 6), (.grossesse, 3),
    ]

    /// Shortest and longest leave, in days.
    private static func durees(_ motif: SyntheticDossier.Motif) -> (Int, Int) {
        switch motif {
        case .infection: (1, 7)
        case .douleurDuDos: (3, 15)
        case .traumatisme: (5, 30)
        case .souffrancePsychique: (7, 30)
        case .chirurgie: (7, 40)
        case .maladieChronique: (5, 30)
        case .grossesse: (14, 14)
        }
    }
}
