public import Core

/// An invented employer.
public struct SyntheticEmployeur: Sendable, Hashable {
    public let nom: String
    public let adresse: Adresse
    public let telephone: String
    public let email: String
}

extension SyntheticEmployeur {
    /// How many employers the département has.
    static let count = 3_000

    /// A public body when asked, a company otherwise; special funds have their own large employer.
    static func tire(seed: UInt64, situation: SyntheticSituation, regime: Regime, territory: Territory, _ random: inout SplitMix64) -> SyntheticEmployeur {
        // Half the workforce is in one employer out of ten.
        let index = random.percent(50) ? random.below(count / 10) : random.below(count)
        var own = SplitMix64(seed: seed, stream: .employeur, index: index)
        let commune = own.pick(weighted: territory.communesParPopulation)
        let nom = if situation == .elu {
            "Mairie de \(commune.nom)"
        } else if let special = propres[regime] {
            special
        } else if situation == .fonctionnaire {
            "\(own.pick(EmployerNames.publics)) de \(commune.nom)"
        } else {
            "\(own.pick(EmployerNames.trades)) \(own.pick(EmployerNames.brands))"
        }
        return SyntheticEmployeur(
            nom: nom, adresse: commune.adresse([Coordonnees.rue(&own)]), telephone: Coordonnees.fixe(4_000 + index),
            email: Coordonnees.courriel(["personnel"], domaine: NomPropre.folded(nom).lowercased().replacing(" ", with: "-")))
    }

    private static let propres: [Regime: String] = [
        .sncf: "Chemins de fer du Val-de-Sorne", .ratp: "Tramways de Sorne", .enim: "Batellerie du Canal de Sorne", .mines: "Salines de Sorne",
        .militaires: "Garnison de Sorne", .notaires: "Étude notariale des Cordeliers", .mgen: "Rectorat de Sorne", .mnh: "Centre hospitalier de Sorne",
    ]
}
