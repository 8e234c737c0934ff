import Core

/// Situation by age, and fund by situation.
enum Affiliation {
    static func situation(age: Int, _ random: inout SplitMix64) -> SyntheticSituation {
        switch age {
        case ..<16: return .enfant
        case ..<18: return random.percent(92) ? .enfant : .salarie
        case ..<25: return random.percent(52) ? .etudiant : actif(&random)
        case ..<60: return actif(&random)
        case ..<67: return random.percent((age - 59) * 13) ? .retraite : actif(&random)
        default: return random.percent(98) ? .retraite : .elu
        }
    }

    private static func actif(_ random: inout SplitMix64) -> SyntheticSituation {
        random.pick(weighted: [
            (.salarie, 680), (.fonctionnaire, 140), (.independant, 70), (.sansEmploi, 70), (.exploitantAgricole, 22), (.artisteAuteur, 10), (.elu, 8),
        ])
    }

    /// Régime and, inside the régime général, whether the energy fund (996) takes the person.
    static func caisse(situation: SyntheticSituation, commune: SyntheticCommune, territory: Territory, _ random: inout SplitMix64) -> CodeOrganisme {
        let locale = commune.surLePlateau ? "997" : "998"
        let choix: [((Regime, String), Int)] = switch situation {
        case .exploitantAgricole: [((.agricole, "998"), 1)]
        case .fonctionnaire:
            [((.general, locale), 30), ((.mgen, "998"), 30), ((.mfp, "998"), 18), ((.mnh, "998"), 14), ((.militaires, "998"), 8)]
        case .independant, .artisteAuteur, .elu, .etudiant, .sansEmploi: [((.general, locale), 1)]
        case .salarie, .enfant, .retraite:
            [
                ((.general, locale), 850), ((.agricole, "998"), 60), ((.general, "996"), 16), ((.sncf, "998"), 24), ((.ratp, "998"), 9),
                ((.enim, "998"), 7), ((.mines, "998"), 8), ((.notaires, "998"), 8), ((.militaires, "998"), 12), ((.cultes, "998"), 6),
            ]
        }
        let (regime, numero) = random.pick(weighted: choix)
        let found = territory.caisses.first { $0.regime == regime && $0.codeOrganisme.caisse == numero }
        return (found ?? territory.caisses[0]).codeOrganisme
    }
}
